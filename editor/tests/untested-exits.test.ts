import { expect, test } from 'vitest';
import { visitWorkflow } from '../../test/support/try-workflow.ts';
import { untestedExits } from './untested-exits.ts';

const workflow = visitWorkflow();

test('every exit that leads somewhere is untested without tests, in reading order', () => {
  const { takenCount, untested } = untestedExits(workflow, new Set());
  expect(takenCount).toBe(0);
  expect(untested.map(({ stepId, exitId }) => `${stepId}:${exitId}`)).toEqual([
    'times:ok',
    'times:failed',
    'offer:next',
    'offer:nothing-to-show',
    'choose:replied',
    'choose:no-reply',
    'thanks:next',
    'person:handed-back',
  ]);
  expect(untested[0]).toMatchObject({ stepName: 'Look for times', label: 'ok' });
});

test('what a test took is not among them, nor counted twice', () => {
  const taken = new Set(['times:ok', 'offer:next', 'gone:next']);
  const { takenCount, untested } = untestedExits(workflow, taken);
  expect(takenCount).toBe(2);
  expect(untested).toHaveLength(6);
});

test('an exit that ends on purpose is a way like any other', () => {
  const bye = workflow.steps['bye'];
  if (!bye) throw new Error('It says goodbye.');
  const exits = bye.exits.map((exit) => ({ ...exit, ends: true as const }));
  const ending = { ...workflow, steps: { ...workflow.steps, bye: { ...bye, exits } } };
  const { untested } = untestedExits(ending, new Set());
  expect(untested.map(({ stepId }) => stepId)).toContain('bye');
});
