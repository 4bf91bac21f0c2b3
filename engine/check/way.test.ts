import { describe, expect, it } from 'vitest';
import { call, drawWorkflow, listen, say } from '../../test/support/draw-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';
import { createGraph } from './graph.ts';
import { wayTo } from './way.ts';

const graphOf = (steps: WorkflowInput['steps'], rest: Partial<WorkflowInput> = {}) =>
  createGraph(drawWorkflow(steps, rest), {});

const graph = graphOf({
  hi: say('Hi', 'ask'),
  ask: listen('ring', 'bye'),
  ring: call('bye', 'ask'),
  bye: say('Bye', 'gone'),
  lost: say('Lost', 'bye'),
});

describe('the shortest way to a step', () => {
  it('names the exits that are taken', () => {
    expect(wayTo(graph, 'bye')).toEqual([
      { stepId: 'hi', exitId: 'next' },
      { stepId: 'ask', exitId: 'no-reply' },
      { stepId: 'bye' },
    ]);
  });

  it('is the start alone for the start', () => {
    expect(wayTo(graph, 'hi')).toEqual([{ stepId: 'hi' }]);
  });

  it('is not there where nobody gets to', () => {
    expect(wayTo(graph, 'lost')).toBeNull();
    expect(wayTo(graph, 'gone')).toBeNull();
    expect(wayTo(graphOf({}), 'hi')).toBeNull();
    expect(wayTo(graphOf({ hi: say('Hi') }, { start: 'gone' }), 'hi')).toBeNull();
  });

  it('comes through nothing that is to be avoided', () => {
    expect(wayTo(graph, 'bye', new Set(['ring']))).toHaveLength(3);
    expect(wayTo(graph, 'bye', new Set(['ask']))).toBeNull();
    expect(wayTo(graph, 'bye', new Set(['hi']))).toBeNull();
  });
});
