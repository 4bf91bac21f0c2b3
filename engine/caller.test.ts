/** Workflows that run one another: what the engine asks for, and what comes back. */
import { describe, expect, test } from 'vitest';
import {
  drawProgram,
  listen,
  maria,
  monday,
  say,
  split,
  way,
} from '../test/support/draw-workflow.ts';
import { type Advance, advance, start } from './advance.ts';
import type { Caller } from './caller.ts';
import type { Event } from './event.ts';
import { isBusy } from './instance.ts';
import { limits } from './limits.ts';
import type { Program } from './program.ts';

const run = (workflowId: string, returned: string | null = null, failed: string | null = null) => ({
  type: 'run-workflow' as const,
  name: `Run ${workflowId}`,
  config: { workflowId },
  exits: [way('returned', returned), way('failed', failed)],
});

const asked: Caller = {
  instanceId: 'outer0001',
  effectId: 'outer0001/run/1/0',
  depth: 1,
  walked: 7,
};

describe('a workflow that runs another', () => {
  test('waits for it without being busy, and says how deep it is', () => {
    const { instance, effects } = begin(drawProgram({ run: run('other') }));
    expect(isBusy(instance)).toBe(false);
    expect(effects).toMatchObject([
      {
        kind: 'run-workflow',
        workflowId: 'other',
        caller: { instanceId: 'instance1', effectId: 'instance1/run/1/0', depth: 1, walked: 1 },
      },
    ]);
  });

  test('goes on with what it kept, and counts its steps', () => {
    const program = drawProgram({ run: run('other', 'hear'), hear: listen() });
    const { instance } = returned(program, { outcome: 'completed', data: { a: 1 } });
    expect(instance.results['run']).toEqual({ data: { a: 1 } });
    expect(instance.walked).toBe(6);
  });

  test('leaves by its own exit when that failed, and hears of no other’s end', () => {
    const program = drawProgram({ run: run('other', null, 'hear'), hear: listen() });
    const { instance } = returned(program, { outcome: 'failed', message: 'It broke.' });
    expect(instance.positions).toMatchObject([{ stepId: 'hear' }]);
    const before = begin(program);
    const other = { ...end({ outcome: 'completed', data: {} }), effectId: 'instance1/run/9/0' };
    expect(advance(program, before.instance, other).instance).toBe(before.instance);
  });

  test('is cancelled with it', () => {
    const program = drawProgram({ run: run('other', 'hear'), hear: listen() });
    const { instance, trace } = returned(program, { outcome: 'cancelled', message: 'Stopped.' });
    expect(instance.status).toBe('cancelled');
    expect(trace.map(({ text }) => text)).toContain('Stopped.');
  });

  test('ends it, when it ends itself', () => {
    const program = drawProgram({
      both: split(['run', 'hear']),
      run: run('other'),
      hear: listen(),
    });
    const before = begin(program);
    const { effects } = advance(program, before.instance, {
      type: 'cancelled',
      id: 'event-2',
      at: monday,
      contact: maria,
      reason: 'Enough.',
    });
    expect(effects).toEqual([
      {
        kind: 'stop-workflow',
        id: 'instance1/run/1/1',
        stepId: 'run',
        runId: 'instance1/run/1/0',
      },
    ]);
  });

  test('does so to a bounded depth', () => {
    const program = drawProgram({ run: run('drawn') });
    const deep = { ...asked, depth: limits.workflowDepthMax };
    const { effects, instance } = begin(program, deep);
    expect(effects).toMatchObject([{ kind: 'return', result: { outcome: 'completed' } }]);
    expect(instance.results['run']).toMatchObject({
      error: 'More than 5 workflows run one another.',
    });
  });

  test('does not go on for anything else', () => {
    const program = drawProgram({ run: run('other', null, 'hear'), hear: listen() });
    const { instance } = begin(program);
    const result = { outcome: 'accepted', messageId: '1' } as const;
    const sent = { ...base, type: 'sent', effectId: 'instance1/run/1/0', result } as const;
    expect(advance(program, instance, sent).instance.results['run']).toMatchObject({
      error: 'Something else than its end came.',
    });
  });
});

describe('a workflow that is run', () => {
  test('tells how it came to its end, and what it kept', () => {
    const program = drawProgram({ hello: say('Hello') });
    const { effects } = begin(program, asked, { guests: 2 });
    expect(effects.at(-1)).toEqual({
      kind: 'return',
      id: 'instance1/end',
      caller: { ...asked, walked: 8 },
      result: { outcome: 'completed', data: { guests: 2 } },
    });
  });

  test('tells that it failed', () => {
    const { effects } = begin(drawProgram({ hear: listen() }, { start: 'gone' }), asked);
    expect(effects).toMatchObject([
      { kind: 'return', result: { outcome: 'failed', message: 'The step “gone” does not exist.' } },
    ]);
  });

  test('tells that it was cancelled', () => {
    const program = drawProgram({ hear: listen() });
    const { instance } = begin(program, asked);
    expect(instance.caller).toEqual(asked);
    const cancelled = { ...base, type: 'cancelled', reason: 'Enough.' } as const;
    expect(advance(program, instance, cancelled).effects).toMatchObject([
      { kind: 'return', result: { outcome: 'cancelled', message: 'Enough.' } },
    ]);
  });

  test('counts on where the other one was, so that two of them are no way round the limit', () => {
    const program = drawProgram({ hello: say('Hello', 'again'), again: say('Again') });
    const { instance } = begin(program, { ...asked, walked: limits.stepsPerAdvanceMax - 1 });
    expect(instance.failure?.message).toContain('Stopped at “Say Again”');
  });
});

const base = { id: 'event-2', at: monday, contact: maria };

function begin(program: Program, caller?: Caller, data = {}): Advance {
  return start(program, {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data,
    reason: 'A test.',
    ...(caller && { caller }),
  });
}

function end(result: Extract<Event, { type: 'returned' }>['result']) {
  const effectId = 'instance1/run/1/0';
  return { ...base, type: 'returned', effectId, result, walked: 5 } as const;
}

function returned(program: Program, result: Parameters<typeof end>[0]): Advance {
  return advance(program, begin(program).instance, end(result));
}
