import { describe, expect, it } from 'vitest';
import { parseWorkflow } from '../../parse-workflow.ts';
import type { Workflow } from '../../workflow.ts';
import { importDefinition } from './import-definition.ts';
import { stepNamesAt8x8 } from './step-names.ts';

function imported(steps: object[]): Workflow {
  const read = importDefinition({ trigger: 'http_request', definition: { name: 'Any', steps } });
  if (!read.ok) throw new Error('It cannot be imported.');
  return read.workflow;
}

const wait = (id: string, more: object = {}) => ({
  id,
  stepType: 'Wait',
  inputs: { duration: '00:01:00' },
  ...more,
});

describe('the names of steps at 8x8', () => {
  it('are those that they came with, whatever they are called here', () => {
    const workflow = imported([wait('1st step', { nextStepId: 'b' }), wait('b'), wait('')]);
    const names = stepNamesAt8x8(workflow);
    expect([...names.keys()].sort()).toEqual(Object.keys(workflow.steps).sort());
    expect(names.get(workflow.start ?? '')).toBe('1st step');
    expect(names.get('b')).toBe('b');
  });

  it('are missing for what only we need', () => {
    const workflow = imported([
      wait('a', { outputs: { later: '{{data.x}}' }, selectNextStep: { b: '{{data.y}}', c: null } }),
      wait('b'),
      wait('c'),
    ]);
    const named = [...stepNamesAt8x8(workflow).values()].filter((name) => name !== null);
    expect(named.sort()).toEqual(['a', 'b', 'c']);
    expect(Object.keys(workflow.steps).length).toBeGreaterThan(3);
  });

  it('are their own for what was drawn here', () => {
    const drawn = parseWorkflow({
      schemaVersion: 1,
      id: 'drawn',
      name: 'Drawn',
      trigger: { type: 'http-request' },
      start: null,
      steps: {},
    });
    if (!drawn.ok) throw new Error('It cannot be read.');
    expect(stepNamesAt8x8(drawn.workflow).size).toBe(0);
    const { steps } = imported([wait('a')]);
    expect([...stepNamesAt8x8({ ...drawn.workflow, steps }).values()]).toEqual(['a']);
  });
});
