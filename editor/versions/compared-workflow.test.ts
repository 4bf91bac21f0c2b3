import { produce } from 'immer';
import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { connect, disconnect } from '../workflow-document/edit-exits.ts';
import { addStep, deleteSteps, moveCards, renameStep } from '../workflow-document/edit-steps.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { newStep } from '../workflow-document/new-step.ts';
import { comparedWorkflow, countDifferences } from './compared-workflow.ts';
import { versionWords } from './versions-words.ts';

const words = versionWords.compare;

it('marks nothing where only cards were moved', () => {
  const moved = produce(bookingWorkflow, (draft) =>
    moveCards(draft, new Map([['confirm', { x: 0, y: 0 }]])),
  );
  const { cards, lines, workflow } = comparedWorkflow(bookingWorkflow, moved);
  expect([cards.size, lines.size]).toEqual([0, 0]);
  expect(workflow.steps).toEqual(moved.steps);
});

it('marks what is new and changed, and keeps what is gone as it was', () => {
  const after = produce(bookingWorkflow, (draft) => {
    renameStep(draft, 'confirm', 'Confirm it');
    addStep(draft, newStep('wait'));
    deleteSteps(draft, ['askAgain']);
    draft.start = 'confirm';
  });
  const compared = comparedWorkflow(bookingWorkflow, after);
  expect(compared.cards.get('confirm')).toBe('changed');
  expect(compared.cards.get('wait')).toBe('added');
  expect(compared.cards.get('askAgain')).toBe('removed');
  expect(compared.cards.get(triggerId)).toBe('changed');
  expect(compared.workflow.steps['askAgain']).toEqual(bookingWorkflow.steps['askAgain']);
  expect(compared.lines.get(`${triggerId}:start`)).toBe('added');
  expect(countDifferences(compared)).toMatchObject({ added: 1, removed: 1 });
});

it('shows an exit that leads elsewhere as it was and as it is', () => {
  const noReply = { stepId: 'waitService', exitId: 'no-reply' };
  const label = bookingWorkflow.steps['waitService']?.exits[2]?.label ?? '';
  const led = produce(bookingWorkflow, (draft) => connect(draft, noReply, 'confirm'));
  const { workflow, lines, cards } = comparedWorkflow(bookingWorkflow, led);
  expect(cards).toEqual(new Map([['waitService', 'changed']]));
  const shown = workflow.steps['waitService']?.exits.slice(2);
  expect(shown).toMatchObject([
    { id: 'no-reply', label: words.now(label), to: 'confirm' },
    { id: 'no-reply before', label: words.before(label), to: 'reminder' },
  ]);
  expect([...lines]).toEqual([
    ['waitService:no-reply', 'added'],
    ['waitService:no-reply before', 'removed'],
  ]);
  const ended = produce(bookingWorkflow, (draft) => disconnect(draft, noReply));
  const back = comparedWorkflow(ended, bookingWorkflow).workflow.steps['waitService']?.exits;
  expect(back?.map(({ id }) => id)).toEqual(['replied', 'not-understood', 'no-reply']);
});
