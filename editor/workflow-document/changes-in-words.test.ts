import { produce } from 'immer';
import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { editingWords } from '../words/en-editing.ts';
import { changeWords } from './change-words.ts';
import { changesInWords } from './changes-in-words.ts';
import { connect } from './edit-exits.ts';
import { addStep, deleteSteps, moveCards, renameStep } from './edit-steps.ts';
import { newStep } from './new-step.ts';

const words = editingWords.changes;

it('says nothing where only cards were moved, or fields stand in another order', () => {
  const moved = produce(bookingWorkflow, (draft) =>
    moveCards(draft, new Map([['confirm', { x: 0, y: 0 }]])),
  );
  expect(changesInWords(bookingWorkflow, moved)).toEqual([]);
  const [first] = Object.entries(bookingWorkflow.steps);
  const turned = Object.fromEntries(Object.entries(first?.[1] ?? {}).toReversed());
  const steps = { ...bookingWorkflow.steps, [first?.[0] ?? '']: turned as never };
  expect(changesInWords(bookingWorkflow, { ...bookingWorkflow, steps })).toEqual([]);
});

it('names what is new, gone, renamed, and leads elsewhere', () => {
  const changed = produce(bookingWorkflow, (draft) => {
    const { name = '' } = draft.steps['confirm'] ?? {};
    renameStep(draft, 'confirm', `${name}!`);
    addStep(draft, newStep('wait'));
    deleteSteps(draft, ['askAgain']);
    connect(draft, { stepId: 'waitService', exitId: 'no-reply' }, 'confirm');
    draft.name = 'Another name';
    draft.start = null;
  });
  const said = changesInWords(bookingWorkflow, changed);
  const { name = '' } = bookingWorkflow.steps['confirm'] ?? {};
  const { name: waitName = '', exits = [] } = bookingWorkflow.steps['waitService'] ?? {};
  const label = exits.find(({ id }) => id === 'no-reply')?.label ?? '';
  expect(said).toContain(words.renamed(name, `${name}!`));
  expect(said).toContain(words.added('Wait'));
  expect(said).toContain(words.removed(bookingWorkflow.steps['askAgain']?.name ?? ''));
  expect(said).toContain(words.leads(waitName, label, `${name}!`));
  expect(said).toContain(words.settings);
  expect(said).toContain(words.noStart);
});

it('says of a message which text and which choices are others, and of the rest that something is', () => {
  const named = bookingWorkflow.steps['askService']?.name ?? '';
  const edited = (edit: (message: Choices) => void) =>
    changesInWords(
      bookingWorkflow,
      produce(bookingWorkflow, (draft) => {
        const step = draft.steps['askService'];
        if (step?.type === 'chatapps-message') edit(step.config.message as Choices);
      }),
    );
  const set = (change: Partial<Choices>) => edited((message) => Object.assign(message, change));
  expect(set({ body: 'What is it?' })).toEqual([changeWords.text(named)]);
  const other = { id: 'drains', title: 'Drains' };
  expect(
    edited(({ choices: { rows } }) => {
      rows.splice(0, 1, other);
      const [, second] = rows;
      if (second) second.title = 'Wiring';
    }),
  ).toEqual([
    changeWords.choiceAdded(named, 'Drains'),
    changeWords.choiceRenamed(named, 'Electrical', 'Wiring'),
    changeWords.choiceRemoved(named, 'Plumbing'),
  ]);
  expect(edited(({ choices: { rows } }) => void rows.reverse())).toEqual([
    changeWords.choicesMoved(named),
  ]);
  expect(set({ button: 'Pick' })).toEqual([words.config(named)]);
  const described = { description: 'Pipes' };
  expect(edited(({ choices: { rows } }) => void Object.assign(rows[0] ?? {}, described))).toEqual([
    words.config(named),
  ]);
});

interface Choices {
  body: string;
  button: string;
  choices: { rows: { id: string; title: string }[] };
}
