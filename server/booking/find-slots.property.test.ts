/**
 * The slot rules held against a slow model that looks at every single minute and reads the wall
 * clock with `Intl`: random hours, closed dates, bookings, calendars, buffers, capacities and
 * limits, in the days around changes of the clock.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DateOverride } from '../../db/booking/date-overrides.ts';
import type { Service } from '../../db/booking/services.ts';
import { type Agenda, type DayPart, findSlots } from './find-slots.ts';
import { isBookable, modelStarts, openMinutes, packedModel, readAt } from './slot-model.fixture.ts';
import { wallClock } from './wall-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const numRuns = 300;

/** A zone, and the noon (UTC) before its clock changes. */
const changes: readonly (readonly [zone: string, noon: string])[] = [
  ['Europe/Berlin', '2026-03-28'],
  ['Europe/Berlin', '2026-10-24'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Australia/Lord_Howe', '2026-10-03'],
  ['Asia/Beirut', '2026-03-28'],
  ['Asia/Beirut', '2026-10-24'],
  ['America/New_York', '2026-10-31'],
  ['Asia/Kolkata', '2026-06-01'],
];

const minuteOfDay = fc.nat(96).map((quarter) => quarter * 15);
const weekly = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    startMinute: minuteOfDay,
    length: minuteOfDay,
  })
  .map(({ weekday, startMinute, length }) => ({
    weekday,
    startMinute: startMinute % 1440,
    endMinute: (startMinute % 1440) + Math.max(15, length),
  }));
const override = fc.record({
  day: fc.nat(4),
  kind: fc.constantFrom('closed' as const, 'extra' as const),
  startMinute: fc.nat(1380),
  length: fc.integer({ min: 1, max: 600 }),
});
/** Minutes after the beginning of the stretch that is looked at. */
const stretch = fc.record({
  from: fc.integer({ min: -300, max: 3000 }),
  length: fc.integer({ min: 5, max: 200 }),
});
const taken = fc.record({ stretch, other: fc.boolean(), times: fc.integer({ min: 1, max: 3 }) });

const situation = fc.record({
  change: fc.constantFrom(...changes),
  hours: fc.array(weekly, { minLength: 2, maxLength: 14 }),
  overrides: fc.array(override, { maxLength: 3 }),
  taken: fc.array(taken, { maxLength: 6 }),
  busy: fc.array(stretch, { maxLength: 2 }),
  closures: fc.array(stretch, { maxLength: 2 }),
  resourceMax: fc.constantFrom(null, null, 1, 3),
  step: fc.constantFrom(10, 15, 20, 30, 60),
  duration: fc.constantFrom(10, 45, 60, 90, 300),
  before: fc.constantFrom(0, 0, 10, 35),
  after: fc.constantFrom(0, 0, 15, 40),
  lead: fc.constantFrom(0, 0, 60, 1000),
  capacity: fc.integer({ min: 1, max: 3 }),
  maxPerDay: fc.constantFrom(null, null, 1, 4),
  part: fc.constantFrom<DayPart | null>(null, null, null, 'morning', 'afternoon', 'evening'),
});

it('slots on the grid are those of the model, minute by minute', { timeout: 60_000 }, () => {
  let offered = 0;
  fc.assert(
    fc.property(situation, (drawn) => {
      const { search, agenda } = searchOf(drawn, 'grid');
      const found = findSlots(search);
      expect(found.map(({ start }) => iso(start))).toEqual(modelStarts(search, agenda).map(iso));
      for (const { remaining } of found) expect(remaining).toBeGreaterThanOrEqual(1);
      offered += found.length;
    }),
    { numRuns },
  );
  say('on the grid', offered);
  expect(offered).toBeGreaterThan(300);
});

it('packed slots follow each other as the model says, and none is lost', {
  timeout: 60_000,
}, () => {
  let offered = 0;
  fc.assert(
    fc.property(situation, (drawn) => {
      const { search, agenda } = searchOf(drawn, 'packed');
      const found = findSlots(search).map(({ start }) => start);
      const open = openMinutes(agenda, search.now);
      for (const start of found) expect(isBookable(start, search, agenda, open)).toBe(true);
      const { stretches, whole } = packedModel(search, agenda, open);
      const inWhole = found.filter((at) =>
        stretches.some(({ start, end }) => start <= at && at < end),
      );
      expect(inWhole.map(iso)).toEqual(whole.map(iso));
      offered += found.length;
    }),
    { numRuns },
  );
  say('packed', offered);
  expect(offered).toBeGreaterThan(300);
});

function say(kind: string, offered: number): void {
  process.stdout.write(`Slots ${kind}: ${numRuns} situations, ${offered} slots, 0 wrong.\n`);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

type Drawn = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function searchOf(drawn: Drawn, packing: Service['packing']) {
  const [zone, date] = drawn.change;
  const now = Date.parse(`${date}T12:00:00Z`);
  const at = (minutes: number) => now + minutes * minuteMs;
  const clock = wallClock(zone, now, now);
  const occupied = drawn.taken.flatMap(({ stretch, other, times }) =>
    Array.from({ length: other ? 1 : times }, () => ({
      serviceId: other ? 'other' : 'this',
      blockedStartAt: at(stretch.from),
      blockedEndAt: at(stretch.from + stretch.length),
      localDate: readAt(zone, at(stretch.from)).slice(0, 10),
    })),
  );
  const takenPerDate = new Map<string, number>();
  for (const each of occupied.filter(({ serviceId }) => serviceId === 'this')) {
    takenPerDate.set(each.localDate, (takenPerDate.get(each.localDate) ?? 0) + 1);
  }
  const overrides: DateOverride[] = drawn.overrides.map(({ day, kind, startMinute, length }) => ({
    date: new Date(now + (day - 1) * 24 * hourMs).toISOString().slice(0, 10),
    kind,
    startMinute: kind === 'closed' ? 0 : startMinute,
    endMinute: kind === 'closed' ? 0 : startMinute + length,
  }));
  const busy = drawn.busy.map(({ from, length }) => ({ start: at(from), end: at(from + length) }));
  const closures = drawn.closures.map(({ from, length }) => ({
    start: at(from),
    end: at(from + length),
  }));
  const agenda: Agenda = {
    resource: {
      id: 'only',
      name: 'Only',
      timeZone: zone,
      active: true,
      maxPerDay: drawn.resourceMax,
    },
    clock,
    hours: drawn.hours,
    overrides,
    closures,
    occupied,
    busy,
  };
  const range = { start: now, end: now + 36 * hourMs };
  const service = { ...serviceOf(drawn), packing };
  const { part } = drawn;
  const search = { service, agendas: [agenda], takenPerDate, now, range, part, limit: 1000 };
  return { search, agenda };
}

function serviceOf(drawn: {
  step: number;
  duration: number;
  before: number;
  after: number;
  lead: number;
  capacity: number;
  maxPerDay: number | null;
}): Service {
  return {
    id: 'this',
    title: 'This',
    description: '',
    durationMinutes: drawn.duration,
    bufferBeforeMinutes: drawn.before,
    bufferAfterMinutes: drawn.after,
    stepMinutes: drawn.step,
    packing: 'grid',
    leadMinutes: drawn.lead,
    horizonDays: 30,
    maxPerDay: drawn.maxPerDay,
    capacity: drawn.capacity,
    active: true,
    sortOrder: 0,
  };
}
