import { answerCharsMax } from './fold.ts';

/**
 * The first e-mail address in a reply, as it was written, or null. Punctuation around it, `mailto:`
 * and the stars and quotes people put around text do not belong to it.
 */
export function parseEmail(text: string): string | null {
  const found = text.slice(0, answerCharsMax).match(candidate) ?? [];
  return found.map(trimmed).find(isAddress) ?? null;
}

const candidate =
  /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,80}@[\p{L}\p{N}.-]{3,260}/gu;

function trimmed(address: string): string {
  return address.replace(/^[.!'*`~]+/, '').replace(/[.-]+$/, '');
}

/** RFC 5321 lengths; a local part without misplaced dots; a domain that could be a public one. */
function isAddress(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  return (
    /^[^.]+(?:\.[^.]+)*$/.test(local) &&
    local.length <= 64 &&
    domain.length <= 253 &&
    /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:\p{L}{2,63}|xn--[a-z0-9-]{2,59})$/iu.test(
      domain,
    )
  );
}
