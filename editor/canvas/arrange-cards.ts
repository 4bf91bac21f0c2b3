import type { Box } from './cards-apart.ts';
import { gridPx, type Point } from './layout.ts';

export type Arrangement = 'left' | 'centre' | 'top' | 'evenly';

const gapPx = 24;

/** Cards in a column or in a row, none on another; or with the same space between all of them. */
export function arrangeCards(
  boxes: ReadonlyMap<string, Box>,
  arrangement: Arrangement,
): Map<string, Point> {
  const all = [...boxes].map(([id, box]) => ({ id, ...box }));
  const placed = arrangement === 'evenly' ? evenly(all) : aligned(all, arrangement);
  return new Map(placed.map(({ id, x, y }) => [id, { x: snapped(x), y: snapped(y) }]));
}

type Card = Box & { readonly id: string };

function aligned(cards: readonly Card[], to: 'left' | 'centre' | 'top'): Card[] {
  if (to === 'top') {
    const y = Math.min(...cards.map((card) => card.y));
    let free = Number.NEGATIVE_INFINITY;
    return cards
      .toSorted((a, b) => a.x - b.x)
      .map((card) => {
        const x = Math.max(card.x, free);
        free = x + card.width + gapPx;
        return { ...card, x, y };
      });
  }
  const left = Math.min(...cards.map(({ x }) => x));
  const right = Math.max(...cards.map(({ x, width }) => x + width));
  const xOf = ({ width }: Card) => (to === 'left' ? left : (left + right - width) / 2);
  let free = Number.NEGATIVE_INFINITY;
  return cards
    .toSorted((a, b) => a.y - b.y)
    .map((card) => {
      const y = Math.max(card.y, free);
      free = y + card.height + gapPx;
      return { ...card, x: xOf(card), y };
    });
}

/** Down or across, whichever way they lie already; the first and, where there is room, the last stay. */
function evenly(cards: readonly Card[]): Card[] {
  const [at, long] = isColumn(cards) ? (['y', 'height'] as const) : (['x', 'width'] as const);
  const sorted = cards.toSorted((a, b) => a[at] - b[at]);
  const first = sorted[0]?.[at] ?? 0;
  const end = Math.max(...sorted.map((card) => card[at] + card[long]));
  const filled = sorted.reduce((sum, card) => sum + card[long], 0);
  const gap = Math.max(gapPx, (end - first - filled) / Math.max(1, sorted.length - 1));
  let next = first;
  return sorted.map((card) => {
    const placed = { ...card, [at]: next };
    next += card[long] + gap;
    return placed;
  });
}

function isColumn(cards: readonly Card[]): boolean {
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  return range(cards.map(({ y }) => y)) >= range(cards.map(({ x }) => x));
}

function snapped(value: number): number {
  return Math.round(value / gridPx) * gridPx;
}
