import { listResourcesOffering, type Resource } from '../../db/booking/resources.ts';
import { findService, type Service } from '../../db/booking/services.ts';
import { loadAgenda, loadTakenPerDate } from './agendas.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { type DayPart, findSlots, type Slot } from './find-slots.ts';
import type { Interval } from './interval.ts';
import { dayMs } from './time-units.ts';
import { wallClock, wallOfDate } from './wall-clock.ts';

/** What somebody wants to know about free times. Null: it does not matter. */
export interface SlotQuestion {
  readonly serviceId: string;
  readonly resourceId: string | null;
  /** A date (`YYYY-MM-DD`) of `timeZone`, or a moment. */
  readonly from: string | number | null;
  /** How many dates from `from` on. */
  readonly days: number | null;
  /** The zone that dates are read in and times are written in; the resource's own when null. */
  readonly timeZone: string | null;
  readonly part: DayPart | null;
  /** Only starts after this moment. */
  readonly after: number | null;
  readonly limit: number;
}

export interface FreeSlot extends Slot {
  /** The zone to write it in. */
  readonly timeZone: string;
}

export interface SlotOffer {
  readonly service: Service;
  readonly timeZone: string;
  readonly slots: readonly FreeSlot[];
  /** Whether there are later ones. */
  readonly hasMore: boolean;
}

/** The free times that answer a question. Throws when the service or resource does not exist. */
export function offerSlots({ db, now: clock }: BookingDeps, question: SlotQuestion): SlotOffer {
  const now = clock();
  const service = bookableService(db, question.serviceId);
  const resources = askedResources(listResourcesOffering(db, service.id), question);
  const timeZone = question.timeZone ?? resources[0]?.timeZone ?? 'UTC';
  const range = askedRange(question, service, timeZone, now);
  const around = { start: now, end: Math.max(now, range.end) };
  const found = findSlots({
    service,
    agendas: resources.map((resource) => loadAgenda(db, resource, around, now)),
    takenPerDate: loadTakenPerDate(db, service, around, now),
    now,
    range,
    part: question.part,
    limit: question.limit + 1,
  });
  const slots = found.slice(0, question.limit).map((slot) => {
    return { ...slot, timeZone: question.timeZone ?? slot.resource.timeZone };
  });
  return { service, timeZone, slots, hasMore: found.length > question.limit };
}

/** A service that customers can book now. */
function bookableService(db: BookingDeps['db'], id: string): Service {
  const service = findService(db, id);
  if (service?.active) return service;
  const message = `There is no service “${id}”. GET /v1/services lists what can be booked.`;
  throw new BookingError(404, 'service_not_found', message, { path: 'serviceId' });
}

function askedResources(offering: Resource[], { resourceId }: SlotQuestion): Resource[] {
  if (resourceId === null) return offering;
  const asked = offering.filter(({ id }) => id === resourceId);
  if (asked.length > 0) return asked;
  const message = `“${resourceId}” does not exist or does not offer this service.`;
  throw new BookingError(404, 'resource_not_found', message, { path: 'resourceId' });
}

/** From now or the first asked date to the end of the last one that can be booked. */
function askedRange(
  { from, days, after }: SlotQuestion,
  { horizonDays }: Service,
  timeZone: string,
  now: number,
): Interval {
  const lastDay = now + (horizonDays + 1) * dayMs;
  const clock = wallClock(timeZone, now, lastDay);
  const midnight = (at: number) => wallOfDate(clock.dateAt(at));
  const first = typeof from === 'string' ? clock.instantOf(wallOfDate(from)) : (from ?? now);
  const horizon = clock.instantOf(midnight(now) + (horizonDays + 1) * dayMs);
  const end = days === null ? horizon : clock.instantOf(midnight(first) + days * dayMs);
  return { start: Math.max(now, first, (after ?? 0) + 1), end: Math.min(end, horizon) };
}
