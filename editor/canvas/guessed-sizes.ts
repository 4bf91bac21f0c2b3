import { type NodeHandle, Position } from '@xyflow/react';
import type { Workflow, WorkflowStep } from '../../engine/index.ts';
import type { TemplatePart } from '../text/template-parts.ts';
import { type CardBlock, cardOf } from './card.ts';
import { isTouched } from './is-touched.ts';
import { cardWidth, railInset, type Size } from './layout.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';

/** Of a larger workflow only what is in sight is drawn; in a smaller one that would save nothing. */
export const drawnAtOnceMax = 150;

/**
 * How large the cards of a large workflow will be: only those in sight are drawn and measured. Of a
 * smaller one nothing is guessed.
 */
export function guessedSizes(
  workflow: Workflow,
  order: ReadingOrder,
  isForFingers = isTouched(),
): ReadonlyMap<string, Size> {
  const isSmall = order.steps.length <= drawnAtOnceMax;
  return isSmall ? new Map() : guessSizes(workflow, order, isForFingers);
}

/** How large the card of each step will be, of those too that nobody has seen yet. */
export function guessSizes(
  { steps }: Workflow,
  { steps: order, jumps }: ReadingOrder,
  isForFingers = isTouched(),
): ReadonlyMap<string, Size> {
  const gapPx = isForFingers ? pillGapPx.fingers : pillGapPx.pointer;
  const sizes = order.flatMap((id) => {
    const step = steps[id];
    if (!step) return [];
    const ways = step.exits.map(({ id: exitId, label, to, ends = false }) => {
      const jump = jumps.has(exitKey(id, exitId)) ? (steps[to ?? '']?.name ?? '') : null;
      return { isNamed: ends || jump !== null, text: jump === null ? label : `${label} → ${jump}` };
    });
    const height = guessedHeightOf(step, ways, gapPx);
    return [[id, { width: cardWidth, height }] as const];
  });
  return new Map(sizes);
}

/** The room that every card is given: what is measured may need more than was guessed. */
export function roomsOf(
  guessed: ReadonlyMap<string, Size>,
  measured: ReadonlyMap<string, Size>,
): ReadonlyMap<string, Size> {
  const rooms = new Map(guessed);
  for (const [id, { width, height }] of measured) {
    rooms.set(id, { width, height: Math.max(height, guessed.get(id)?.height ?? 0) });
  }
  return rooms;
}

/** Where the lines of a card begin and end until it is measured. */
export function guessedHandles(
  exits: WorkflowStep['exits'],
  { width, height }: Size,
): NodeHandle[] {
  const first = { x: railInset, y: height, position: Position.Bottom };
  const other = { x: width, y: height - pillPx, position: Position.Right };
  return [
    { type: 'target', x: railInset, y: 0, position: Position.Top },
    ...exits.map(({ id }, index) => ({ type: 'source' as const, id, ...(index ? other : first) })),
  ];
}

/**
 * How high the card of a step will about be, px: what its styles say, with texts of characters that
 * are all equally wide. Good enough to place the cards that nobody has seen yet.
 */
function guessedHeightOf(step: WorkflowStep, ways: readonly Way[], gapPx: number): number {
  const told = toldHeights.get(step) ?? toldHeight(step);
  toldHeights.set(step, told);
  return 2 * (paddingPx + borderPx) + told + waysHeight(ways, gapPx);
}

/** A way out as its pill says it, which a single one needs only when it is `isNamed`. */
interface Way {
  readonly isNamed: boolean;
  readonly text: string;
}

/** A step that changes is another object. */
const toldHeights = new WeakMap<WorkflowStep, number>();

/** What the step is called and what the customer sees of it. */
function toldHeight(step: WorkflowStep): number {
  const { blocks } = cardOf(step, () => null);
  const head = headHeight(step.name);
  return blocks.length === 0 ? head : stacked([head, stacked(blocks.map(blockHeight), 6)], 8);
}

const paddingPx = 12;
const borderPx = 1;
const linePx = 18;
const pillPx = 24;
const pillGapPx = { pointer: 6, fingers: 20 };

function headHeight(name: string): number {
  const kindPx = 16;
  return linePx * Math.min(2, linesOf(name, 27)) + kindPx;
}

function blockHeight(block: CardBlock): number {
  switch (block.type) {
    case 'bubble': {
      const heading = block.heading.length > 0 ? linesOf(textOf(block.heading), 33) : 0;
      return 12 + linePx * (heading + Math.min(3, linesOf(textOf(block.text), 36)));
    }
    case 'choices': {
      const rows = block.choices.map(() => linePx + 4);
      return stacked(block.more > 0 ? [...rows, linePx] : rows, 4);
    }
    case 'fact':
      return linePx * linesOf(textOf(block.parts), 43);
    case 'call':
      return linePx * Math.min(2, linesOf(textOf(block.address), 34));
  }
}

/** The first stands beside the others where all have room. */
function waysHeight([first, ...others]: readonly Way[], gapPx: number): number {
  if (!first) return 0;
  if (others.length === 0) return first.isNamed ? 8 + pillPx : 0;
  const widest = Math.max(...others.map(({ text }) => text.length));
  const column = others.length * (pillPx + gapPx) - gapPx;
  const isBeside = first.text.length + widest <= 34;
  return 8 + (isBeside ? column : stacked([pillPx, column], 6));
}

function stacked(heights: readonly number[], gapPx: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + gapPx * Math.max(0, heights.length - 1);
}

function textOf(parts: readonly TemplatePart[]): string {
  return parts.map((part) => ('text' in part ? part.text : 'An answer')).join('');
}

/** Lines of this many characters at most, broken between words. */
function linesOf(text: string, charactersMax: number): number {
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, charactersMax), 0);
}

function wrappedLines(line: string, charactersMax: number): number {
  let lines = 1;
  let column = 0;
  for (const { length } of line.split(' ')) {
    if (column > 0 && column + length > charactersMax) {
      lines += 1;
      column = 0;
    }
    lines += Math.max(0, Math.ceil(length / charactersMax) - 1);
    column += (length % charactersMax) + 1;
  }
  return lines;
}
