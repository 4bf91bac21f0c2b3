import { Graph, layout as placeByRank } from '@dagrejs/dagre';
import type { Workflow } from '../../engine/index.ts';
import { exitKey, type ReadingOrder } from './reading-order.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a line passes a row of cards on its way to a later one. */
export interface Lane {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the line of one exit must know to stay clear of the cards. */
export interface Corridor {
  /** The bottom of the row its step stands in. */
  readonly rowBottom: number;
  /** The left edge of the nearest card to the right in that row. */
  readonly clearUntil: number;
  readonly lanes: readonly Lane[];
}

export interface Layout {
  readonly positions: ReadonlyMap<string, Point>;
  /** By `exitKey`. */
  readonly corridors: ReadonlyMap<string, Corridor>;
  readonly size: Size;
}

/** No step has this id: step ids begin with a letter. */
export const triggerId = '@trigger';
export const cardWidth = 280;
/** The rail: every line enters a card here, and its first exit leaves here. */
export const railInset = 40;

const gridPx = 8;
const firstExitWeight = 12;

/**
 * Places the steps from top to bottom, so that the way through the first exits is one straight
 * rail and the other ways open to its right. Jumps are left out: they are drawn as words.
 */
export function layOut(
  workflow: Workflow,
  order: ReadingOrder,
  sizes: ReadonlyMap<string, Size>,
): Layout {
  const graph = graphOf(workflow, order, sizes);
  placeByRank(graph, { disableOptimalOrderHeuristic: true });
  const cards = graph.nodes().map((id) => cardOf(id, graph.node(id)));
  const rows = rowsOf(cards);
  return {
    positions: new Map(cards.map(({ id, x, y }) => [id, { x, y }])),
    corridors: new Map(
      graph.edges().map(({ v, name = '', ...edge }) => {
        const points = graph.edge({ v, name, ...edge }).points ?? [];
        return [exitKey(v, name), corridorOf(v, points, cards, rows)];
      }),
    ),
    size: {
      width: Math.max(0, ...cards.map((card) => card.x + card.width)),
      height: Math.max(0, ...cards.map((card) => card.y + card.height)),
    },
  };
}

interface Card extends Point, Size {
  readonly id: string;
  readonly rank: number;
}

function graphOf(workflow: Workflow, order: ReadingOrder, sizes: ReadonlyMap<string, Size>) {
  const graph = new Graph<object, GraphNode, GraphEdge>({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 48,
    ranksep: 56,
    edgesep: 24,
    align: 'UL',
    rankalign: 'top',
  });
  for (const id of [triggerId, ...order.steps]) {
    graph.setNode(id, { width: cardWidth, height: sizes.get(id)?.height ?? guessedHeight });
  }
  if (workflow.start !== null) {
    graph.setEdge(triggerId, workflow.start, { weight: firstExitWeight }, startExitId);
  }
  for (const id of order.steps) {
    for (const { exit, isFirst } of drawnExits(workflow, order, id)) {
      graph.setEdge(id, exit.to, { weight: isFirst ? firstExitWeight : 1 }, exit.id);
    }
  }
  return graph;
}

/** The trigger's only exit. */
export const startExitId = 'start';
const guessedHeight = 120;

interface GraphNode extends Size {
  readonly x?: number;
  readonly y?: number;
  readonly rank?: number;
}

interface GraphEdge {
  readonly weight: number;
  readonly points?: Point[];
}

/**
 * The exits that are lines: the first one, then the others from the last to the second, because
 * an exit further down a card must end nearer to it for the lines not to cross.
 */
function drawnExits({ steps }: Workflow, { jumps }: ReadingOrder, stepId: string) {
  const [first, ...others] = steps[stepId]?.exits ?? [];
  return (first ? [first, ...others.reverse()] : []).flatMap(({ id, to }) =>
    to !== null && steps[to] && !jumps.has(exitKey(stepId, id))
      ? [{ exit: { id, to }, isFirst: id === first?.id }]
      : [],
  );
}

function cardOf(id: string, { x = 0, y = 0, width, height, rank = 0 }: GraphNode): Card {
  return { id, width, height, rank, x: snap(x - width / 2), y: snap(y - height / 2) };
}

function snap(value: number): number {
  return Math.round(value / gridPx) * gridPx;
}

/** Of dagre's way-points every second lies in a row; the others lie in the gaps between rows. */
function corridorOf(
  sourceId: string,
  points: readonly Point[],
  cards: readonly Card[],
  rows: readonly Row[],
): Corridor {
  const source = cards.find((card) => card.id === sourceId);
  const rowIndex = rows.findIndex((row) => row.rank === source?.rank);
  const right = (source?.x ?? 0) + cardWidth;
  const besides = cards.filter((card) => card.rank === source?.rank && card.x >= right);
  const passing = points.slice(1, -1).filter((_, index) => index % 2 === 1);
  return {
    rowBottom: rows[rowIndex]?.bottom ?? 0,
    clearUntil: Math.min(...besides.map((card) => card.x)),
    lanes: passing.flatMap(({ x }, index) => {
      const row = rows[rowIndex + 1 + index];
      return row ? [{ x: snap(x), top: row.top, bottom: row.bottom }] : [];
    }),
  };
}

interface Row {
  readonly rank: number;
  readonly top: number;
  readonly bottom: number;
}

function rowsOf(cards: readonly Card[]): Row[] {
  const ranks = [...new Set(cards.map((card) => card.rank))].sort((a, b) => a - b);
  return ranks.map((rank) => {
    const inRow = cards.filter((card) => card.rank === rank);
    return {
      rank,
      top: Math.min(...inRow.map((card) => card.y)),
      bottom: Math.max(...inRow.map((card) => card.y + card.height)),
    };
  });
}
