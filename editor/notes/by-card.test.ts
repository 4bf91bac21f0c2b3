import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { exitKey, readingOrder } from '../canvas/reading-order.ts';
import { noRun } from '../canvas/run-view.ts';
import { placesOfSteps } from './author-of-cards.ts';
import { problemsByCard, runByCard, wayByCard } from './by-card.ts';
import { chipIdOf, foldSections } from './fold-sections.ts';

const [first = '', ...others] = readingOrder(bookingWorkflow).steps;
const [one = '', two = '', three = '', after = ''] = others;
const section = { id: 's', title: 'Asking', steps: [one, two, three] };
const layout = { ...bookingWorkflow.layout, sections: [section] };
const folded = foldSections({ ...bookingWorkflow, layout }, ['s']);
const chip = chipIdOf('s');
const [leaving] = folded.chips.get(chip)?.ways.values().next().value ?? [];

it('counts the problems of a section on its card', () => {
  const problems = new Map([
    [first, { count: 1, isBroken: true }],
    [one, { count: 2, isBroken: false }],
    [three, { count: 1, isBroken: true }],
  ]);
  const byCard = problemsByCard(problems, folded);
  expect(byCard.get(chip)).toEqual({ count: 3, isBroken: true });
  expect(byCard.get(first)).toEqual({ count: 1, isBroken: true });
});

it('shows a conversation inside a section on its card, and by which of its exits it left', () => {
  const exits = new Set([exitKey(leaving?.stepId ?? '', leaving?.exitId ?? '')]);
  const run = runByCard({ ...noRun, current: new Set([two]), latest: two, exits }, folded);
  expect(run.latest).toBe(chip);
  expect([...run.current]).toEqual([chip]);
  expect(run.exits).toContain(exitKey(chip, `${leaving?.stepId}:${leaving?.exitId}`));
});

it('leads a way along the cards', () => {
  const way = [
    { stepId: first, exitId: 'x' },
    { stepId: one, exitId: 'gone' },
    leaving ?? { stepId: '' },
  ];
  const [before, inside, out] = wayByCard(way, folded) ?? [];
  expect(before).toEqual({ stepId: first, exitId: 'x' });
  expect(inside).toEqual({ stepId: chip });
  expect(out).toEqual({ stepId: chip, exitId: `${leaving?.stepId}:${leaving?.exitId}` });
});

it('moves the steps of a section with its card, as they stand to one another', () => {
  const sizes = new Map();
  const positions = { [one]: { x: 0, y: 0 }, [two]: { x: 40, y: 200 } };
  const put = { ...bookingWorkflow, layout: { ...layout, positions } };
  const places = new Map([
    [chip, { x: 100, y: 100 }],
    [after, { x: 8, y: 8 }],
  ]);
  const moved = placesOfSteps(places, { ...foldSections(put, ['s']), sizes });
  expect(Object.fromEntries(moved)).toEqual({
    [one]: { x: 100, y: 100 },
    [two]: { x: 140, y: 300 },
    [after]: { x: 8, y: 8 },
  });
  const laidOut = placesOfSteps(places, { ...folded, sizes });
  expect(laidOut.get(one)).toEqual({ x: 100, y: 100 });
  expect(laidOut.get(two)?.y).toBeGreaterThan(100);
});
