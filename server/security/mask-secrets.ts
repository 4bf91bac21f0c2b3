import type { Json } from '../../engine/index.ts';

const masked = '[secret]';

/** Shorter ones stand in too many places by chance, and would tear holes into what is meant. */
const secretCharsMin = 8;

/** Takes secrets out of what is kept or shown. */
export interface Mask {
  text(said: string): string;
  json(said: Json): Json;
}

/**
 * For what another system said, without the secrets that it was told: some send back what they were
 * sent, and an answer is kept where many may read it.
 */
export function createMask(secrets: readonly string[]): Mask {
  const found = secrets.filter((each) => each.length >= secretCharsMin).flatMap(spellings);
  const text = (said: string) =>
    found.reduce((left, secret) => left.replaceAll(secret, masked), said);
  return { text, json: (said) => (found.length === 0 ? said : mapTexts(said, text)) };
}

/** The secrets in the headers of a sign-in: each value, what follows its scheme, and a password. */
export function secretsIn(headers: Readonly<Record<string, string>>): string[] {
  const found = Object.values(headers).flatMap((value) => {
    const [, scheme = '', rest = ''] = /^(\S+) +(.+)$/.exec(value) ?? [];
    return [value, rest, ...(scheme === 'Basic' ? [passwordIn(rest)] : [])];
  });
  // The longest first: a part that is masked before the whole would leave the other part.
  return found.filter((each) => each !== '').toSorted((a, b) => b.length - a.length);
}

/** RFC 7617, section 2: what follows the first colon. */
function passwordIn(pair: string): string {
  const text = Buffer.from(pair, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}

function spellings(secret: string): string[] {
  const inAddress = encodeURIComponent(secret);
  return inAddress === secret ? [secret] : [secret, inAddress];
}

function mapTexts(said: Json, change: (text: string) => string): Json {
  if (typeof said === 'string') return change(said);
  if (typeof said !== 'object' || said === null) return said;
  if (Array.isArray(said)) return said.map((each) => mapTexts(each, change));
  const entries = Object.entries(said).map(([name, value]): [string, Json] => [
    change(name),
    mapTexts(value, change),
  ]);
  return Object.fromEntries(entries);
}
