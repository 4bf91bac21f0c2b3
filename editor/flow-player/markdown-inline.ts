/** A piece of a line, and where in it it begins. */
export type Inline = { readonly at: number } & InlineContent;

type InlineContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'picture'; readonly source: string; readonly alt: string };

/** Longer than any line of a form, besides its pictures: it is shown as it is. */
const charsMax = 10_000;

/** Reads `**bold**`, `*italic*`, `~~strike~~`, `[words](address)` and `![words](picture)`. */
export function parseInline(text: string): Inline[] {
  if (isTooLong(text)) return plain(text, 0, text.length);
  const inlines: Inline[] = [];
  let plainFrom = 0;
  let at = 0;
  while (at < text.length) {
    const found = pictureAt(text, at) ?? linkAt(text, at) ?? styledAt(text, at);
    if (!found) {
      at += 1;
      continue;
    }
    inlines.push(...plain(text, plainFrom, at), { at, ...found.content });
    at = found.end;
    plainFrom = at;
  }
  return [...inlines, ...plain(text, plainFrom, text.length)];
}

function isTooLong(text: string): boolean {
  if (text.length <= charsMax) return false;
  const [found = ''] = matchAt(picture, text, text.indexOf('!['));
  return text.length - found.length > charsMax;
}

function plain(text: string, at: number, to: number): Inline[] {
  return to > at ? [{ at, kind: 'text', text: text.slice(at, to) }] : [];
}

interface Found {
  readonly content: InlineContent;
  readonly end: number;
}

const picture = /!\[([^\]]*)\]\(([^()\s]+)\)/y;
const link = /\[([^\]]+)\]\(([^()\s]+)\)/y;

function pictureAt(text: string, at: number): Found | null {
  const [whole, alt, source] = matchAt(picture, text, at);
  if (whole === undefined || source === undefined) return null;
  return { content: { kind: 'picture', source, alt: alt ?? '' }, end: at + whole.length };
}

/** An address that is no page of the web is no link: its words remain. */
function linkAt(text: string, at: number): Found | null {
  const [whole, words, href] = matchAt(link, text, at);
  if (whole === undefined || words === undefined || href === undefined) return null;
  const children = parseInline(words);
  const content: InlineContent = isWebAddress(href)
    ? { kind: 'link', href, children }
    : { kind: 'text', text: words };
  return { content, end: at + whole.length };
}

function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  if (text[at] !== '[' && text[at] !== '!') return [];
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

function isWebAddress(href: string): boolean {
  return /^https?:\/\//i.test(href) && URL.canParse(href);
}

const styles = [
  ['**', 'bold'],
  ['~~', 'strike'],
  ['*', 'italic'],
] as const;

function styledAt(text: string, at: number): Found | null {
  for (const [mark, kind] of styles) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    const to = closing(text, mark, from);
    if (to === -1) continue;
    const children = parseInline(text.slice(from, to));
    return { content: { kind, children }, end: to + mark.length };
  }
  return null;
}

/** Where the mark ends; of several stars in a row the last ones are meant. */
function closing(text: string, mark: string, from: number): number {
  if (/^\s|^$/.test(text.charAt(from))) return -1;
  let to = text.indexOf(mark, from);
  while (to !== -1) {
    const isOther = mark === '*' && (text[to + 1] === '*' || text[to - 1] === '*');
    if (to > from && !isOther && !/\s/.test(text.charAt(to - 1))) {
      return mark === '**' && text[to + 2] === '*' ? to + 1 : to;
    }
    to = text.indexOf(mark, to + mark.length);
  }
  return -1;
}
