import { type Inline, parseInline } from './markdown-inline.ts';

/** A paragraph, a heading, a list or a table, and in which line it begins. */
export type Block = { readonly at: number } & BlockContent;

type BlockContent =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Inline[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

/** What this component may say: `rich` adds headings, tables and pictures; captions have no lists. */
export type Markdown = 'rich' | 'body' | 'caption';

/** Reads the markdown of WhatsApp's forms: one level of lists, no HTML, everything else is text. */
export function parseMarkdown(given: readonly string[], markdown: Markdown): Block[] {
  const lines = given.flatMap((text) => text.split('\n'));
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const found =
      (markdown === 'rich' ? (headingAt(lines, at) ?? tableAt(lines, at)) : null) ??
      (markdown === 'caption' ? null : listAt(lines, at)) ??
      paragraphAt(lines, at);
    if (found.content) blocks.push({ at, ...found.content });
    at += found.lines;
  }
  return blocks;
}

interface Found {
  readonly content: BlockContent | null;
  /** So many lines it takes. */
  readonly lines: number;
}

function paragraphAt(lines: readonly string[], at: number): Found {
  const text = (lines[at] ?? '').replace(/^#{3,}\s+/, '');
  if (text.trim() === '') return { content: null, lines: 1 };
  return { content: { kind: 'paragraph', inlines: parseInline(text) }, lines: 1 };
}

function headingAt(lines: readonly string[], at: number): Found | null {
  const [, marks, text] = /^(#{1,2})\s+(.+)$/.exec(lines[at] ?? '') ?? [];
  if (marks === undefined || text === undefined) return null;
  const level = marks.length === 1 ? 1 : 2;
  return { content: { kind: 'heading', level, inlines: parseInline(text) }, lines: 1 };
}

const bullet = /^\s*[-+*]\s+(.+)$/;
const numbered = /^\s*(\d{1,9})[.)]\s+(.+)$/;

function listAt(lines: readonly string[], at: number): Found | null {
  const first = lines[at] ?? '';
  const isOrdered = numbered.test(first);
  if (!isOrdered && !bullet.test(first)) return null;
  const pattern = isOrdered ? numbered : bullet;
  const items: Inline[][] = [];
  for (const line of lines.slice(at)) {
    const text = pattern.exec(line)?.at(-1);
    if (text === undefined) break;
    items.push(parseInline(text));
  }
  const start = Number(numbered.exec(first)?.[1] ?? 1);
  return { content: { kind: 'list', isOrdered, start, items }, lines: items.length };
}

/** A row of names, a row of dashes, and rows of cells. */
function tableAt(lines: readonly string[], at: number): Found | null {
  const [head, dashes] = [cellsOf(lines[at]), lines[at + 1] ?? ''];
  if (head === null || !/^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/.test(dashes)) return null;
  const rows: Inline[][][] = [];
  for (const line of lines.slice(at + 2)) {
    const cells = cellsOf(line);
    if (cells === null) break;
    rows.push(cells);
  }
  return { content: { kind: 'table', head, rows }, lines: rows.length + 2 };
}

function cellsOf(line: string | undefined): Inline[][] | null {
  const inner = /^\s*\|(.+)\|\s*$/.exec(line ?? '')?.[1];
  return inner === undefined ? null : inner.split('|').map((cell) => parseInline(cell.trim()));
}
