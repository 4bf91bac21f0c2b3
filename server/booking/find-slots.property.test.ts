/**
 * The slot rules held against a slow model that looks at every single minute and reads the wall
 * clock with `Intl`: random hours, closed dates, bookings, calendars, buffers, capacities and
 * limits, in the days around changes of the clock.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DateOverride } from '../../db/booking/date-overrides.ts';
import type { Service } from '../../db/booking/services.ts';
import type { WeeklyHours } from '../../db/booking/weekly-hours.ts';
import { type Agenda, type DayPart, findSlots, type SlotSearch } from './find-slots.ts';
import type { Interval } from './interval.ts';
import { wallClock } from './wall-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

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
  step: fc.constantFrom(10, 15, 20, 30, 60),
  duration: fc.constantFrom(10, 45, 60, 90, 300),
  before: fc.constantFrom(0, 0, 10, 35),
  after: fc.constantFrom(0, 0, 15, 40),
  lead: fc.constantFrom(0, 0, 60, 1000),
  capacity: fc.integer({ min: 1, max: 3 }),
  maxPerDay: fc.constantFrom(null, null, 1, 4),
  part: fc.constantFrom<DayPart | null>(null, null, null, 'morning', 'afternoon', 'evening'),
});

it('free slots are those of the model, minute by minute', { timeout: 60_000 }, () => {
  let offered = 0;
  fc.assert(
    fc.property(situation, (drawn) => {
      const search = searchOf(drawn);
      const found = findSlots(search);
      const [agenda] = search.agendas;
      if (!agenda) throw new Error('a search has an agenda');
      expect(found.map(({ start }) => new Date(start).toISOString())).toEqual(
        modelStarts(search, agenda).map((start) => new Date(start).toISOString()),
      );
      for (const { remaining } of found) expect(remaining).toBeGreaterThanOrEqual(1);
      offered += found.length;
    }),
    { numRuns: 300 },
  );
  expect(offered).toBeGreaterThan(300);
});

function searchOf(drawn: typeof situation extends fc.Arbitrary<infer T> ? T : never): SlotSearch {
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
  const agenda: Agenda = {
    resource: { id: 'only', name: 'Only', timeZone: zone, active: true },
    clock,
    hours: drawn.hours,
    overrides,
    occupied,
    busy,
  };
  const range = { start: now, end: now + 36 * hourMs };
  const service = serviceOf(drawn);
  return { service, agendas: [agenda], takenPerDate, now, range, part: drawn.part, limit: 1000 };
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

/** Every minute of the range, with everything that could speak against it asked one by one. */
function modelStarts({ service, range, now, part, takenPerDate }: SlotSearch, agenda: Agenda) {
  const zone = agenda.clock.timeZone;
  const open = openMinutes(agenda, zone, now);
  const starts: number[] = [];
  for (let start = range.start; start < range.end; start += minuteMs) {
    const [date = '', time = ''] = readAt(zone, start).split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    if ((hour * 60 + minute) % service.stepMinutes !== 0) continue;
    if (start < now + service.leadMinutes * minuteMs) continue;
    if (part !== null && part !== partOf(hour)) continue;
    if (service.maxPerDay !== null && (takenPerDate.get(date) ?? 0) >= service.maxPerDay) continue;
    const end = start + service.durationMinutes * minuteMs;
    if (!everyMinute(start, end, (at) => open.has(at))) continue;
    const from = start - service.bufferBeforeMinutes * minuteMs;
    const until = end + service.bufferAfterMinutes * minuteMs;
    if (everyMinute(from, until, (at) => isFree(at, service, agenda))) starts.push(start);
  }
  return starts;
}

function isFree(at: number, service: Service, { occupied, busy }: Agenda): boolean {
  const here = occupied.filter((each) => each.blockedStartAt <= at && at < each.blockedEndAt);
  if (here.some(({ serviceId }) => serviceId !== service.id)) return false;
  if (busy.some(({ start, end }) => start <= at && at < end)) return false;
  return here.length < service.capacity;
}

function everyMinute(from: number, until: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < until; at += minuteMs) if (!holds(at)) return false;
  return true;
}

function partOf(hour: number): DayPart {
  if (hour < 12) return 'morning';
  return hour < 16 ? 'afternoon' : 'evening';
}

function openMinutes({ hours, overrides }: Agenda, zone: string, now: number): Set<number> {
  const open = new Set<number>();
  const dates = [-3, -2, -1, 0, 1, 2, 3].map((day) =>
    new Date(now + day * 24 * hourMs).toISOString().slice(0, 10),
  );
  const kindsOf = (date: string) => overrides.filter((each) => each.date === date);
  const closedOn = (date: string) => kindsOf(date).some(({ kind }) => kind === 'closed');
  for (const date of dates) {
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
    const rows: readonly WeeklyHours[] = closedOn(date)
      ? []
      : hours.filter((row) => row.weekday === weekday);
    for (const row of rows) {
      eachMinute(zone, date, row, (at) => {
        if (!closedOn(readAt(zone, at).slice(0, 10))) open.add(at);
      });
    }
  }
  for (const extra of overrides.filter(({ kind }) => kind === 'extra')) {
    eachMinute(zone, extra.date, extra, (at) => open.add(at));
  }
  return open;
}

function eachMinute(
  zone: string,
  date: string,
  { startMinute, endMinute }: { startMinute: number; endMinute: number },
  visit: (at: number) => void,
): void {
  const { start, end } = {
    start: firstShowing(zone, date, startMinute),
    end: firstShowing(zone, date, endMinute),
  } satisfies Interval;
  for (let at = start; at < end; at += minuteMs) visit(at);
}

/** The first minute at which the clock shows it; else 24 hours after the same time of the day before. */
function firstShowing(zone: string, date: string, minuteOfDay: number): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * minuteMs;
  const asked = new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
  for (let at = wall - 14 * hourMs; at <= wall + 14 * hourMs; at += minuteMs) {
    if (readAt(zone, at) === asked) return at;
  }
  return firstShowing(zone, date, minuteOfDay - 1440) + 24 * hourMs;
}

const readings = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-10-25 02:30`, read from the system's own calendar. */
function readAt(zone: string, at: number): string {
  const key = `${zone} ${at}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', formatFor(zone));
  formats.set(zone, format);
  const reading = format.format(at);
  readings.set(key, reading);
  return reading;
}

function formatFor(timeZone: string): Intl.DateTimeFormatOptions {
  const twoDigits = '2-digit' as const;
  return {
    timeZone,
    year: 'numeric',
    month: twoDigits,
    day: twoDigits,
    hour: twoDigits,
    minute: twoDigits,
    hourCycle: 'h23',
  };
}
