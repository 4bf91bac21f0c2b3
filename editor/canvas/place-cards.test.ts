import { describe, expect, it } from 'vitest';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { layOut, type Size } from './layout.ts';
import { placeCards } from './place-cards.ts';
import { readingOrder } from './reading-order.ts';

const order = readingOrder(bookingWorkflow);
const sizes = new Map<string, Size>(
  [triggerId, ...order.steps].map((id) => [id, { width: 280, height: 140 }]),
);
const auto = layOut(bookingWorkflow, order, sizes);
const cards = { workflow: bookingWorkflow, order, sizes };

describe('cards that the author put somewhere', () => {
  it('stand there, and without any the layout is as it was', () => {
    expect(placeCards(auto, {}, cards)).toBe(auto);
    const places = { ...Object.fromEntries(auto.positions), confirm: { x: 1_000, y: 2_000 } };
    const placed = placeCards(auto, places, cards);
    expect(placed.positions.get('confirm')).toEqual({ x: 1_000, y: 2_000 });
    expect(placed.positions.get('askService')).toEqual(auto.positions.get('askService'));
    expect(placed.size.height).toBe(2_140);
  });

  it('take along, as the layout has it, a card that came later', () => {
    const { [triggerId]: _, ...rest } = Object.fromEntries(auto.positions);
    const { confirm: later, ...known } = rest;
    const parent = order.parents.get('confirm') ?? '';
    const was = auto.positions.get(parent) ?? { x: 0, y: 0 };
    const places = { ...known, [parent]: { x: was.x + 3_000, y: was.y } };
    const placed = placeCards(auto, places, cards);
    expect(placed.positions.get('confirm')).toEqual({ x: (later?.x ?? 0) + 3_000, y: later?.y });
  });

  it('are never covered by a card that came later', () => {
    const { confirm, ...known } = Object.fromEntries(auto.positions);
    const at = confirm ?? { x: 0, y: 0 };
    const [other = ''] = order.steps.filter(
      (id) => id !== 'confirm' && id !== order.parents.get('confirm'),
    );
    const placed = placeCards(auto, { ...known, [other]: { x: at.x, y: at.y + 16 } }, cards);
    expect(placed.positions.get('confirm')?.y).toBeGreaterThanOrEqual(at.y + 16 + 140);
  });

  it('have a line for every exit that is drawn, which goes round where it leads up', () => {
    const places = { ...Object.fromEntries(auto.positions), askService: { x: 0, y: 9_000 } };
    const { corridors } = placeCards(auto, places, cards);
    expect([...corridors.keys()].sort()).toEqual([...auto.corridors.keys()].sort());
    const up = [...corridors.values()].filter((each) => each.clearUntil < 0);
    expect(up.length).toBeGreaterThan(0);
  });
});
