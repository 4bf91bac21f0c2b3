import { expect, it } from 'vitest';
import type { WorkflowStep } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { readingOrder } from '../canvas/reading-order.ts';
import { chipIdOf, foldSections } from './fold-sections.ts';

const ids = readingOrder(bookingWorkflow).steps;
const inside = ids.slice(1, 4);
const workflow = {
  ...bookingWorkflow,
  layout: {
    positions: {},
    notes: [],
    sections: [
      { id: 's', title: 'Asking', steps: inside.toReversed() },
      { id: 'empty', title: 'Empty', steps: ['gone'] },
    ],
  },
};
const chip = chipIdOf('s');

it('is the workflow itself where nothing is collapsed', () => {
  expect(foldSections(workflow, []).workflow).toBe(workflow);
  expect(foldSections(workflow, ['empty', 'unknown']).workflow).toBe(workflow);
});

it('has one card in the place of the steps of a section, and every other step as it is', () => {
  const folded = foldSections(workflow, ['s']);
  expect(folded.chips.get(chip)?.steps).toEqual(inside);
  const seen = Object.keys(folded.workflow.steps);
  expect(seen).toHaveLength(ids.length - inside.length + 1);
  expect(seen).not.toContain(inside[0]);
  expect(inside.map(folded.cardOf)).toEqual(inside.map(() => chip));
  expect(folded.workflow.steps[ids.at(-1) ?? '']).toBe(workflow.steps[ids.at(-1) ?? '']);
  expect(readingOrder(folded.workflow).steps).toContain(chip);
});

it('leads to the card what led to its steps, and from it what led out, each place once', () => {
  const { workflow: drawn, chips } = foldSections(workflow, ['s']);
  const into = Object.values(drawn.steps).flatMap(({ exits }) => exits.map(({ to }) => to));
  expect(into).toContain(chip);
  expect(into.filter((to) => to && inside.includes(to))).toEqual([]);
  const targets = (drawn.steps[chip]?.exits ?? []).flatMap(({ to }) => to ?? []);
  expect(new Set(targets).size).toBe(targets.length);
  const leaving = inside.flatMap((id) => workflow.steps[id]?.exits ?? []);
  const outside = leaving.filter(({ to }) => to !== null && !inside.includes(to));
  expect(new Set(targets)).toEqual(new Set(outside.map(({ to }) => to)));
  const refs = [...(chips.get(chip)?.ways.values() ?? [])].flat();
  const open = leaving.filter(({ to, ends }) => to === null && !ends);
  expect(refs).toHaveLength(outside.length + open.length);
});

it('keeps a step that is called as every object is', () => {
  const [first = ''] = ids;
  const { [first]: step, ...others } = workflow.steps;
  const steps = step ? { ...others, constructor: step } : others;
  const { workflow: drawn } = foldSections({ ...workflow, start: 'constructor', steps }, ['s']);
  expect(Object.hasOwn(drawn.steps, 'constructor')).toBe(true);
});

it('begins with the card where the first step is in the section, and is one where all are', () => {
  const all = { ...workflow, layout: { ...workflow.layout, sections: [section(ids)] } };
  const { workflow: drawn } = foldSections(all, ['s']);
  expect(drawn.start).toBe(chip);
  expect(Object.keys(drawn.steps)).toEqual([chip]);
});

it('names an exit by its step, and those that lead to one place together', () => {
  const other = { id: 'other', label: 'Other', to: 'c' };
  const c = stepTo('C', null, { ...other, to: null });
  const steps = {
    a: stepTo('A', 'c'),
    b: stepTo('B', null, other),
    c,
    d: stepTo('D', null, other),
  };
  const layout = { ...workflow.layout, sections: [section(['a', 'b'])] };
  const { workflow: drawn } = foldSections({ ...workflow, start: 'a', steps, layout }, ['s']);
  expect(drawn.steps[chip]?.exits).toEqual([
    { id: 'a:next', label: 'A, Other', to: 'c' },
    { id: 'b:next', label: 'Next', to: null },
  ]);
});

it('stands at the corner of its steps where cards were put', () => {
  const [one = '', two = ''] = inside;
  const positions = { [one]: { x: 80, y: 40 }, [two]: { x: 16, y: 200 }, [ids[0] ?? '']: at(8, 8) };
  const put = { ...workflow, layout: { ...workflow.layout, positions } };
  const { positions: seen } = foldSections(put, ['s']).workflow.layout;
  expect(seen).toEqual({ [ids[0] ?? '']: at(8, 8), [chip]: at(16, 40) });
});

function section(steps: readonly string[]) {
  return { id: 's', title: 'Asking', steps: [...steps] };
}

function stepTo(name: string, to: string | null, ...others: WorkflowStep['exits']): WorkflowStep {
  const exits = [{ id: 'next', label: 'Next', to }, ...others];
  return { type: 'set-values', name, config: { values: [] }, exits };
}

function at(x: number, y: number) {
  return { x, y };
}
