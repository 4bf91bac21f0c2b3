import { Graph, layout as placeByRank } from '@dagrejs/dagre';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../engine/index.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { exitRoute } from './exit-route.ts';
import { cardWidth, type Layout, layOut, type Point, railInset, type Size } from './layout.ts';
import { exitKey, readingOrder } from './reading-order.ts';

describe('the layout of the booking workflow', () => {
  const drawn = draw(bookingWorkflow);

  it('has its main way straight, one card under the other', () => {
    const rail = [triggerId, 'askService', 'waitService', 'findTimes', 'anyFree', 'offerTimes'];
    const more = ['waitTime', 'book', 'confirm'];
    const places = [...rail, ...more].map((id) => drawn.layout.positions.get(id));
    expect(new Set(places.map((place) => place?.x)).size).toBe(1);
    expect(places.map((place) => place?.y ?? 0)).toEqual(
      places.map((place) => place?.y ?? 0).toSorted((a, b) => a - b),
    );
  });

  it('has its cards where dagre would put them', () => {
    const { cards } = drawn;
    const places = cards.map(({ id, x, y }) => ({ id, x, y }));
    expect(places).toEqual(placedByDagre(bookingWorkflow, cards));
  });

  it('has the other ways to the right of it', () => {
    const railX = drawn.layout.positions.get('askService')?.x ?? 0;
    for (const id of ['askAgain', 'reminder', 'handOver']) {
      expect(drawn.layout.positions.get(id)?.x).toBeGreaterThanOrEqual(railX + cardWidth);
    }
  });

  it('has an exit further down a card end nearer to it, so that their lines do not cross', () => {
    const { positions } = drawn.layout;
    expect(positions.get('reminder')?.x).toBeLessThan(positions.get('askAgain')?.x ?? 0);
    expect(crossings(drawn.lines.filter((line) => line.key.startsWith('waitService:')))).toBe(0);
  });

  it('has no two lines that cross', () => {
    expect(crossings(drawn.lines)).toBe(0);
  });
});

describe('any layout', () => {
  it('has no two cards that overlap', () => {
    fc.assert(
      fc.property(anyWorkflow(), (workflow) => {
        const { cards } = draw(workflow);
        for (const [index, card] of cards.entries()) {
          for (const other of cards.slice(index + 1)) expect(overlap(card, other)).toBe(false);
        }
      }),
    );
  });

  it('has every way through first exits straight', () => {
    fc.assert(
      fc.property(anyWorkflow(), (workflow) => {
        const { layout, cards } = draw(workflow);
        const { parents } = readingOrder(workflow);
        for (const { id, x } of cards) {
          const [first] = exitsOf(workflow, id);
          const below = first?.to && parents.get(first.to) === id ? first.to : null;
          if (below !== null) expect(layout.positions.get(below)?.x).toBe(x);
        }
      }),
    );
  });

  it('has lines that run down and across, and never up', () => {
    fc.assert(
      fc.property(anyWorkflow(), (workflow) => {
        for (const { corners } of draw(workflow).lines) {
          for (const [from, to] of segments(corners)) {
            expect(to.y).toBeGreaterThanOrEqual(from.y);
            expect(from.x === to.x || from.y === to.y).toBe(true);
          }
        }
      }),
    );
  });

  it('has no line behind a card', () => {
    fc.assert(
      fc.property(anyWorkflow(), (workflow) => {
        const { lines, cards } = draw(workflow);
        for (const { corners, source } of lines) {
          for (const segment of segments(corners)) {
            for (const card of cards) {
              if (card.id !== source) expect(isBehind(segment, card)).toBe(false);
            }
          }
        }
      }),
    );
  });

  it('takes the measured heights', () => {
    const tall = new Map([['askService', { width: cardWidth, height: 900 }]]);
    const { positions } = layOut(bookingWorkflow, readingOrder(bookingWorkflow), tall);
    const [above = 0, below = 0] = ['askService', 'waitService'].map((id) => positions.get(id)?.y);
    expect(below - above).toBeGreaterThan(900);
  });

  it('leaves fingers room for both ends of a line, however the grid rounds', () => {
    const order = readingOrder(bookingWorkflow);
    for (let height = 96; height < 104; height += 1) {
      const sizes = new Map(order.steps.map((id) => [id, { width: cardWidth, height }]));
      const { positions } = layOut(bookingWorkflow, order, sizes, true);
      const tops = new Set(order.steps.map((id) => positions.get(id)?.y ?? 0));
      const rows = [...tops].toSorted((a, b) => a - b);
      const gaps = rows.slice(1).map((top, index) => top - (rows[index] ?? 0) - height);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(72);
    }
  });
});

interface Card extends Point, Size {
  readonly id: string;
}

interface Line {
  readonly key: string;
  readonly source: string;
  readonly corners: readonly Point[];
}

function draw(workflow: Workflow): { layout: Layout; cards: Card[]; lines: Line[] } {
  const order = readingOrder(workflow);
  const sizes = new Map(
    [triggerId, ...order.steps].map((id, index) => [
      id,
      { width: cardWidth, height: 96 + ((index * 53) % 130) + exitsOf(workflow, id).length * 30 },
    ]),
  );
  const layout = layOut(workflow, order, sizes);
  const cards = [...layout.positions].map(([id, place]) => ({
    id,
    ...place,
    width: cardWidth,
    height: sizes.get(id)?.height ?? 0,
  }));
  const lines = cards.flatMap((card) =>
    exitsOf(workflow, card.id).flatMap(({ id, to }, slot) => {
      const corridor = layout.corridors.get(exitKey(card.id, id));
      const target = cards.find((each) => each.id === to);
      if (!corridor || !target) return [];
      const bottom = card.y + card.height;
      const from =
        slot === 0
          ? { x: card.x + railInset, y: bottom }
          : { x: card.x + cardWidth, y: bottom - 30 * (exitsOf(workflow, card.id).length - slot) };
      const side = slot === 0 ? 'bottom' : 'right';
      const ends = { from, side, to: { x: target.x + railInset, y: target.y } } as const;
      return [{ key: exitKey(card.id, id), source: card.id, corners: exitRoute(ends, corridor) }];
    }),
  );
  return { layout, cards, lines };
}

/** As dagre places a tree of these cards, in the order of ours. */
function placedByDagre(workflow: Workflow, cards: readonly Card[]) {
  const { parents } = readingOrder(workflow);
  const graph = new Graph<object, Size & Partial<Point>, object>();
  graph.setGraph({ rankdir: 'TB', nodesep: 48, ranksep: 56, align: 'UL', rankalign: 'top' });
  for (const { id, width, height } of cards) graph.setNode(id, { width, height });
  for (const { id } of cards) {
    const [first, ...others] = exitsOf(workflow, id);
    const aside = [first, ...others.toReversed()].flatMap((exit) => exit?.to ?? []);
    const loose = cards.flatMap((card) => (parents.has(card.id) ? [] : card.id));
    const next = id === triggerId ? loose.slice(1) : aside.filter((to) => parents.get(to) === id);
    for (const to of new Set(next)) graph.setEdge(id, to, {});
  }
  placeByRank(graph, { disableOptimalOrderHeuristic: true });
  return cards.map(({ id, width, height }) => {
    const { x = 0, y = 0 } = graph.node(id);
    const onGrid = (value: number) => Math.round(value / 8) * 8;
    return { id, x: onGrid(x - width / 2), y: onGrid(y - height / 2) };
  });
}

function exitsOf(workflow: Workflow, id: string): { id: string; to: string | null }[] {
  if (id === triggerId) return [{ id: 'start', to: workflow.start }];
  return workflow.steps[id]?.exits ?? [];
}

function segments(corners: readonly Point[]): [Point, Point][] {
  return corners.slice(1).map((corner, index) => [corners[index] ?? corner, corner]);
}

function overlap(a: Card, b: Card): boolean {
  const apart =
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart;
}

function isBehind([from, to]: [Point, Point], card: Card): boolean {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x, to.x);
  return (
    right > card.x && left < card.x + card.width && to.y > card.y && from.y < card.y + card.height
  );
}

/** How often a horizontal piece of one line meets an upright piece of another. */
function crossings(lines: readonly Line[]): number {
  let count = 0;
  for (const line of lines) {
    for (const other of lines.filter((each) => each !== line)) {
      for (const across of segments(line.corners).filter(([from, to]) => from.y === to.y)) {
        for (const down of segments(other.corners).filter(([from, to]) => from.x === to.x)) {
          if (meet(across, down)) count += 1;
        }
      }
    }
  }
  return count;
}

function meet([start, end]: [Point, Point], [top, bottom]: [Point, Point]): boolean {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
  return left < top.x && top.x < right && top.y < start.y && start.y < bottom.y;
}

/** Up to twelve steps with up to four exits each, to anywhere: ways back, shared ends, loose steps. */
function anyWorkflow(): fc.Arbitrary<Workflow> {
  const target = fc.option(fc.integer({ min: 0, max: 11 }), { freq: 4 });
  return fc
    .array(fc.array(target, { maxLength: 4 }), { minLength: 1, maxLength: 12 })
    .map((rows) => ({
      ...bookingWorkflow,
      start: 'step0',
      steps: Object.fromEntries(
        rows.map((targets, index) => [
          `step${index}`,
          {
            type: 'branch' as const,
            name: `Step ${index}`,
            config: { mode: 'first' as const },
            exits: targets.map((to, slot) => ({
              id: `exit${slot}`,
              label: `Exit ${slot}`,
              to: to === null || to >= rows.length ? null : `step${to}`,
            })),
          },
        ]),
      ),
    }));
}
