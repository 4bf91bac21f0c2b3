import { describe, expect, test } from 'vitest';
import {
  call,
  drawProgram,
  listen,
  maria,
  monday,
  pause,
  say,
  split,
  textMessage,
  way,
} from '../test/support/draw-workflow.ts';
import { type Advance, advance, start } from './advance.ts';
import type { Event, HttpResult, StartedEvent } from './event.ts';
import { type Instance, instance as instanceSchema, isBusy } from './instance.ts';
import { limits } from './limits.ts';
import { moreId, withToken } from './messages/token.ts';
import type { Program } from './program.ts';

const minute = 60_000;

describe('a new instance', () => {
  test('knows where it comes from, what it was given and why it was started', () => {
    const program = drawProgram({ hear: listen() });
    const { instance, trace } = begin(program, { data: { guests: 2 } });
    expect(instance).toMatchObject({
      id: 'instance1',
      workflowId: 'drawn',
      version: 1,
      contact: maria,
      status: 'waiting',
      startedAt: monday,
      data: { guests: 2 },
    });
    expect(instanceSchema.parse(instance)).toEqual(instance);
    expect(texts(trace)).toEqual(['started: A test.', 'entered: Listen', expect.any(String)]);
  });

  test('tells which message started it', () => {
    const { trace } = begin(drawProgram({ hear: listen() }), { message: textMessage('book') });
    expect(texts(trace)).toContain('heard: “book”');
  });

  test('tells of a message without words what kind it was', () => {
    const message = { ...textMessage(''), kind: 'location' } as const;
    const { trace } = begin(drawProgram({ hear: listen() }), { message });
    expect(texts(trace)).toContain('heard: The customer sent something without words (location).');
  });

  test('of a workflow without a first step ends at once, with a warning', () => {
    const { instance, trace } = begin(drawProgram({}));
    expect(instance.status).toBe('completed');
    expect(texts(trace)).toContain('warning: This workflow has no first step.');
  });

  test('of a workflow whose first step does not exist fails', () => {
    const { instance } = begin(drawProgram({ hear: listen() }, { start: 'gone' }));
    expect(instance).toMatchObject({
      status: 'failed',
      failure: { stepId: 'gone', message: 'The step “gone” does not exist.' },
    });
  });
});

describe('A1: pure and total', () => {
  test('the same event does the same, and what was given is left as it was', () => {
    const program = drawProgram({ hello: say('Hello', 'hear'), hear: listen('hello') });
    const { instance } = begin(program);
    const before = structuredClone(instance);
    const event = replied('hi');
    expect(advance(program, instance, event)).toEqual(advance(program, instance, event));
    expect(instance).toEqual(before);
  });

  test('an exit to a step that does not exist fails the instance', () => {
    const { instance, trace } = begin(drawProgram({ hello: say('Hello', 'gone') }));
    expect(instance.failure).toEqual({
      stepId: 'gone',
      message: 'The step “gone” does not exist.',
    });
    expect(trace.at(-1)).toMatchObject({ kind: 'failed', stepId: 'gone' });
  });

  test('a step that was waited at and does not exist any more fails the instance', () => {
    const { instance } = begin(drawProgram({ hear: listen() }));
    const changed = advance(drawProgram({ other: listen() }), instance, replied('hi'));
    expect(changed.instance.failure?.message).toBe('The step “hear” does not exist.');
  });

  test('a step that does not wait fails the instance that waits at it', () => {
    const { instance } = begin(drawProgram({ here: listen() }));
    const changed = advance(drawProgram({ here: split([null]) }), instance, replied('hi'));
    expect(changed.instance.failure?.message).toBe('“Split” waits for nothing.');
  });

  test('a step of an unknown type fails the instance', () => {
    const program: Program = JSON.parse(
      JSON.stringify(drawProgram({ here: listen() })).replaceAll('wait-for-reply', 'telepathy'),
    );
    const { instance } = begin(program);
    expect(instance.failure?.message).toBe('There is no step type “telepathy”.');
  });

  test('a way out that the author never drew ends there', () => {
    const program = drawProgram({ call: { ...call(), exits: [] } });
    const { instance, trace } = respond(program, begin(program));
    expect(instance.status).toBe('completed');
    expect(texts(trace)).toContain('left: ok: answered 200 in 5 ms');
  });

  test('step ids that objects have by themselves are as good as any', () => {
    const program = drawProgram({
      constructor: say('Hello', 'toString'),
      toString: listen('constructor'),
    });
    const first = begin(program);
    expect(first.instance.visits).toEqual({ constructor: 1, toString: 1 });
    const second = advance(program, first.instance, replied('again'));
    expect(second.instance.visits).toEqual({ constructor: 2, toString: 2 });
  });
});

describe('A2: runs until every position waits or has ended', () => {
  test('steps that do not wait are followed to the end', () => {
    const { instance, effects, trace } = begin(
      drawProgram({ one: say('One', 'two'), two: say('Two') }),
    );
    expect(instance).toMatchObject({ status: 'completed', endedAt: monday, positions: [] });
    expect(effects).toMatchObject([{ kind: 'send' }, { kind: 'send' }]);
    expect(texts(trace)).toEqual([
      'started: A test.',
      'entered: Say One',
      'asked: Send: One',
      'left: next',
      'entered: Say Two',
      'asked: Send: Two',
      'left: next',
      'ended: The end was reached.',
    ]);
  });

  test('several ways at once are followed side by side until each waits', () => {
    const program = drawProgram({
      split: split(['left', 'right']),
      left: say('Left', 'hear'),
      right: say('Right', 'pause'),
      hear: listen('end'),
      pause: pause('end'),
      end: say('End'),
    });
    const begun = begin(program);
    expect(begun.instance.positions.map((each) => [each.stepId, each.wait.kind])).toEqual([
      ['hear', 'reply'],
      ['pause', 'time'],
    ]);
    const heard = advance(program, begun.instance, replied('hi'));
    expect(heard.instance).toMatchObject({ status: 'waiting', positions: [{ stepId: 'pause' }] });
    const ended = advance(program, heard.instance, timedOut(begun, 'pause'));
    expect(ended.instance).toMatchObject({ status: 'completed', visits: { end: 2 } });
  });

  test('a reply resumes every position that waits for one, and not what waits after it', () => {
    const program = drawProgram({
      split: split(['a', 'b']),
      a: listen('a2'),
      b: listen('b2'),
      a2: listen(),
      b2: listen(),
    });
    const { instance } = advance(program, begin(program).instance, replied('hi'));
    expect(instance.positions.map((each) => each.stepId)).toEqual(['a2', 'b2']);
  });

  test('what fails ends every other position too', () => {
    const program = drawProgram({
      split: split(['a', 'b']),
      a: listen('gone'),
      b: listen('b2'),
      b2: say('Never said'),
    });
    const { instance, effects } = advance(program, begin(program).instance, replied('hi'));
    expect(instance).toMatchObject({ status: 'failed', positions: [], visits: { b: 1 } });
    expect(effects).toEqual([]);
  });

  test('an instance is busy while it waits for an effect', () => {
    const begun = begin(drawProgram({ call: call('hear'), hear: listen() }));
    expect(isBusy(begun.instance)).toBe(true);
  });

  test('more paths than are allowed at once fail the instance', () => {
    const targets = Array.from({ length: 9 }, () => 'next');
    const program = drawProgram({
      first: split(targets),
      next: split(targets.map(() => 'hear')),
      hear: listen(),
    });
    const { instance } = begin(program);
    expect(instance.failure?.message).toBe('More than 50 paths are open at once.');
    expect(instance.positions).toEqual([]);
  });
});

describe('A3: ids are instance/step/visit/number', () => {
  test('every effect and timer of a visit has the next number', () => {
    const program = drawProgram({
      ask: {
        ...listen('ask'),
        config: {
          expect: { kind: 'any' },
          reminders: [{ after: { amount: 1, unit: 'hours' }, text: 'Still there?' }],
        },
      },
    });
    const begun = begin(program);
    expect(begun.effects.map((each) => each.id)).toEqual(['instance1/ask/1/0']);
    const reminded = advance(program, begun.instance, timedOut(begun, 'ask'));
    expect(reminded.effects.map((each) => [each.kind, each.id])).toEqual([
      ['send', 'instance1/ask/1/1'],
      ['start-timer', 'instance1/ask/1/2'],
    ]);
    const again = advance(program, reminded.instance, replied('hi'));
    expect(again.effects.map((each) => each.id)).toEqual(['instance1/ask/2/0']);
  });

  test('a request that may change something carries its id as its key', () => {
    const { effects } = begin(drawProgram({ call: call() }));
    expect(effects).toMatchObject([
      {
        kind: 'request',
        id: 'instance1/call/1/0',
        request: { headers: { 'Idempotency-Key': 'instance1/call/1/0' } },
      },
    ]);
  });
});

describe('A4: what no position waits for is late, and changes nothing', () => {
  const program = drawProgram({ ask: listen('call'), call: call('ask') });
  const begun = begin(program);
  const called = advance(program, begun.instance, replied('hi'));
  const unchanged = (instance: Instance) => ({ instance, effects: [], trace: [] });

  test('the timer of a wait that is over', () => {
    const late = timedOut(begun, 'ask');
    expect(advance(program, called.instance, late)).toEqual(unchanged(called.instance));
  });

  test('the timer of an earlier visit to the same step', () => {
    const again = respond(program, called);
    const late = timedOut(begun, 'ask');
    expect(advance(program, again.instance, late)).toEqual(unchanged(again.instance));
  });

  test('the answer to a request that is over', () => {
    const again = respond(program, called);
    const late = responded('instance1/call/1/0');
    expect(advance(program, again.instance, late)).toEqual(unchanged(again.instance));
  });

  test('what became of a message that nobody waits to hear of', () => {
    const sent = {
      ...base,
      type: 'sent',
      effectId: 'instance1/ask/1/0',
      result: { outcome: 'accepted', messageId: 'm' },
    } as const;
    expect(advance(program, begun.instance, sent)).toEqual(unchanged(begun.instance));
  });

  test('a reply while an answer is waited for', () => {
    expect(advance(program, called.instance, replied('hello?'))).toEqual(
      unchanged(called.instance),
    );
  });

  test('anything, once the instance has ended', () => {
    const cancelled = advance(program, begun.instance, { ...base, type: 'cancelled', reason: 'x' });
    expect(cancelled.instance).toMatchObject({ status: 'cancelled', endedAt: monday + minute });
    expect(texts(cancelled.trace)).toEqual(['ended: x']);
    for (const event of [replied('hi'), timedOut(begun, 'ask')]) {
      expect(advance(program, cancelled.instance, event)).toEqual(unchanged(cancelled.instance));
    }
  });
});

describe('A5: steps without a wait are bounded', () => {
  test('a loop that never waits is stopped and reported', () => {
    const { instance, effects } = begin(
      drawProgram({ one: say('One', 'two'), two: say('Two', 'one') }),
    );
    expect(instance.failure).toEqual({
      stepId: 'one',
      message:
        'Stopped at “Say One”: 200 steps ran without waiting for the customer. If the workflow repeats itself, add a wait to the loop.',
    });
    expect(effects).toHaveLength(limits.stepsPerAdvanceMax);
  });

  test('a loop that waits for another system only is stopped too', () => {
    const program = drawProgram({ call: call('call', 'call') });
    let latest = begin(program);
    let calls = 0;
    while (latest.instance.status === 'waiting') {
      calls += 1;
      latest = respond(program, latest);
    }
    expect(calls).toBe(limits.stepsPerAdvanceMax);
    expect(latest.instance.failure?.message).toContain('add a wait to the loop');
  });

  test('steps that each work hard are stopped from working on and on', () => {
    const rule = { some: [{ var: 'data.list' }, { contains: [{ var: '' }, 'z'] }] };
    const ids = Array.from({ length: 40 }, (_, index) => `split${index}`);
    const steps = ids.map((id, index) => {
      const ways = [
        { ...way('found', null), when: rule },
        way('otherwise', ids[index + 1] ?? null),
      ];
      return [id, { ...split([]), exits: ways }];
    });
    const list = Array.from({ length: 1_000 }, () => 'a'.repeat(350));
    const { instance, trace } = begin(drawProgram(Object.fromEntries(steps)), { data: { list } });
    const refused = texts(trace).filter((line) => line.includes('takes too much work'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(20);
    expect(instance.status).toBe('completed');
  });

  test('a loop that waits for the customer or for time goes on', () => {
    const program = drawProgram({
      hello: say('Hello', 'hear'),
      hear: listen('pause'),
      pause: pause('hello'),
    });
    let latest = begin(program);
    for (let round = 0; round < limits.stepsPerAdvanceMax; round += 1) {
      const heard = advance(program, latest.instance, replied('more'));
      latest = advance(program, heard.instance, timedOut(heard, 'pause'));
    }
    expect(latest.instance.status).toBe('waiting');
    expect(latest.instance.walked).toBe(2);
  });
});

describe('what an instance keeps', () => {
  test('results by step, kept values by name, and the latest of its contact', () => {
    const program = drawProgram({
      call: {
        ...call('hear'),
        config: { method: 'GET', url: '/x', keep: [{ name: 'id', path: '$.id' }] },
      },
      hear: listen(),
    });
    const { instance } = respond(program, begin(program, { data: { id: 1, guests: 2 } }), {
      contact: { ...maria, name: 'Maria B.' },
    });
    expect(instance.data).toEqual({ id: 'b-1', guests: 2 });
    expect(instance.results).toEqual({ call: { status: 200, ok: true, body: { id: 'b-1' } } });
    expect(instance.contact.name).toBe('Maria B.');
  });

  test('its offer, numbered, until it ends', () => {
    const program = drawProgram({
      menu: {
        type: 'chatapps-message',
        name: 'Menu',
        config: {
          message: {
            kind: 'buttons',
            body: 'Tea?',
            choices: { from: 'typed', rows: [{ id: 'yes', title: 'Yes' }] },
          },
        },
        exits: [way('next', 'hear')],
      },
      hear: { ...listen('menu', null), config: { expect: { kind: 'any' } } },
    });
    const begun = begin(program);
    expect(begun.instance).toMatchObject({ offers: 1, offer: { token: 'instance1.1' } });
    const again = advance(program, begun.instance, replied('hm'));
    expect(again.instance).toMatchObject({ offers: 2, offer: { token: 'instance1.2' } });
    const ended = advance(program, again.instance, timedOut(again, 'hear'));
    expect(ended.instance).toMatchObject({ status: 'completed', offers: 2, offer: null });
  });
});

test('another page of the same choices is the same offer', () => {
  const message = {
    kind: 'list',
    body: 'Which?',
    button: 'See',
    choices: { from: 'data', items: '{{data.items}}', row: { id: '{{item}}', title: '{{item}}' } },
  } as const;
  const program = drawProgram({
    menu: { ...say('', 'hear'), config: { message } },
    hear: { ...listen(), config: { expect: { kind: 'choice' } } },
  });
  const items = Array.from({ length: 12 }, (_, index) => `item ${index}`);
  const begun = begin(program, { data: { items } });
  const choice = { id: withToken(moreId, 'instance1.1'), title: 'More', via: 'list' } as const;
  const tapped = { ...replied('More'), message: { ...textMessage('More'), choice } };
  const { instance } = advance(program, begun.instance, tapped);
  expect(begun.instance).toMatchObject({ offers: 1, offer: { token: 'instance1.1', page: 0 } });
  expect(instance).toMatchObject({ offers: 1, offer: { token: 'instance1.1', page: 1 } });
});

test('a long text in the trace is shortened', () => {
  const { trace } = begin(drawProgram({ long: say('word '.repeat(200)) }));
  const asked = trace.find((line) => line.kind === 'asked');
  expect(asked?.text.length).toBeLessThanOrEqual(limits.traceTextCharsMax);
  expect(asked?.text.endsWith('…')).toBe(true);
});

const base = { id: 'event-2', at: monday + minute, contact: maria };

function begin(program: Program, rest: Partial<StartedEvent> = {}): Advance {
  return start(program, {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data: {},
    reason: 'A test.',
    ...rest,
  });
}

function replied(text: string) {
  return { ...base, type: 'replied', message: textMessage(text) } as const;
}

/** The timer that rings is the one asked for last, there. */
function timedOut({ effects }: Advance, stepId: string): Extract<Event, { type: 'timed-out' }> {
  const timer = effects.findLast((each) => each.kind === 'start-timer' && each.stepId === stepId);
  if (timer?.kind !== 'start-timer') throw new Error(`“${stepId}” started no timer.`);
  return { ...base, type: 'timed-out', at: timer.at, timerId: timer.id };
}

function responded(effectId: string): Extract<Event, { type: 'responded' }> {
  const answer = { status: 200, headers: {}, body: { id: 'b-1' }, durationMs: 5, attempts: 1 };
  const result: HttpResult = { outcome: 'answered', ...answer };
  return { ...base, type: 'responded', effectId, result };
}

/** The request that was asked for last is answered. */
function respond(program: Program, { instance, effects }: Advance, rest = {}): Advance {
  const request = effects.findLast((each) => each.kind === 'request');
  return advance(program, instance, { ...responded(request?.id ?? ''), ...rest });
}

function texts(trace: Advance['trace']): string[] {
  return trace.map(({ kind, text }) => `${kind}: ${text}`);
}
