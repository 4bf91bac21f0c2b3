import { Graph, layout as placeByRank } from '@dagrejs/dagre';
import type { Workflow } from '../../engine/index.ts';
import { startExitId, triggerId } from '../workflow-document/exit-ref.ts';
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

const gridPx = 8;

/**
 * Places the steps from top to bottom, so that every way through first exits is one straight rail
 * and the other ways open to its right.
 */
export function layOut(
  workflow: Workflow,
  order: ReadingOrder,
  sizes: ReadonlyMap<string, Size>,
): Layout {
  const graph = graphOf(workflow, order, sizes);
  placeByRank(graph, { disableOptimalOrderHeuristic: true });
  const cards = graph.nodes().map((id) => cardOf(id, graph.node(id)));
  return {
    positions: new Map(cards.map(({ id, x, y }) => [id, { x, y }])),
    corridors: corridorsOf(workflow, order, cards),
    size: {
      width: Math.max(0, ...cards.map((card) => card.x + card.width)),
      height: Math.max(0, ...cards.map((card) => card.y + card.height)),
    },
  };
}

const guessedHeight = 120;

/** The cards, each under the one it belongs to. Further lines to it do not move it. */
function graphOf(workflow: Workflow, order: ReadingOrder, sizes: ReadonlyMap<string, Size>) {
  const graph = new Graph<object, GraphNode, object>();
  graph.setGraph({ rankdir: 'TB', nodesep: 48, ranksep: 56, align: 'UL', rankalign: 'top' });
  const ids = [triggerId, ...order.steps];
  for (const id of ids) {
    graph.setNode(id, { width: cardWidth, height: sizes.get(id)?.height ?? guessedHeight });
  }
  for (const id of ids) {
    for (const child of childrenOf(id, workflow, order)) graph.setEdge(id, child, {});
  }
  return graph;
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

interface GraphNode extends Size {
  readonly x?: number;
  readonly y?: number;
}

interface Card extends Point, Size {
  readonly id: string;
}

function cardOf(id: string, { x = 0, y = 0, width, height }: GraphNode): Card {
  return { id, width, height, x: snap(x - width / 2), y: snap(y - height / 2) };
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
