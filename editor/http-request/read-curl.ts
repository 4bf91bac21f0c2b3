import type { HttpRequestConfig, Json } from '../../engine/index.ts';
import { type CurlOptions, curlOptions } from './curl-options.ts';
import { type CurlSecret, takeSecrets } from './curl-secrets.ts';
import { curlWords as words } from './curl-words.ts';
import { shellWords } from './shell-words.ts';

type Config = HttpRequestConfig;
type Field = Config['query'][number];

/** A request as a curl command makes it, in the terms of a step. What is secret stands apart. */
export interface CurlRequest {
  readonly config: Pick<Config, 'method' | 'url' | 'query' | 'headers' | 'body'> &
    Partial<Pick<Config, 'timeout' | 'retries'>>;
  readonly secret: CurlSecret | null;
  /** What became otherwise than it was pasted, in sentences. */
  readonly notes: readonly string[];
}

export type ReadCurl =
  | { readonly ok: true; readonly request: CurlRequest }
  | { readonly ok: false; readonly message: string };

const charsMax = 100_000;

/** Whether a text that is pasted somewhere is meant as a curl command. */
export function isCurl(text: string): boolean {
  return /^\s*(\$\s+)?curl(\.exe)?\s/.test(text);
}

/** Reads a curl command as it stands in manuals and comes out of browsers. Never throws. */
export function readCurl(text: string): ReadCurl {
  if (text.length > charsMax) return { ok: false, message: words.tooLong };
  if (!isCurl(text)) return { ok: false, message: words.notCurl };
  const split = shellWords(text.trim().replace(/^\$\s+/, ''));
  if (!split.ok) return { ok: false, message: words.openQuote };
  const read = curlOptions(split.words.slice(1));
  return read.ok ? toRequest(read.options) : read;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function toRequest(options: CurlOptions): ReadCurl {
  const { data, isInAddress, timeout, retries } = options;
  const hasBody = data.length > 0 && !isInAddress;
  const wanted = options.method ?? (hasBody ? 'POST' : 'GET');
  const method = methods.find((each) => each === wanted);
  if (!method) return { ok: false, message: words.method(wanted) };
  const address = readAddress(options);
  if (!address) return { ok: false, message: words.notAnAddress };
  const { secret, headers, notes } = takeSecrets(options, address.user);
  const isDropped = hasBody && method === 'GET';
  const sent = hasBody && !isDropped ? bodyOf(options, headers) : { body: nothing, headers };
  const openKeys = address.query.filter(({ name }) => looksSecret.test(name));
  return {
    ok: true,
    request: {
      config: {
        ...{ method, url: address.url, query: address.query },
        headers: sent.headers.filter(({ name }) => !ownHeaders.has(name.toLowerCase())),
        body: sent.body,
        ...(timeout !== null && { timeout: { amount: clamp(timeout, 1, 120), unit: 'seconds' } }),
        ...(retries !== null && { retries: clamp(Math.round(retries), 0, 5) }),
      },
      secret,
      notes: [
        ...notes,
        ...(isDropped ? [words.notes.noBody] : []),
        ...openKeys.map(({ name }) => words.notes.keyInAddress(name)),
      ],
    },
  };
}

const nothing = { kind: 'none' } as const;
const looksSecret = /^(api[-_]?key|key|token|access[-_]?token|secret|password|sig(nature)?)$/i;

/** What describes the connection or the packing is the sender's business. */
const ownHeaders: ReadonlySet<string> = new Set([
  ...['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'],
  ...['keep-alive', 'te', 'trailer', 'upgrade', 'expect'],
]);

/** The address without what it asks for, which are fields of their own, and without who signs in. */
function readAddress({ url: given, data, isInAddress }: CurlOptions) {
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const [, scheme = '', user = '', rest = ''] =
    /^(\w+:\/\/)(?:([^/?#@]*)@)?([^#]*)/.exec(url) ?? [];
  const [path = '', ...asked] = rest.split('?');
  const text = [...asked, ...(isInAddress ? data : [])].filter(Boolean).join('&');
  const query = fieldsOf(text);
  const address = `${scheme}${path}`;
  return query
    ? { url: address, query, user: unescaped(user) }
    : { url: `${address}?${text}`, query: [], user: unescaped(user) };
}

type Sent = Pick<Config, 'headers' | 'body'>;

function bodyOf({ data, isJson }: CurlOptions, given: Config['headers']): Sent {
  const text = data.join(isJson ? '' : '&');
  const type = given.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const headers = given.filter(({ name }) => name.toLowerCase() !== 'content-type');
  const json = readJson(text);
  if (json !== undefined && (isJson || type === '' || /[/+]json\b/i.test(type))) {
    const isUsual = isJson || type === '' || /^application\/json\b/i.test(type);
    return { headers: isUsual ? headers : given, body: { kind: 'json', value: json } };
  }
  const isForm = type === '' || /^application\/x-www-form-urlencoded\b/i.test(type);
  const fields = isForm && !isJson ? fieldsOf(text) : null;
  if (fields) return { headers, body: { kind: 'form', fields } };
  const said = isJson ? [...headers, { name: 'Content-Type', value: 'application/json' }] : given;
  return { headers: said, body: { kind: 'text', value: text } };
}

/** Only what people mean as JSON: a word or a number alone is a text. */
function readJson(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

/** `a=1&b=2`; null: it is no list of fields. */
function fieldsOf(text: string): Field[] | null {
  if (text === '') return [];
  const fields = text.split('&').map((each) => {
    const [, name = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(each) ?? [];
    return {
      name: unescaped(name.replaceAll('+', ' ')),
      value: unescaped(value.replaceAll('+', ' ')),
    };
  });
  return fields.some(({ name }) => name === '') ? null : fields;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
