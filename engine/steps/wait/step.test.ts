import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { drawProgram, maria, way } from '../../../test/support/draw-workflow.ts';
import { advance, start } from '../../advance.ts';
import type { Json } from '../../json.ts';
import { limits } from '../../limits.ts';
import { type waitConfig, weekdays } from './config.ts';

type Until = z.input<typeof waitConfig>['until'];

const at = Date.parse('2026-05-04T09:00:00Z');

/** An instance that came to a step waiting like this, at that time. */
function begin(until: Until, { now = at, timeZone = 'Europe/Berlin', moment = null as Json } = {}) {
  const program = drawProgram(
    { wait: { type: 'wait', name: 'Wait', config: { until }, exits: [way('next', null)] } },
    { timeZone },
  );
  const begun = start(program, {
    type: 'started',
    id: 'event-1',
    at: now,
    contact: maria,
    instanceId: 'instance1',
    data: { moment },
    reason: 'A test.',
  });
  return { program, ...begun };
}

/** When the wait ends, ISO 8601; or why there is none. */
function endOf(...given: Parameters<typeof begin>): string {
  const { effects, trace } = begin(...given);
  const [timer] = effects;
  if (timer?.kind === 'start-timer') return new Date(timer.at).toISOString();
  return trace.find((line) => line.kind === 'left')?.text ?? '';
}

const half = { amount: 30, unit: 'minutes' } as const;

describe('a wait until a moment', () => {
  test.each<[Json, Partial<Extract<Until, { kind: 'moment' }>>, string]>([
    ['2026-05-05T10:00:00+08:00', {}, '2026-05-05T02:00:00.000Z'],
    ['2026-05-05T10:00', {}, '2026-05-05T08:00:00.000Z'],
    ['2026-05-05', {}, '2026-05-04T22:00:00.000Z'],
    [at + 1, {}, '2026-05-04T09:00:00.001Z'],
    [at, {}, 'next: 2026-05-04 11:00 (Europe/Berlin) has passed'],
    ['2026-05-04T09:30:00Z', { before: half }, 'next: 2026-05-04 11:00 (Europe/Berlin) has passed'],
    ['2026-05-04T09:30:01Z', { before: half }, '2026-05-04T09:00:01.000Z'],
    ['2026-05-04T09:00:00Z', { after: half }, '2026-05-04T09:30:00.000Z'],
    ['9999-12-31', {}, new Date(at + limits.waitMsMax).toISOString()],
    ['0001-01-01', {}, 'next: 0001-01-01 00:00 (Europe/Berlin) has passed'],
    ['soon', {}, 'next: there is no moment to wait for'],
    [null, {}, 'next: there is no moment to wait for'],
    [{ at: 1 }, {}, 'next: there is no moment to wait for'],
  ])('%j with %j ends %s', (moment, rest, end) => {
    expect(endOf({ kind: 'moment', at: '{{data.moment}}', ...rest }, { moment })).toBe(end);
  });

  test('a moment that is none is shown in a warning', () => {
    const { trace } = begin({ kind: 'moment', at: '{{data.moment}}' }, { moment: 'soon' });
    expect(trace).toContainEqual(
      expect.objectContaining({
        kind: 'warning',
        stepId: 'wait',
        text: 'The moment to wait for is not a date and time: "soon".',
      }),
    );
  });

  test('a moment beyond a year is told of', () => {
    const { trace } = begin({ kind: 'moment', at: '2028-01-01' });
    expect(trace.map(({ text }) => text)).toContain(
      'The moment is more than a year away; the wait ends in a year.',
    );
  });
});

describe('a wait until a time of day', () => {
  test.each<[string, string, string, Partial<Extract<Until, { kind: 'time-of-day' }>>, string]>([
    ['later today', '2026-05-04T09:00:00Z', 'UTC', { time: '09:01' }, '2026-05-04T09:01:00.000Z'],
    ['tomorrow, when it is now', '2026-05-04T09:00:00Z', 'UTC', {}, '2026-05-05T09:00:00.000Z'],
    [
      'in a week, when only today counts',
      '2026-05-04T09:00:00Z',
      'UTC',
      { days: ['mon'] },
      '2026-05-11T09:00:00.000Z',
    ],
    ['on Sunday', '2026-05-04T09:00:00Z', 'UTC', { days: ['sun'] }, '2026-05-10T09:00:00.000Z'],
    [
      'on the day it is there, not in UTC',
      '2026-05-03T22:30:00Z',
      'Europe/Berlin',
      { days: ['mon'] },
      '2026-05-04T07:00:00.000Z',
    ],
    [
      'at the same time after the clocks change',
      '2026-10-24T08:00:00Z',
      'Europe/Berlin',
      {},
      '2026-10-25T08:00:00.000Z',
    ],
    [
      'as much later as the clocks jump',
      '2026-03-28T23:00:00Z',
      'Europe/Berlin',
      { time: '02:30' },
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'the first of two',
      '2026-10-24T22:30:00Z',
      'Europe/Berlin',
      { time: '02:30' },
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'the day after the first of two',
      '2026-10-25T00:30:00Z',
      'Europe/Berlin',
      { time: '02:30' },
      '2026-10-26T01:30:00.000Z',
    ],
  ])('%s', (_, now, timeZone, rest, end) => {
    const until = { kind: 'time-of-day', time: '09:00', ...rest } as const;
    expect(endOf(until, { now: Date.parse(now), timeZone })).toBe(end);
  });

  test('is always to come, within eight days, at that time on one of these days', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
    );
    const time = fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }));
    const now = fc.integer({ min: at, max: at + 400 * 86_400_000 });
    const days = fc.uniqueArray(fc.constantFrom(...weekdays));
    fc.assert(
      fc.property(zones, time, now, days, (timeZone, [hour, minute], moment, chosen) => {
        const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        const until = { kind: 'time-of-day', time: text, days: chosen } as const;
        const end = Date.parse(endOf({ ...until, days: [...chosen] }, { now: moment, timeZone }));
        expect(end).toBeGreaterThan(moment);
        expect(end - moment).toBeLessThanOrEqual(8 * 86_400_000);
        const clock = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(timeZone);
        const late = clock.hour * 60 + clock.minute - (hour * 60 + minute);
        expect([0, 30, 60]).toContain(late);
        if (chosen.length > 0) expect(chosen).toContain(weekdays[clock.dayOfWeek - 1]);
      }),
      { numRuns: 300 },
    );
  });
});

test('a wait for some time ends when its timer rings, and the next step follows', () => {
  const duration = { amount: 90, unit: 'seconds' } as const;
  const { program, instance, effects } = begin({ kind: 'duration', duration });
  const [timer] = effects;
  expect(timer).toMatchObject({ kind: 'start-timer', at: at + 90_000 });
  const rung = advance(program, instance, {
    type: 'timed-out',
    id: 'event-2',
    at: at + 90_000,
    contact: maria,
    timerId: timer?.id ?? '',
  });
  expect(rung.instance.status).toBe('completed');
});
