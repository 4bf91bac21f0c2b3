import { describe, expect, it } from 'vitest';
import type { StoredInstance } from '../../../db/instances.ts';
import type { TraceEntry } from '../../../engine/index.ts';
import {
  fineStamp,
  instanceAnswer,
  instanceErrors,
  instanceWord,
  instanceWords,
  stamp,
  statusesOf,
  stepLogs,
} from './instance-answer.ts';

type State = StoredInstance['state'];
type Wait = State['positions'][number]['wait'];

const at = Date.UTC(2026, 4, 4, 9, 0, 0, 490);
const asked = { accountId: 'acme', definitionId: 'ae54eaf1-b86d-43c5-8982-2818f9bbe52c' };

function stored(change: Partial<State> = {}, suspended = false): StoredInstance {
  const state: State = {
    schemaVersion: 1,
    id: 'a1b2',
    workflowId: 'greet',
    version: 3,
    contact: {
      id: 'c1',
      channel: 'whatsapp',
      userId: '447700900123',
      phone: '+447700900123',
      name: null,
      windowOpenUntil: null,
    },
    status: 'waiting',
    startedAt: at,
    updatedAt: at,
    endedAt: null,
    data: {},
    results: {},
    visits: {},
    walked: 0,
    positions: [],
    offer: null,
    offers: 0,
    failure: null,
    ...change,
  };
  return { state, contactId: 'c1', suspended, traceLength: 0 };
}

function line(kind: TraceEntry['kind'], stepId: string | null, afterMs = 0, exitId = 'next') {
  return { at: at + afterMs, kind, stepId, exitId: kind === 'left' ? exitId : null, text: 'So.' };
}

function standingAt(stepId: string, wait: Wait) {
  return stored({ positions: [{ stepId, visit: 1, wait, memory: null, effects: 0 }] });
}

describe('an instance', () => {
  it('is shown as 8x8 shows one', () => {
    const data = { payload: { subAccountId: 'acme-1' }, order: 7 };
    expect(instanceAnswer(stored({ data }), asked)).toEqual({
      workflowId: 'a1b2',
      definitionId: asked.definitionId,
      version: 3,
      status: 'Runnable',
      startedAt: '2026-05-04T09:00:00.49Z',
      completedAt: null,
      data: {
        payload: { subAccountId: 'acme-1' },
        order: 7,
        accountId: 'acme',
        subAccountId: 'acme-1',
        triggeredAt: '2026-05-04T09:00:00.4900000Z',
      },
    });
  });

  it('says when it ended, and nothing of a subaccount that it does not know', () => {
    const ended = stored({ status: 'completed', endedAt: at + 10 });
    const answer = instanceAnswer(ended, asked);
    expect(answer).toMatchObject({ status: 'Complete', completedAt: '2026-05-04T09:00:00.50Z' });
    expect(answer.data).not.toHaveProperty('subAccountId');
  });

  it.each([
    ['waiting', false, 'Runnable'],
    ['waiting', true, 'Suspended'],
    ['completed', false, 'Complete'],
    ['failed', false, 'Terminated'],
    ['cancelled', true, 'Terminated'],
  ] as const)('that is %s (held: %s) is %s', (status, suspended, word) => {
    expect(instanceWord(status, suspended)).toBe(word);
  });

  it('is found by every word', () => {
    expect(instanceWords.map(statusesOf)).toEqual([
      { status: 'waiting', suspended: false },
      { status: 'waiting', suspended: true },
      { status: 'completed' },
      { statuses: ['failed', 'cancelled'] },
    ]);
  });
});

describe('the logs of its steps', () => {
  const same = (stepId: string) => stepId;

  it('say when each visit began and ended', () => {
    const trace = [
      line('started', null),
      line('entered', 'ask', 10),
      line('left', 'ask', 20),
      line('entered', 'tell', 20),
      line('left', 'tell', 30),
      line('entered', 'ask', 30),
      line('waiting', 'ask', 30),
    ];
    const waiting = standingAt('ask', { kind: 'reply', timerId: null });
    expect(stepLogs(waiting, trace, same)).toEqual([
      log('a1b2/ask/1', 'ask', '09:00:00.50', '09:00:00.51', 'Complete'),
      log('a1b2/tell/1', 'tell', '09:00:00.51', '09:00:00.52', 'Complete'),
      log('a1b2/ask/2', 'ask', '09:00:00.52', null, 'WaitingForEvent'),
    ]);
  });

  function log(
    id: string,
    stepName: string,
    startedAt: string,
    completedAt: string | null,
    status: string,
  ) {
    const full = (time: string) => `2026-05-04T${time}Z`;
    const end = completedAt === null ? null : full(completedAt);
    return { id, stepName, startedAt: full(startedAt), completedAt: end, status };
  }

  function statuses(instance: StoredInstance, ...trace: TraceEntry[]): string[] {
    return stepLogs(instance, trace, same).map(({ stepName, status }) => `${stepName} ${status}`);
  }

  it('say what an open step waits for', () => {
    const entered = line('entered', 'here');
    const waits: [Wait, string][] = [
      [{ kind: 'time', timerId: 't' }, 'Sleeping'],
      [{ kind: 'effect', effectId: 'e' }, 'Running'],
      [{ kind: 'reply', timerId: null }, 'WaitingForEvent'],
    ];
    for (const [wait, word] of waits) {
      expect(statuses(standingAt('here', wait), entered)).toEqual([`here ${word}`]);
    }
    expect(statuses(stored(), entered)).toEqual(['here Running']);
  });

  it('call a step cancelled that waited in vain, or that the end of all ended', () => {
    const inVain = line('left', 'ask', 5, 'no-reply');
    expect(statuses(stored(), line('entered', 'ask'), inVain)).toEqual(['ask Cancelled']);
    const ended = [line('entered', 'ask'), line('ended', null)];
    expect(statuses(stored({ status: 'cancelled' }), ...ended)).toEqual(['ask Cancelled']);
  });

  it('name steps as 8x8 does, and leave out what it knows nothing of', () => {
    const trace = [line('entered', 'one'), line('left', 'one'), line('entered', 'helper')];
    const names = new Map([['one', '1 st']]);
    const logs = stepLogs(stored(), trace, (stepId) => names.get(stepId) ?? null);
    expect(logs.map(({ stepName }) => stepName)).toEqual(['1 st']);
  });

  it('call a step failed at whose door all ended', () => {
    const trace = [line('entered', 'one'), line('left', 'one'), line('failed', 'one')];
    const failed = stored({ status: 'failed' });
    expect(statuses(failed, ...trace)).toEqual(['one Complete', 'one Failed']);
  });

  it('call a step failed that says so itself', () => {
    const failed = line('left', 'ask', 5, 'failed');
    expect(statuses(stored(), line('entered', 'ask'), failed)).toEqual(['ask Failed']);
  });

  it('call the step failed at which it failed, and leave what was done', () => {
    const trace = [
      ...[line('entered', 'one'), line('left', 'one'), line('left', 'one', 0, 'other')],
      ...[line('entered', 'two'), line('entered', 'side'), line('failed', 'two')],
    ];
    expect(statuses(stored({ status: 'failed' }), ...trace)).toEqual([
      'one Complete',
      'two Failed',
      'side Cancelled',
    ]);
  });
});

describe('its errors', () => {
  it('are what failed, with the step where it did', () => {
    const trace = [
      ...[line('warning', 'one'), line('left', 'one'), line('left', 'zero', 0, 'failed')],
      ...[line('failed', 'two', 10), line('failed', null, 20)],
    ];
    const error = { workflowId: 'a1b2', message: 'So.' };
    const nameOf = (stepId: string) => (stepId === 'two' ? 'step two' : stepId);
    expect(instanceErrors('a1b2', trace, nameOf)).toEqual([
      { ...error, step: 'zero', errorTime: '2026-05-04T09:00:00.49Z' },
      { ...error, step: 'step two', errorTime: '2026-05-04T09:00:00.50Z' },
      { ...error, step: '', errorTime: '2026-05-04T09:00:00.51Z' },
    ]);
  });
});

describe('times', () => {
  it('have two digits of a second, or seven', () => {
    expect(stamp(at + 9)).toBe('2026-05-04T09:00:00.49Z');
    expect(fineStamp(at + 9)).toBe('2026-05-04T09:00:00.4990000Z');
  });
});
