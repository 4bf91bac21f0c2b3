/** An answer as the popover sets it: which one, what is said where it is missing, and how it is written. */
export interface ChipExpression {
  /** `steps.ask.value` */
  readonly path: string;
  /** Null: nothing is said in its place. */
  readonly instead: string | null;
  readonly format: ChipFormat;
}

export const chipFormats = [
  'as-it-is',
  'first-word',
  'capitals',
  'small',
  'day',
  'date',
  'time',
] as const;
type ChipFormat = (typeof chipFormats)[number];

/** The calls of the template language that write a value in another way; `$` is the value. */
const calls: Readonly<Record<ChipFormat, string>> = {
  'as-it-is': '$',
  'first-word': "first(split($, ' '))",
  capitals: 'upper($)',
  small: 'lower($)',
  day: "formatDate($, 'full')",
  date: "formatDate($, 'short')",
  time: 'formatTime($)',
};

export function writeChip({ path, instead, format }: ChipExpression): string {
  const value = instead === null ? path : `${path} ?? '${quoted(instead)}'`;
  const [before = '', after = ''] = calls[format].split('$');
  return `${before}${value}${after}`;
}

/** Null for an expression that says anything else: it is not rewritten. */
export function readChip(source: string): ChipExpression | null {
  const expression = source.trim();
  for (const format of chipFormats) {
    const [before = '', after = ''] = calls[format].split('$');
    if (!expression.startsWith(before) || !expression.endsWith(after)) continue;
    const inner = expression.slice(before.length, expression.length - after.length);
    const [, path, , text] = plain.exec(inner) ?? [];
    if (path === undefined) continue;
    const read = { path, instead: text === undefined ? null : unquoted(text), format };
    if (writeChip(read) === expression) return read;
  }
  return null;
}

const plain = /^([A-Za-z_][\w-]*(?:\.\w+|\[\d+\])*(?:\(\d*\))?)( \?\? '((?:[^'\\]|\\.)*)')?$/;

function quoted(text: string): string {
  return text.replace(/[\\']/g, '\\$&').replaceAll('\n', ' ').replaceAll('}}', '} }');
}

function unquoted(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}
