/**
 * Whole workflows and events at random, late and repeated ones too: what the engine promises must
 * hold for all of them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maria, monday, textMessage } from '../test/support/draw-workflow.ts';
import { randomJson, randomWorkflow } from '../test/support/random-workflow.ts';
import { type Advance, advance, start } from './advance.ts';
import { checkWorkflow } from './check/check-workflow.ts';
import { effect } from './effect.ts';
import { type Event, event, type HttpResult, type StartedEvent } from './event.ts';
import { type Instance, instance as instanceSchema } from './instance.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';
import { withToken } from './messages/token.ts';
import { createProgram, type Program } from './program.ts';
import { traceEntry } from './trace.ts';

type LaterEvent = Exclude<Event, StartedEvent>;

/** What happens next, before it is known which timers and effects there are to choose from. */
const happening = fc.record({
  what: fc.constantFrom(
    'says',
    'taps',
    'rings',
    'answers',
    'fails',
    'accepts',
    'refuses',
    'presses',
    'hands-back',
    'returns',
    'breaks',
  ),
  /** Which of all timers or effects so far. Mostly the latest; the others are late. */
  back: fc.oneof(fc.constant(0), fc.nat({ max: 5 })),
  text: fc.constantFrom(
    'tea',
    'A tea',
    'hello',
    '1',
    '',
    'tomorrow',
    'me@example.com',
    '٣',
    '👍🏽',
  ),
  status: fc.constantFrom(200, 204, 404, 409, 500, 999),
  body: randomJson,
});
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

test('whatever is drawn and whatever happens, the engine keeps its promises', () => {
  fc.assert(
    fc.property(randomWorkflow, fc.array(happening, { maxLength: 12 }), (workflow, happenings) => {
      expect(() => checkWorkflow(workflow)).not.toThrow();
      const defaults = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
      play(createProgram(workflow, 1, defaults), happenings);
    }),
    { numRuns: 300 },
  );
});

function play(program: Program, happenings: readonly Happening[]): void {
  const ids: { timers: string[]; effects: string[] } = { timers: [], effects: [] };
  let latest = twice(() => start(program, startedEvent));
  for (const [index, next] of happenings.entries()) {
    expectSound(latest, ids);
    const before = latest.instance;
    const asGiven = structuredClone(before);
    const given = toEvent(next, index, before, ids);
    event.parse(given);
    latest = twice(() => advance(program, throughJson(before), given));
    expect(before).toEqual(asGiven);
    if (before.status !== 'waiting')
      expect(latest).toEqual({ instance: before, effects: [], trace: [] });
  }
  expectSound(latest, ids);
}

/** The same twice over. */
function twice(run: () => Advance): Advance {
  const result = run();
  expect(run()).toEqual(result);
  return result;
}

function expectSound(result: Advance, ids: { timers: string[]; effects: string[] }): void {
  const { instance, effects, trace } = result;
  expect(throughJson(instance)).toEqual(instance);
  expect(instance.positions.length > 0).toBe(instance.status === 'waiting');
  expect(instance.positions.length).toBeLessThanOrEqual(limits.positionsPerInstanceMax);
  expect(instance.walked).toBeLessThanOrEqual(limits.stepsPerAdvanceMax);
  for (const line of trace) {
    traceEntry.parse(line);
    expect(line.text.length).toBeLessThanOrEqual(limits.traceTextCharsMax);
  }
  for (const each of effects) {
    effect.parse(each);
    const known = each.kind === 'start-timer' ? ids.timers : ids.effects;
    expect(known.includes(each.id)).toBe(false);
    known.push(each.id);
  }
}

function throughJson(instance: Instance): Instance {
  return instanceSchema.parse(JSON.parse(JSON.stringify(instance)));
}

const startedEvent: StartedEvent = {
  type: 'started',
  id: 'event-0',
  at: monday,
  contact: maria,
  instanceId: 'instance1',
  data: { text: 'Hi', n: 5, list: [{ id: 'x' }, 'y', null] },
  reason: 'A test.',
};

function toEvent(
  { what, back, text, status, body }: Happening,
  index: number,
  instance: Instance,
  ids: { timers: string[]; effects: string[] },
): LaterEvent {
  const at = monday + (index + 1) * 3_600_000;
  const base = {
    id: `event-${index + 1}`,
    at,
    contact: { ...maria, windowOpenUntil: at + 1 - (index % 2) },
  };
  const effectId = ids.effects.at(-1 - back) ?? 'none';
  const took = { durationMs: 5, attempts: 1 };
  switch (what) {
    case 'taps': {
      const id = instance.offer ? withToken('tea', instance.offer.token) : 'tea';
      const choice = { id, title: text, via: 'list' } as const;
      return {
        ...base,
        type: 'replied',
        message: { ...textMessage(text), kind: 'choice', choice },
      };
    }
    case 'presses':
      return { ...base, type: 'keyed', keys: text.replace(/\D/g, '') };
    case 'hands-back':
      return { ...base, type: 'handed-back', data: toJson(body) };
    case 'returns': {
      const result = { outcome: 'completed', data: { text, body: toJson(body) } } as const;
      return { ...base, type: 'returned', effectId, result, walked: index };
    }
    case 'breaks': {
      const outcome = index % 2 ? 'failed' : 'cancelled';
      return {
        ...base,
        type: 'returned',
        effectId,
        result: { outcome, message: text },
        walked: 0,
      };
    }
    case 'rings':
      return { ...base, type: 'timed-out', timerId: ids.timers.at(-1 - back) ?? 'none' };
    case 'answers': {
      const result: HttpResult = {
        outcome: 'answered',
        status,
        headers: {},
        body: toJson(body),
        ...took,
      };
      return { ...base, type: 'responded', effectId, result };
    }
    case 'fails': {
      const result: HttpResult = {
        outcome: 'failed',
        reason: 'timeout',
        message: 'No answer.',
        ...took,
      };
      return { ...base, type: 'responded', effectId, result };
    }
    case 'accepts':
      return { ...base, type: 'sent', effectId, result: { outcome: 'accepted', messageId: 'm' } };
    case 'refuses': {
      const result = { outcome: 'failed', code: '131026', message: 'Not on WhatsApp.' } as const;
      return { ...base, type: 'sent', effectId, result };
    }
    default:
      return { ...base, type: 'replied', message: textMessage(text) };
  }
}

function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}
