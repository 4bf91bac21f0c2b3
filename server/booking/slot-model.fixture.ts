/**
 * A slow model of the slot rules: it looks at every single minute and reads the wall clock with
 * `Intl`.
 */
import type { Service } from '../../db/booking/services.ts';
import type { WeeklyHours } from '../../db/booking/weekly-hours.ts';
import type { Agenda, DayPart, SlotSearch } from './find-slots.ts';
import type { Interval } from './interval.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Every minute of the range, with everything that could speak against it asked one by one. */
export function modelStarts(search: SlotSearch, agenda: Agenda): number[] {
  const { service, range, now } = search;
  const open = openMinutes(agenda, now);
  const starts: number[] = [];
  for (let start = range.start; start < range.end; start += minuteMs) {
    if (minuteOfDayAt(agenda, start) % service.stepMinutes !== 0) continue;
    if (isBookable(start, search, agenda, open)) starts.push(start);
  }
  return starts;
}

export function isBookable(
  start: number,
  search: SlotSearch,
  agenda: Agenda,
  open: ReadonlySet<number>,
): boolean {
  const { service, now } = search;
  if (start < now + service.leadMinutes * minuteMs) return false;
  if (!isAllowedOnDate(start, search, agenda)) return false;
  const end = start + service.durationMinutes * minuteMs;
  if (!everyMinute(start, end, (at) => open.has(at))) return false;
  const from = start - service.bufferBeforeMinutes * minuteMs;
  const until = end + service.bufferAfterMinutes * minuteMs;
  return everyMinute(from, until, (at) => isFree(at, service, agenda));
}

/** The part of the day that was asked for, and both limits per date. */
function isAllowedOnDate(start: number, search: SlotSearch, agenda: Agenda): boolean {
  const { service, part, takenPerDate } = search;
  const date = readAt(agenda.clock.timeZone, start).slice(0, 10);
  if (part !== null && part !== partOf(Math.floor(minuteOfDayAt(agenda, start) / 60))) return false;
  if (service.maxPerDay !== null && (takenPerDate.get(date) ?? 0) >= service.maxPerDay)
    return false;
  const max = agenda.resource.maxPerDay;
  const visits = agenda.occupied.filter(({ localDate }) => localDate === date);
  return max === null || visits.length < max;
}

/**
 * Visits one after the other in each free stretch, from its beginning, later by the minutes to the
 * next full hour, quarter or five minutes when as many visits fit then. Only stretches that end
 * soon after the range: what is free for longer has no end to count back from.
 */
export function packedModel(search: SlotSearch, agenda: Agenda, open: ReadonlySet<number>) {
  const { service, range, now } = search;
  const [durationMs, stepMs] = [service.durationMinutes, service.stepMinutes].map(
    (m) => m * minuteMs,
  );
  if (durationMs === undefined || stepMs === undefined) throw new Error('both are there');
  const earliest = now + service.leadMinutes * minuteMs;
  const stretches = freeStretches(search.service, agenda, open).filter(
    ({ end }) => end < range.end + 6 * hourMs,
  );
  const whole = stretches.flatMap(({ start, end }) => {
    const soonest = earliest > start ? nextMark(earliest, 5, agenda) : start;
    const fitting = (first: number) => Math.floor((end - first - durationMs) / stepMs) + 1;
    const marks = [60, 15, 5].map((mark) => nextMark(soonest, mark, agenda));
    const first = marks.find((mark) => fitting(mark) === fitting(soonest)) ?? soonest;
    return Array.from({ length: Math.max(0, fitting(soonest)) }, (_, n) => first + n * stepMs);
  });
  const isAsked = (at: number) => at >= range.start && at < range.end;
  return {
    stretches,
    whole: whole.filter((at) => isAsked(at) && isAllowedOnDate(at, search, agenda)),
  };
}

function freeStretches(service: Service, agenda: Agenda, open: ReadonlySet<number>): Interval[] {
  const stretches: Interval[] = [];
  for (const at of [...open].toSorted((a, b) => a - b)) {
    const from = at - service.bufferBeforeMinutes * minuteMs;
    const until = at + (service.bufferAfterMinutes + 1) * minuteMs;
    if (!everyMinute(from, until, (minute) => isFree(minute, service, agenda))) continue;
    const last = stretches.at(-1);
    if (last?.end === at) stretches[stretches.length - 1] = { ...last, end: at + minuteMs };
    else stretches.push({ start: at, end: at + minuteMs });
  }
  return stretches;
}

function nextMark(from: number, minutes: number, agenda: Agenda): number {
  let at = from;
  while (minuteOfDayAt(agenda, at) % minutes !== 0) at += minuteMs;
  return at;
}

function minuteOfDayAt({ clock }: Agenda, at: number): number {
  const [hour = 0, minute = 0] = readAt(clock.timeZone, at).slice(11).split(':').map(Number);
  return hour * 60 + minute;
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

export function openMinutes(
  { hours, overrides, closures, clock }: Agenda,
  now: number,
): Set<number> {
  const zone = clock.timeZone;
  const isHoliday = (at: number) => closures.some(({ start, end }) => start <= at && at < end);
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
        if (!isHoliday(at) && !closedOn(readAt(zone, at).slice(0, 10))) open.add(at);
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
export function readAt(zone: string, at: number): string {
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
