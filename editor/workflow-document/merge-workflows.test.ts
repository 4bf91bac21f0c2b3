import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Workflow } from '../../engine/index.ts';
import { bookingWorkflow as base } from '../canvas/booking-workflow.fixture.ts';
import { connect, disconnect } from './edit-exits.ts';
import { addStep, deleteSteps, moveCards, renameStep } from './edit-steps.ts';
import { conflictKey, type MergeChoices, mergeWorkflows } from './merge-workflows.ts';
import { newStep } from './new-step.ts';
import { sameJson } from './same-json.ts';

type Edit = (draft: Workflow) => void;

const ids = Object.keys(base.steps);
const stepId = fc.constantFrom(...ids);
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(stepId, fc.string({ minLength: 1, maxLength: 3 })).map(
    ([id, name]): Edit =>
      (draft) =>
        renameStep(draft, id, name),
  ),
  fc.tuple(stepId, stepId, fc.nat(3)).map(
    ([from, to, slot]): Edit =>
      (draft) => {
        const exit = draft.steps[from]?.exits[slot];
        if (exit && draft.steps[to]) connect(draft, { stepId: from, exitId: exit.id }, to);
      },
  ),
  stepId.map(
    (id): Edit =>
      (draft) =>
        void deleteSteps(draft, [id]),
  ),
  fc.tuple(stepId, fc.constantFrom('wait', 'hand-over', 'chatapps-message')).map(
    ([id, type]): Edit =>
      (draft) => {
        const exit = draft.steps[id]?.exits[0];
        const step = newStep(type as 'wait');
        addStep(draft, step, exit && { stepId: id, exitId: exit.id });
      },
  ),
  fc.tuple(stepId, fc.nat(500)).map(
    ([id, x]): Edit =>
      (draft) => {
        if (draft.steps[id]) moveCards(draft, new Map([[id, { x, y: x }]]));
      },
  ),
  fc.constantFrom('One', 'Two').map(
    (name): Edit =>
      (draft) => {
        draft.name = name;
      },
  ),
);
const edited = fc.array(edits, { maxLength: 6 }).map((list) => change(...list));

function change(...list: Edit[]): Workflow {
  return list.reduce((workflow, edit) => produce(workflow, (draft) => void edit(draft)), base);
}

const rename =
  (id: string, name: string): Edit =>
  (draft) =>
    renameStep(draft, id, name);

describe('two workflows are taken together', () => {
  it('where different steps were touched, with where cards stand', () => {
    const moved = new Map([['reminder', { x: 8, y: 8 }]]);
    const mine = change(rename('askService', 'Mine'), (draft) => moveCards(draft, moved));
    const theirs = change(rename('confirm', 'Theirs'), (draft) => deleteSteps(draft, ['askAgain']));
    const { document, conflicts } = mergeWorkflows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.steps['askService']?.name).toBe('Mine');
    expect(document.steps['confirm']?.name).toBe('Theirs');
    expect(document.steps['askAgain']).toBeUndefined();
    expect(document.layout.positions).toEqual({ reminder: { x: 8, y: 8 } });
  });

  it('where one says something else and the other leads elsewhere', () => {
    const exit = { stepId: 'askService', exitId: 'next' };
    const mine = change(rename('askService', 'Mine'));
    const theirs = change((draft) => connect(draft, exit, 'confirm'));
    const { document, conflicts } = mergeWorkflows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.steps['askService']).toMatchObject({
      name: 'Mine',
      exits: [{ to: 'confirm' }],
    });
  });

  it('with both of two new steps that came by the same id', () => {
    const named =
      (name: string, after: string): Edit =>
      (draft) => {
        const step = { ...newStep('chatapps-message'), name: 'Say it' };
        const id = addStep(draft, step, { stepId: after, exitId: 'next' });
        renameStep(draft, id, name);
      };
    const mine = change(named('Mine', 'confirm'));
    const theirs = change(named('Theirs', 'askService'));
    const { document, conflicts } = mergeWorkflows(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.steps['sayIt']?.name).toBe('Theirs');
    expect(document.steps['sayIt2']?.name).toBe('Mine');
    expect(document.steps['confirm']?.exits[0]?.to).toBe('sayIt2');
  });
});

describe('somebody chooses', () => {
  it('where both changed the same side of a step, or the same setting', () => {
    const named =
      (name: string): Edit =>
      (draft) => {
        draft.name = name;
      };
    const mine = change(rename('confirm', 'Mine'), named('My workflow'));
    const theirs = change(rename('confirm', 'Theirs'), named('Their workflow'));
    const { document, conflicts } = mergeWorkflows(base, mine, theirs);
    expect(conflicts.map(conflictKey)).toEqual(['field name', 'step confirm']);
    expect(document.steps['confirm']?.name).toBe('Theirs');
    const chosen = mergeWorkflows(base, mine, theirs, { 'step confirm': 'mine' });
    expect(chosen.document).toMatchObject({
      name: 'Their workflow',
      steps: { confirm: { name: 'Mine' } },
    });
  });

  it('where one deleted what the other changed, or led to anew', () => {
    const mine = change((draft) => deleteSteps(draft, ['askAgain']));
    const renamed = change(rename('askAgain', 'Ask once more'));
    expect(mergeWorkflows(base, mine, renamed).conflicts.map(conflictKey)).toEqual([
      'step askAgain',
    ]);
    const led = change((draft) =>
      connect(draft, { stepId: 'confirm', exitId: 'next' }, 'askAgain'),
    );
    const { conflicts, document } = mergeWorkflows(base, mine, led);
    expect(conflicts.map(conflictKey)).toEqual(['step askAgain']);
    expect(document.steps['askAgain']).toEqual(base.steps['askAgain']);
    const gone = mergeWorkflows(base, mine, led, { 'step askAgain': 'mine' }).document;
    expect(gone.steps['confirm']?.exits[0]?.to).toBeNull();
  });
});

describe('whatever was changed', () => {
  it('only one side changed it: that side it is, and nothing is to be chosen', () => {
    fc.assert(
      fc.property(edited, (other) => {
        for (const [mine, theirs] of [
          [other, base],
          [base, other],
          [other, other],
        ] as const) {
          const { document, conflicts } = mergeWorkflows(base, mine, theirs);
          expect(conflicts).toEqual([]);
          expect(sameJson(document, other)).toBe(true);
        }
      }),
    );
  });

  it('no exit leads to a step that is not there, and every step comes from one of them', () => {
    fc.assert(
      fc.property(edited, edited, (mine, theirs) => {
        const { conflicts } = mergeWorkflows(base, mine, theirs);
        const all = (whose: 'mine' | 'theirs'): MergeChoices =>
          Object.fromEntries(conflicts.map((each) => [conflictKey(each), whose]));
        for (const choices of [{}, all('mine'), all('theirs')]) {
          const { document, ...again } = mergeWorkflows(base, mine, theirs, choices);
          const { steps, start } = document;
          const targets = Object.values(steps).flatMap(({ exits }) => exits.map(({ to }) => to));
          for (const to of [start, ...targets]) if (to !== null) expect(steps).toHaveProperty(to);
          const untouched = ids.filter((id) =>
            [mine, theirs].every((each) => sameJson(each.steps[id], base.steps[id])),
          );
          for (const id of untouched) expect(steps[id]?.config).toEqual(base.steps[id]?.config);
          expect(again.conflicts.length).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('what both touched stays as the chosen one has it', () => {
    fc.assert(
      fc.property(edited, edited, (mine, theirs) => {
        const { conflicts } = mergeWorkflows(base, mine, theirs);
        for (const conflict of conflicts) {
          const choices = { [conflictKey(conflict)]: 'mine' } as const;
          const { document } = mergeWorkflows(base, mine, theirs, choices);
          if (conflict.kind !== 'step') continue;
          expect(document.steps[conflict.id]?.config).toEqual(conflict.mine?.config);
        }
      }),
    );
  });
});

it('a line that one takes away is away', () => {
  const exit = { stepId: 'waitService', exitId: 'no-reply' };
  const mine = change((draft) => disconnect(draft, exit));
  const { document } = mergeWorkflows(base, mine, change(rename('waitService', 'Theirs')));
  expect(document.steps['waitService']).toMatchObject({
    name: 'Theirs',
    exits: [{}, {}, { to: null }],
  });
});
