import { isSignature, signature } from '../booking/signature.ts';

/** What `signature` was made for. */
const purpose = 'media';
const lifeMs = 7 * 24 * 60 * 60 * 1_000;

interface LinkDeps {
  readonly now: () => number;
  readonly linkSecret: string;
  readonly publicUrl: string;
}

/** An address that shows a stored file to whoever has it, for a week. */
export function mediaLink({ now, linkSecret, publicUrl }: LinkDeps, id: string) {
  const expiresAt = Math.floor((now() + lifeMs) / 1_000) * 1_000;
  const expires = String(expiresAt / 1_000);
  const token = signature(linkSecret, purpose, signed(id, expires));
  return { url: `${publicUrl}/media/${id}?expires=${expires}&token=${token}`, expiresAt };
}

/** Whether a link is one of ours, and still opens. */
export function checkMediaLink(
  { now, linkSecret }: Pick<LinkDeps, 'now' | 'linkSecret'>,
  link: { readonly id: string; readonly expires: string; readonly token: string },
): 'ok' | 'forged' | 'expired' {
  const { id, expires, token } = link;
  if (!isSignature(token, linkSecret, purpose, signed(id, expires))) return 'forged';
  return Number(expires) * 1_000 > now() ? 'ok' : 'expired';
}

/** The id of the file that a link of ours leads to, while it opens; null: it is another's, or over. */
export function idInMediaLink(deps: LinkDeps, url: string): string | null {
  const base = `${deps.publicUrl}/media/`;
  if (!url.startsWith(base) || !URL.canParse(url)) return null;
  const [id = ''] = url.slice(base.length).split('?');
  const { searchParams } = new URL(url);
  const expires = searchParams.get('expires') ?? '';
  const token = searchParams.get('token') ?? '';
  return checkMediaLink(deps, { id, expires, token }) === 'ok' ? id : null;
}

function signed(id: string, expires: string): string {
  return `${id}\n${expires}`;
}
