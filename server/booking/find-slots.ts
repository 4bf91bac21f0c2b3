import type { Occupied } from '../../db/booking/reservations.ts';
import type { Resource } from '../../db/booking/resources.ts';
import type { Service } from '../../db/booking/services.ts';
import { fullIntervals, peakIn } from './full-intervals.ts';
import { type Interval, subtractIntervals } from './interval.ts';
import { type OpeningHours, openIntervals } from './opening-hours.ts';
import { type StartRule, slotStarts } from './slot-starts.ts';
import { minuteMs } from './time-units.ts';
import type { WallClock } from './wall-clock.ts';

/** One resource: when it works and what is already taken of it. */
export interface Agenda extends OpeningHours {
  readonly resource: Resource;
  readonly clock: WallClock;
  /** Holds and bookings here. */
  readonly occupied: readonly Occupied[];
  /** Taken for other reasons: appointments in a calendar that is not ours. */
  readonly busy: readonly Interval[];
}

export type DayPart = 'morning' | 'afternoon' | 'evening';

export interface SlotSearch {
  readonly service: Service;
  readonly agendas: readonly Agenda[];
  /** Places of the service already taken on a date, all resources together. */
  readonly takenPerDate: ReadonlyMap<string, number>;
  readonly now: number;
  /** Only starts in this time. */
  readonly range: Interval;
  readonly part: DayPart | null;
  readonly limit: number;
}

/** A time at which the service can be had, and who would do it. */
export interface Slot extends Interval {
  readonly resource: Resource;
  /** Places left then, all resources together. */
  readonly remaining: number;
}

/** The free times of a service, in order, at most `limit`; one per start, whoever is free. */
export function findSlots(search: SlotSearch): Slot[] {
  const free = new Map<number, CountedAgenda[]>();
  for (const agenda of search.agendas.map(countVisits)) {
    for (const start of freeStarts(agenda, search)) {
      const others = free.get(start);
      if (others) others.push(agenda);
      else free.set(start, [agenda]);
    }
  }
  return [...free]
    .sort(([a], [b]) => a - b)
    .slice(0, search.limit)
    .flatMap(([start, agendas]) => slotAt(start, agendas, search.service));
}

/** Whether the visit lies inside the open hours and outside what a calendar says is busy. */
export function isOpenFor(visit: Interval, service: Service, agenda: Agenda): boolean {
  const open = openIntervals(agenda, agenda.clock, visit);
  return subtractIntervals(open, padded(agenda.busy, service)).some(
    (interval) => interval.start <= visit.start && visit.end <= interval.end,
  );
}

/** The visit with its buffers: what it takes of the resource's time. */
export function blockedBy(visit: Interval, service: Service): Interval {
  return {
    start: visit.start - service.bufferBeforeMinutes * minuteMs,
    end: visit.end + service.bufferAfterMinutes * minuteMs,
  };
}

/** With the visits of each date, which are asked for at every start. */
interface CountedAgenda extends Agenda {
  readonly visits: ReadonlyMap<string, number>;
}

function countVisits(agenda: Agenda): CountedAgenda {
  const visits = new Map<string, number>();
  for (const { localDate } of agenda.occupied) {
    visits.set(localDate, (visits.get(localDate) ?? 0) + 1);
  }
  return { ...agenda, visits };
}

function freeStarts(agenda: CountedAgenda, search: SlotSearch): number[] {
  const { service, now, range } = search;
  const rule: StartRule = {
    durationMs: service.durationMinutes * minuteMs,
    stepMs: service.stepMinutes * minuteMs,
    packing: service.packing,
    earliest: now + service.leadMinutes * minuteMs,
    from: range.start,
  };
  const open = openIntervals(agenda, agenda.clock, { start: now, end: range.end });
  const full = fullIntervals(agenda.occupied, service.id, service.capacity);
  const taken = padded([...agenda.busy, ...full], service);
  const starts: number[] = [];
  for (const free of subtractIntervals(open, taken)) {
    for (const start of slotStarts(free, rule, agenda.clock)) {
      if (start >= range.end || starts.length === search.limit) return starts;
      if (isOffered(start, agenda, search)) starts.push(start);
    }
  }
  return starts;
}

function isOffered(start: number, agenda: CountedAgenda, search: SlotSearch): boolean {
  if (search.part !== null && dayPartOf(start, agenda.clock) !== search.part) return false;
  const { maxPerDay } = agenda.resource;
  if (maxPerDay !== null && visitsOnDate(agenda, start) >= maxPerDay) return false;
  const max = search.service.maxPerDay;
  return max === null || (search.takenPerDate.get(agenda.clock.dateAt(start)) ?? 0) < max;
}

/** Where a visit cannot be because its own buffers would reach into `taken`. */
function padded(taken: readonly Interval[], service: Service): Interval[] {
  return taken.map(({ start, end }) => ({
    start: start - service.bufferAfterMinutes * minuteMs,
    end: end + service.bufferBeforeMinutes * minuteMs,
  }));
}

/** Whoever has the least to do that day is chosen, so that work is spread. */
function slotAt(start: number, free: readonly CountedAgenda[], service: Service): Slot[] {
  const loads = free.map((agenda) => visitsOnDate(agenda, start));
  const chosen = free[loads.indexOf(Math.min(...loads))];
  if (!chosen) return [];
  const visit = { start, end: start + service.durationMinutes * minuteMs };
  const blocked = blockedBy(visit, service);
  const places = free.map(({ occupied }) => service.capacity - peakIn(blocked, occupied));
  const remaining = places.reduce((sum, each) => sum + each, 0);
  return [{ ...visit, resource: chosen.resource, remaining }];
}

function visitsOnDate({ visits, clock }: CountedAgenda, at: number): number {
  return visits.get(clock.dateAt(at)) ?? 0;
}

/** Morning until 12:00, afternoon until 16:00, evening from then on, on the wall clock. */
function dayPartOf(at: number, clock: WallClock): DayPart {
  const hour = new Date(clock.wallAt(at)).getUTCHours();
  if (hour < 12) return 'morning';
  return hour < 16 ? 'afternoon' : 'evening';
}
