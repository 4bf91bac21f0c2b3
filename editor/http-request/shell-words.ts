export type ShellWords =
  | { readonly ok: true; readonly words: readonly string[] }
  /** A quotation mark that is opened is not closed. */
  | { readonly ok: false };

interface Piece {
  readonly text: string;
  /** How far it goes in the command. */
  readonly end: number;
}

/**
 * The words of one command as a POSIX shell sees them: quotes, `$'…'`, and lines that go on after a
 * backslash (or the `^` of Windows). What it is piped into is left out. Nothing is expanded.
 */
export function shellWords(command: string): ShellWords {
  const text = command.replaceAll('\r\n', '\n').replace(/[\\^]\n/g, ' ');
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
      continue;
    }
    if (word === null && /[|;>]/.test(char)) break;
    const piece = pieceAt(text, at);
    if (!piece) return { ok: false };
    word = (word ?? '') + piece.text;
    at = piece.end;
  }
  if (word !== null) words.push(word);
  return { ok: true, words };
}

function pieceAt(text: string, at: number): Piece | null {
  const char = text.charAt(at);
  if (char === "'") return untilQuote(text, at + 1);
  if (char === '"') return quoted(text, at + 1, '"', doubleQuoted);
  if (text.startsWith("$'", at)) return quoted(text, at + 2, "'", ansiQuoted);
  if (char === '\\') return { text: text.charAt(at + 1), end: at + 2 };
  return { text: char, end: at + 1 };
}

function untilQuote(text: string, from: number): Piece | null {
  const end = text.indexOf("'", from);
  return end < 0 ? null : { text: text.slice(from, end), end: end + 1 };
}

function quoted(
  text: string,
  from: number,
  quote: string,
  unquote: (inside: string) => string,
): Piece | null {
  let end = from;
  while (end < text.length && text.charAt(end) !== quote) end += text.charAt(end) === '\\' ? 2 : 1;
  return end < text.length ? { text: unquote(text.slice(from, end)), end: end + 1 } : null;
}

function doubleQuoted(inside: string): string {
  return inside.replace(/\\(["$`\\])/g, '$1');
}

const ansi: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', v: '\v' },
};

function ansiQuoted(inside: string): string {
  return inside.replace(
    /\\(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8})|([0-7]{1,3})|([\s\S]))/gi,
    (_, hex?: string, short?: string, long?: string, octal?: string, char = '') => {
      const digits = hex ?? short ?? long;
      if (digits !== undefined) return fromCode(Number.parseInt(digits, 16));
      if (octal !== undefined) return fromCode(Number.parseInt(octal, 8));
      return ansi[char] ?? char;
    },
  );
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
