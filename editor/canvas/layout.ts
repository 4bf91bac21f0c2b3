import type { Workflow } from '../../engine/index.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
import { isTouched } from './is-touched.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the line of one exit must know to stay clear of the cards. */
export interface Corridor {
  /** The left edge of the nearest card to the right in the row of its step. */
  readonly clearUntil: number;
  /** Where it goes down when it cannot go straight across: so far from the side of its card. */
  readonly stubPx: number;
  /** Where it goes across, in the gap below the row. */
  readonly turnAt: number;
}

export interface Layout {
  readonly positions: ReadonlyMap<string, Point>;
  /** By `exitKey`. */
  readonly corridors: ReadonlyMap<string, Corridor>;
  readonly size: Size;
}

export const cardWidth = 280;
/** The rail: every line enters a card here, and its first exit leaves here. */
export const railInset = 40;

/** Cards stand on this grid. */
export const gridPx = 8;

const cardGapPx = 48;
/** Room for both ends of a line, and 44 px for each finger however the grid rounds. */
const rowGapPx = { pointer: 56, fingers: 80 };
/** Until a card is measured. */
export const guessedHeight = 120;

/**
 * Places the steps from top to bottom, so that every way through first exits is one straight rail
 * and the other ways open to its right. Every step stands in a row as far down as the conversation
 * has come, and every rail as far left as its rows are free.
 */
export function layOut(
  workflow: Workflow,
  order: ReadingOrder,
  sizes: ReadonlyMap<string, Size>,
  isForFingers = isTouched(),
): Layout {
  const heightOf = (id: string) => sizes.get(id)?.height ?? guessedHeight;
  const places = railsOf(workflow, order);
  const tops = topsOf(places, heightOf, isForFingers ? rowGapPx.fingers : rowGapPx.pointer);
  const cards = [triggerId, ...order.steps].map((id) => {
    const { x, row } = places.get(id) ?? { x: 0, row: 0 };
    return { id, x, y: tops[row] ?? 0, width: cardWidth, height: heightOf(id) };
  });
  return {
    positions: new Map(cards.map(({ id, x, y }) => [id, { x, y }])),
    corridors: corridorsOf(workflow, order, cards),
    size: {
      width: Math.max(0, ...cards.map((card) => card.x + card.width)),
      height: Math.max(0, ...cards.map((card) => card.y + card.height)),
    },
  };
}

interface Place {
  readonly x: number;
  readonly row: number;
}

/** What leaves a rail further down is placed before what leaves it higher up, and so to its left. */
function railsOf(workflow: Workflow, order: ReadingOrder): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  /** By row: from where on it is free. */
  const free: number[] = [];

  function place(from: string, firstRow: number) {
    const rail: { readonly id: string; readonly aside: readonly string[] }[] = [];
    for (let id: string | undefined = from; id !== undefined; ) {
      const [next, ...aside]: string[] = childrenOf(id, workflow, order);
      rail.push({ id, aside });
      id = next;
    }
    const x = snap(Math.max(...rail.map((_step, index) => free[firstRow + index] ?? 0)));
    rail.forEach(({ id }, index) => {
      places.set(id, { x, row: firstRow + index });
      free[firstRow + index] = x + cardWidth + cardGapPx;
    });
    for (const [index, { aside }] of [...rail.entries()].reverse()) {
      for (const id of aside) place(id, firstRow + index + 1);
    }
  }

  place(triggerId, 0);
  return places;
}

/** By row: where its cards begin. */
function topsOf(
  places: ReadonlyMap<string, Place>,
  heightOf: (id: string) => number,
  gapPx: number,
): number[] {
  const heights: number[] = [];
  for (const [id, { row }] of places) heights[row] = Math.max(heights[row] ?? 0, heightOf(id));
  let top = 0;
  return heights.map((height) => {
    const own = snap(top);
    top += height + gapPx;
    return own;
  });
}

/**
 * From left to right: where the first exit leads, then where the last to the second lead. An exit
 * further down a card ends nearer to it, so that the lines of a card do not cross. What nothing
 * leads to hangs, without a line, on the trigger.
 */
function childrenOf(id: string, workflow: Workflow, { steps, parents }: ReadingOrder): string[] {
  if (id === triggerId) return steps.filter((each) => !parents.has(each));
  const [first, ...others] = exitsOf(id, workflow);
  const targets = [first, ...others.reverse()].flatMap((exit) => exit?.to ?? []);
  return [...new Set(targets)].filter((target) => parents.get(target) === id);
}

function exitsOf(id: string, { start, steps }: Workflow) {
  return id === triggerId ? [{ id: startExitId, to: start }] : (steps[id]?.exits ?? []);
}

interface Card extends Point, Size {
  readonly id: string;
}

function snap(value: number): number {
  return Math.round(value / gridPx) * gridPx;
}

const firstTurnPx = 16;
const trackPx = 8;
const tracks = 4;

function corridorsOf(workflow: Workflow, order: ReadingOrder, cards: readonly Card[]) {
  const rows = rowsOf(order, cards);
  const corridors = new Map<string, Corridor>();
  rows.forEach((row, index) => {
    const rowBottom = Math.max(...row.map((card) => card.y + card.height));
    const fromTheRight = (rows[index + 1] ?? []).toSorted((a, b) => b.x - a.x);
    for (const { id: source, x } of row) {
      const besides = row.flatMap((card) => (card.x > x ? [card.x] : []));
      const exits = exitsOf(source, workflow);
      exits.forEach(({ id, to }, slot) => {
        const track = fromTheRight.findIndex((card) => card.id === to);
        if (track === -1 || order.jumps.has(exitKey(source, id))) return;
        corridors.set(exitKey(source, id), {
          clearUntil: Math.min(...besides),
          stubPx: firstTurnPx + trackPx * ((exits.length - 1 - slot) % tracks),
          turnAt: rowBottom + firstTurnPx + trackPx * (track % tracks),
        });
      });
    }
  });
  return corridors;
}

/** The cards by row: the trigger alone, then the steps by their depth. */
function rowsOf({ depths }: ReadingOrder, cards: readonly Card[]): Card[][] {
  const rows: Card[][] = [];
  for (const card of cards) {
    const row = (depths.get(card.id) ?? -1) + 1;
    rows[row] = [...(rows[row] ?? []), card];
  }
  return rows;
}
