import { expect, test } from 'vitest';
import { checkExamples } from '../../test/support/check-examples.ts';
import { drawWorkflow, say } from '../../test/support/draw-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

type Steps = WorkflowInput['steps'];

checkExamples([
  [
    'an empty workflow has no first step',
    {},
    {},
    [['no-start', 'start', 'error', 'Nothing happens when this workflow starts.']],
  ],
  [
    'a workflow does not say which step is first',
    { hello: say('Hello') },
    { start: null },
    [['no-start', 'start', 'error', 'Nothing happens when this workflow starts.']],
  ],
  [
    'the first step does not exist',
    { hello: say('Hello') },
    { start: 'gone' },
    [['no-start', 'start', 'error', 'The first step, “gone”, does not exist.']],
  ],
  [
    'a step that nothing leads to is never reached, nor is what follows it',
    { hello: say('Hello'), lost: say('Lost', 'more'), more: say('More') },
    {},
    [
      ['unreachable', 'steps.lost', 'warning', 'Customers can never reach this step.'],
      ['unreachable', 'steps.more', 'warning', 'Customers can never reach this step.'],
    ],
  ],
]);

test('what to do depends on whether there are steps', () => {
  const fixOf = (steps: Steps) => checkWorkflow(drawWorkflow(steps, { start: null }))[0]?.fix;
  expect(fixOf({})).toBe('Add a first step.');
  expect(fixOf({ hello: say('Hello') })).toBe('Choose which step is the first.');
});
