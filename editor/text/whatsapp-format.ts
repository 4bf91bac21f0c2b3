/** A piece of a text as WhatsApp shows it, and where in the text it begins. */
export type FormattedNode = { readonly at: number } & NodeContent;

type NodeContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: FormattedNode[] }
  | { readonly kind: 'code' | 'block'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const styleOf = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Mark = keyof typeof styleOf;

/**
 * Reads WhatsApp's marks: `*bold*`, `_italic_`, `~strike~`, `` `code` `` and ```` ```block``` ````,
 * and finds web addresses. Marks hold within one line, and stand at the edges of words; everything
 * else, tags too, is text.
 */
export function whatsappFormat(text: string): FormattedNode[] {
  const nodes: FormattedNode[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const found = linkAt(text, at) ?? codeAt(text, at) ?? styledAt(text, at);
    if (!found) {
      at += 1;
      continue;
    }
    nodes.push(...plainText(text, plainFrom, at), { at, ...found.node });
    at = found.end;
    plainFrom = at;
  }
  return [...nodes, ...plainText(text, plainFrom, text.length)];
}

function plainText(text: string, at: number, to: number): FormattedNode[] {
  return to > at ? [{ at, kind: 'text', text: text.slice(at, to) }] : [];
}

interface Found {
  readonly node: NodeContent;
  readonly end: number;
}

const address = /https?:\/\/[^\s<>"'`]+|www\.[^\s<>"'`]+\.[^\s<>"'`]+/iy;
const endOfSentence = /[.,;:!?)\]}*_~]+$/;

function linkAt(text: string, at: number): Found | null {
  if (at > 0 && isWordCharacter(text[at - 1])) return null;
  address.lastIndex = at;
  const shown = address.exec(text)?.[0].replace(endOfSentence, '');
  const href = shown && hrefOf(shown);
  return href ? { node: { kind: 'link', text: shown, href }, end: at + shown.length } : null;
}

/** Null for what is not a web address after all. */
function hrefOf(shown: string): string | null {
  const candidate = /^https?:/i.test(shown) ? shown : `https://${shown}`;
  return URL.canParse(candidate) ? new URL(candidate).href : null;
}

function codeAt(text: string, at: number): Found | null {
  for (const [fence, kind] of [
    ['```', 'block'],
    ['`', 'code'],
  ] as const) {
    if (!text.startsWith(fence, at)) continue;
    const from = at + fence.length;
    const to = text.indexOf(fence, from);
    const inside = to === -1 ? '' : text.slice(from, to);
    const isWhole = inside.trim() !== '' && (kind === 'block' || !inside.includes('\n'));
    if (isWhole) return { node: { kind, text: inside }, end: to + fence.length };
  }
  return null;
}

function styledAt(text: string, at: number): Found | null {
  const mark = text[at];
  if (!isMark(mark) || isWordCharacter(text[at - 1]) || isBlank(text[at + 1])) return null;
  const to = closingMark(text, mark, at + 1);
  if (to === -1) return null;
  const children = whatsappFormat(text.slice(at + 1, to));
  return { node: { kind: styleOf[mark], children }, end: to + 1 };
}

/** Where the mark ends: in the same line, after a letter and before the end of a word. */
function closingMark(text: string, mark: Mark, from: number): number {
  for (let to = from + 1; to < text.length && text[to - 1] !== '\n'; to += 1) {
    const isClosing = text[to] === mark && !isBlank(text[to - 1]) && text[to - 1] !== mark;
    if (isClosing && !isWordCharacter(text[to + 1])) return to;
  }
  return -1;
}

function isMark(character: string | undefined): character is Mark {
  return character !== undefined && Object.hasOwn(styleOf, character);
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
