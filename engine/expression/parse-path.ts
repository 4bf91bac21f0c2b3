import { limits } from '../limits.ts';
import { Refusal } from './refusal.ts';

export type PathPart =
  | { readonly kind: 'name'; readonly name: string }
  /** Less than 0 counts from the end. */
  | { readonly kind: 'index'; readonly index: number }
  /** `1:3`, `-2:`, `::2` */
  | { readonly kind: 'slice'; readonly slice: string }
  | { readonly kind: 'each' }
  | { readonly kind: 'anywhere' };

/**
 * The parts of a JSONPath: `$.a`, `$['a']`, `[0]`, `[-1]`, `[1:3]`, `*` and `..`; the `$.` at the
 * start may be left out. There is nothing else: no filters, scripts, parents or property names.
 * Throws a refusal for anything else.
 */
export function parsePath(path: string): readonly PathPart[] {
  if (path.length > limits.pathCharsMax) {
    throw new Refusal(`The path is longer than ${limits.pathCharsMax} characters.`);
  }
  const text = withoutRoot(path.trim());
  const parts: PathPart[] = [];
  for (let position = 0; position < text.length; ) {
    const token = readToken(text.slice(position));
    parts.push(token.part);
    position += token.length;
  }
  return parts;
}

/** Ways to write a part, and what each means. None matches an empty text. */
const tokens: readonly (readonly [RegExp, (written: string) => PathPart])[] = [
  [/^\.(?=\.[^.[])()|^\.\.(?=\[)()/, () => ({ kind: 'anywhere' })],
  [/^\.([\p{L}\p{M}\p{N}_$-]+)/u, (name) => ({ kind: 'name', name })],
  [/^\.(\*)|^\[\s*(\*)\s*\]/, () => ({ kind: 'each' })],
  [/^\[\s*(-?\d{1,9})\s*\]/, (index) => ({ kind: 'index', index: Number(index) })],
  [/^\[\s*(-?\d{0,9}:-?\d{0,9}(?::\d{0,9})?)\s*\]/, readSlice],
  [/^\[\s*'((?:[^'\\]|\\.)*)'\s*\]/, readQuoted],
  [/^\[\s*"((?:[^"\\]|\\.)*)"\s*\]/, readQuoted],
];

/** The short form `slots[0]` as `.slots[0]`. */
function withoutRoot(path: string): string {
  if (path === '') throw new Refusal('The path is empty.');
  if (/^\$([.[]|$)/.test(path)) return path.slice(1);
  return /^[.[]/.test(path) ? path : `.${path}`;
}

function readToken(text: string): { part: PathPart; length: number } {
  for (const [pattern, read] of tokens) {
    const match = pattern.exec(text);
    if (match) return { part: read(match[1] ?? ''), length: match[0].length };
  }
  const isFilter = /^\[\s*[?(]/.test(text);
  throw new Refusal(
    isFilter
      ? 'A path cannot have conditions or scripts. Take the whole list and use filter() on it.'
      : `The path cannot be read from “${text}” on. Use .name, ['any name'], [0], [1:3], * and ..`,
  );
}

function readSlice(slice: string): PathPart {
  const [, end, step] = slice.split(':').map((number) => (number === '' ? null : Number(number)));
  if (end === 0 || step === 0) throw new Refusal(`[${slice}] takes nothing.`);
  return { kind: 'slice', slice };
}

function readQuoted(written: string): PathPart {
  return { kind: 'name', name: written.replace(/\\(.)/gs, '$1') };
}
