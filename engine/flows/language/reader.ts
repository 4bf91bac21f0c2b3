import { type Binding, readBinding } from './binding.ts';
import { expressionLimits } from './node.ts';

export type Token =
  | { readonly kind: 'sign'; readonly sign: string }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'binding'; readonly binding: Binding };

/** Reads tokens one after another. */
export interface Reader {
  readonly peek: () => Token | undefined;
  readonly take: () => Token | undefined;
  /** Takes this sign if it is next. */
  readonly skip: (sign: string) => boolean;
}

const signs = String.raw`==|!=|<=|>=|&&|\|\||[-+*/%<>!()]`;
const escapedTexts = String.raw`'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"`;
const plainTexts = "'[^']*'";

const languages = {
  expression: language(escapedTexts, String.raw`\d+(?:\.\d+)?|\.\d+`),
  condition: language(plainTexts, String.raw`(?:0|[1-9]\d*)(?![\d.])`),
};

/** A reader over the text, or null where it is too long or holds what is no token. */
export function tokenReader(text: string, of: keyof typeof languages): Reader | null {
  const tokens = text.length > expressionLimits.charsMax ? null : tokenize(text, languages[of]);
  if (!tokens) return null;
  let at = 0;
  const peek = () => tokens[at];
  return {
    peek,
    take: () => tokens[at++],
    skip: (sign) => {
      const token = peek();
      if (token?.kind !== 'sign' || token.sign !== sign) return false;
      at += 1;
      return true;
    },
  };
}

function language(texts: string, numbers: string): RegExp {
  const kinds = [String.raw`(\$\{[^{}]*\})`, `(${texts})`, `(${numbers})`, `(${signs})`];
  return new RegExp(String.raw`\s*(?:${kinds.join('|')}|(true|false)\b)\s*`, 'y');
}

function tokenize(text: string, pattern: RegExp): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match && toToken(match);
    if (!token) return null;
    tokens.push(token);
    at = pattern.lastIndex;
  }
  return tokens;
}

function toToken([, bound, quoted, digits, sign, word]: RegExpExecArray): Token | null {
  if (bound !== undefined) {
    const binding = readBinding(bound);
    return binding && { kind: 'binding', binding };
  }
  if (quoted !== undefined) return { kind: 'value', value: unquote(quoted) };
  if (digits !== undefined) return { kind: 'value', value: Number(digits) };
  if (sign !== undefined) return { kind: 'sign', sign };
  return { kind: 'value', value: word === 'true' };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char);
}
