import { describe, expect, it } from 'vitest';
import { stepExits, type WorkflowStep } from '../../engine/index.ts';
import { bookingWorkflow } from './booking-workflow.fixture.ts';
import { exitViews } from './exit-views.ts';
import { readingOrder } from './reading-order.ts';
import { noRun, runView } from './run-view.ts';

const around = {
  workflow: bookingWorkflow,
  order: readingOrder(bookingWorkflow),
  run: noRun,
  selected: [],
};

describe('an exit on its card', () => {
  it('is open when it leads nowhere', () => {
    expect(exitViews('confirm', around)).toMatchObject([{ id: 'next', isOpen: true, jump: null }]);
  });

  it('says where it leads when no line does', () => {
    expect(exitViews('askAgain', around)).toMatchObject([
      { jump: { to: 'askService', name: 'Ask which service', isBack: true } },
    ]);
    expect(exitViews('anyFree', around)[1]?.jump?.isBack).toBe(false);
  });

  it('is near when it jumps to the selected step', () => {
    const exits = exitViews('waitTime', { ...around, selected: ['reminder'] });
    expect(exits.map((exit) => exit.isNear)).toEqual([false, false, true]);
  });

  it('is walked when the instance took it', () => {
    const run = runView([{ kind: 'left', stepId: 'book', exitId: 'taken' }]);
    const exits = exitViews('book', { ...around, run });
    expect(exits.map((exit) => exit.isWalked)).toEqual([false, true, false]);
  });

  it('is quiet where the engine says so', () => {
    for (const [id, step] of Object.entries(bookingWorkflow.steps)) {
      const quiet = new Set(quietOf(step));
      for (const exit of exitViews(id, around)) expect(exit.isQuiet).toBe(quiet.has(exit.id));
    }
  });

  it('is missing for a step that does not exist', () => {
    expect(exitViews('gone', around)).toEqual([]);
  });
});

function quietOf(step: WorkflowStep): string[] {
  return stepExits(step).flatMap(({ id, quiet }) => (quiet ? [id] : []));
}
