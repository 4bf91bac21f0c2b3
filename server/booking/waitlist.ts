import type * as z from 'zod';
import { scheduleFollowUp } from '../../db/booking/follow-ups.ts';
import { listResourcesOffering } from '../../db/booking/resources.ts';
import {
  expireWaitlist,
  findWaitlistEntry,
  insertWaitlistEntry,
  listWaiting,
  updateWaitlistEntry,
  type WaitlistEntry,
} from '../../db/booking/waitlist-entries.ts';
import { askedMoment } from './asked-moment.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { keepSlot } from './holds.ts';
import { offerSlots } from './offer-slots.ts';
import { afterQuiet } from './quiet-hours.ts';
import type { waitlistRequest } from './request-schemas.ts';
import { slotId } from './slot-id.ts';
import { dayMs, minuteMs } from './time-units.ts';

type WaitlistRequest = z.infer<typeof waitlistRequest>;

/** For so long after they were told, an offered time is kept for whoever waited for it. */
const offerKeptSeconds = 1_800;
/** Of those who wait, at most so many are looked at when something becomes free. */
const candidatesMax = 200;

/** Puts somebody on the waitlist; when something fits already, it is offered to them at once. */
export function joinWaitlist(deps: BookingDeps, request: WaitlistRequest): WaitlistEntry {
  const { serviceId, resourceId = null, customer, source } = request;
  const now = deps.now();
  const entry: WaitlistEntry = {
    id: deps.randomId(),
    serviceId,
    resourceId,
    ...askedWindow(deps, request),
    state: 'waiting',
    holdId: null,
    offeredAt: null,
    customerName: customer.name ?? null,
    customerPhone: customer.phone ?? null,
    customerEmail: customer.email ?? null,
    locale: customer.locale ?? null,
    contactId: source.contactId ?? null,
    instanceId: source.instanceId ?? null,
    createdAt: now,
    changedAt: now,
  };
  const isFree = fittingSlot(deps, entry) !== null;
  insertWaitlistEntry(deps.db, entry);
  // Not to this one alone: a hold that expired unnoticed may have left it free for who came earlier.
  if (isFree) offerToWaiting(deps, { startAt: entry.fromAt, endAt: entry.untilAt });
  return requireEntry(deps, entry.id);
}

/**
 * Offers what has become free to whoever fits and came first, and keeps it for them for a while.
 * `freed` is the time that was taken before, null: any. To be called in the transaction that freed
 * it. Gives the entries that have an offer now.
 */
export function offerToWaiting(
  deps: BookingDeps,
  freed: { readonly startAt: number; readonly endAt: number } | null,
): WaitlistEntry[] {
  expireWaitlist(deps.db, deps.now());
  // A limit per day frees the whole date, not only the hour.
  const from = freed === null ? deps.now() : freed.startAt - dayMs;
  const until = freed === null ? Number.MAX_SAFE_INTEGER : freed.endAt + dayMs;
  return listWaiting(deps.db, { from, until }, candidatesMax)
    .filter((entry) => offerTo(deps, entry))
    .map(({ id }) => requireEntry(deps, id));
}

export function requireEntry({ db }: BookingDeps, id: string): WaitlistEntry {
  const entry = findWaitlistEntry(db, id);
  if (entry) return entry;
  const message = `There is no entry “${id}” on the waitlist.`;
  throw new BookingError(404, 'waitlist_entry_not_found', message, { path: 'id' });
}

/** Whether something fits and is kept for them now. What they wait for may be offered no longer. */
function offerTo(deps: BookingDeps, entry: WaitlistEntry): boolean {
  try {
    const fitting = fittingSlot(deps, entry);
    if (fitting === null) return false;
    const now = deps.now();
    const dueAt = toldAt(deps, entry);
    const keptMs = dueAt - now + offerKeptSeconds * 1000;
    const { id: holdId } = keepSlot(deps, fitting, Math.ceil(keptMs / 1000));
    const offered = { state: 'offered', holdId, offeredAt: now, changedAt: now } as const;
    updateWaitlistEntry(deps.db, entry.id, offered);
    scheduleFollowUp(deps.db, { kind: 'waitlist-offer', offerId: entry.id, dueAt, generation: 1 });
    return true;
  } catch (error) {
    if (error instanceof BookingError) return false;
    throw error;
  }
}

/** The id of the first slot in the entry's time; null: nothing is free then. */
function fittingSlot(deps: BookingDeps, entry: WaitlistEntry): string | null {
  const { service, slots } = offerSlots(deps, {
    serviceId: entry.serviceId,
    resourceId: entry.resourceId,
    from: Math.max(entry.fromAt, toldAt(deps, entry)),
    days: null,
    timeZone: null,
    part: null,
    after: null,
    limit: 1,
  });
  const [slot] = slots;
  if (!slot || slot.end > entry.untilAt) return null;
  const { start, end, resource } = slot;
  const expiresAt = deps.now() + minuteMs;
  const offered = { serviceId: service.id, resourceId: resource.id, start, end, expiresAt };
  return slotId(offered, deps.slotSecret);
}

/** When somebody can be told of an offer: now, or when nobody sleeps any more where it would be. */
function toldAt({ db, now, quietHours }: BookingDeps, entry: WaitlistEntry): number {
  const { serviceId, resourceId } = entry;
  const resources = listResourcesOffering(db, serviceId);
  const first = resources.find(({ id }) => resourceId === null || id === resourceId);
  return afterQuiet(quietHours?.() ?? null, now(), first?.timeZone ?? 'UTC');
}

/** Dates are those of the first resource that could come; `to` is the last date, or a moment. */
function askedWindow({ db, now }: BookingDeps, request: WaitlistRequest) {
  const { serviceId, resourceId, from, to } = request;
  const resources = listResourcesOffering(db, serviceId);
  const first = resources.find(({ id }) => resourceId === undefined || id === resourceId);
  const timeZone = request.timeZone ?? first?.timeZone ?? 'UTC';
  const fromAt = Math.max(now(), askedMoment(from ?? 0, timeZone, 'first'));
  const untilAt = askedMoment(to, timeZone, 'last');
  if (untilAt > fromAt) return { fromAt, untilAt };
  const message = 'to must be later than from, and not be over.';
  throw new BookingError(422, 'invalid', message, { path: 'to' });
}
