import { describe, expect, test } from 'vitest';
import { drawProgram, listen, say, way } from '../../test/support/draw-workflow.ts';
import { begin, drawWorld, sentTexts, worldOf, writes } from '../../test/support/try-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';
import { runTest, testOfTrial } from './run-test.ts';
import { receive, setAnswer, startByTrigger } from './trial-actions.ts';

const text = { expect: { kind: 'text' } } as const;
const town = { ...listen('confirm'), config: text };
const confirm = { ...listen('bye'), config: text };
const bye = say('{{steps.town.text}}, {{data.kept}}');
const world = drawWorld({
  keep: {
    type: 'set-values',
    name: 'Keep',
    config: { values: [{ name: 'kept', value: 'a' }] },
    exits: [way('next', 'town')],
  },
  town,
  confirm,
  bye,
});

const told = receive(world, receive(world, begin(world), writes('hello')), writes('York'));

describe('an answer that is changed by hand', () => {
  test('is what the conversation goes on with, and what its test does', () => {
    const moved = setAnswer(world, told, { sets: ['steps', 'town', 'text'], to: 'Leeds' });
    const kept = setAnswer(world, moved, { sets: ['data', 'kept'], to: 'b' });
    const ended = receive(world, kept, writes('yes'));
    expect(sentTexts(ended)).toEqual(['Leeds, b']);
    expect(sentTexts(receive(world, told, writes('yes')))).toEqual(['York, a']);
    const saved = testOfTrial(world, ended, 'Moved');
    expect(saved.turns[2]?.do).toEqual({ sets: ['steps', 'town', 'text'], to: 'Leeds' });
    expect(runTest(world, saved).passed).toBe(true);
  });

  test.each([
    ['what nobody knows', ['data', 'gone']],
    ['a part of what has none', ['steps', 'town', 'text', 'part']],
    ['something else altogether', ['contact', 'name']],
    ['what objects have by themselves', ['__proto__', 'toString']],
    ['all that there is', ['data']],
    ['all that was found out', ['steps']],
  ])('is not %s', (_what, sets) => {
    expect(setAnswer(world, told, { sets, to: 'x' })).toBe(told);
  });

  test('is one of the conversation that goes on, and of the workflow that is tried', () => {
    const change = { sets: ['data', 'kept'], to: 'b' };
    const ended = receive(world, told, writes('yes'));
    expect(setAnswer(world, ended, change)).toBe(ended);

    const inner = drawProgram({ wait: listen() }, { id: 'inner' });
    const run: WorkflowInput['steps'][string] = {
      type: 'run-workflow',
      name: 'Run',
      config: { workflowId: 'inner' },
      exits: [way('returned', null), way('failed', null)],
    };
    const two = worldOf(drawProgram({ run }), [inner]);
    const running = startByTrigger(two, begin(two), { town: 'York' });
    expect(running.instances).toHaveLength(2);
    const [outer] = setAnswer(two, running, { sets: ['data', 'town'], to: 'b' }).instances;
    expect(outer?.data['town']).toBe('b');
  });
});
