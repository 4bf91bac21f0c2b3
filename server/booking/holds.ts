import type * as z from 'zod';
import { deleteHoldsExpiredBefore, insertReservation } from '../../db/booking/reservations.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { offeredVisit, requireStored } from './offered-visit.ts';
import type { holdRequest } from './request-schemas.ts';
import { dayMs } from './time-units.ts';
import { wallClock } from './wall-clock.ts';
import type { Answer } from './write.ts';

/** For so long after it expired, whoever still uses a hold is told that it did. */
const expiredHoldKeptMs = dayMs;

/** Keeps a slot for a while, until it is booked or let go. */
export function placeHold(deps: BookingDeps, request: z.infer<typeof holdRequest>): Answer {
  const { id, serviceId, placement, expiresAt } = keepSlot(
    deps,
    request.slotId,
    request.ttlSeconds,
  );
  const clock = wallClock(placement.timeZone, placement.startAt, placement.endAt);
  return {
    status: 201,
    body: {
      status: 'held',
      holdId: id,
      expiresAt: isoTime(expiresAt),
      serviceId,
      resourceId: placement.resourceId,
      start: clock.timestamp(placement.startAt),
      end: clock.timestamp(placement.endAt),
      timeZone: placement.timeZone,
    },
  };
}

/** Stores a hold on an offered slot. Throws when it is taken or no longer offered. */
export function keepSlot(deps: BookingDeps, slotId: string, ttlSeconds: number) {
  const { serviceId, placement } = offeredVisit(deps, slotId);
  const now = deps.now();
  const id = deps.randomId();
  const expiresAt = now + ttlSeconds * 1000;
  deleteHoldsExpiredBefore(deps.db, now - expiredHoldKeptMs);
  const outcome = insertReservation(deps.db, {
    id,
    serviceId,
    ...placement,
    state: 'hold',
    holdExpiresAt: expiresAt,
    changedAt: now,
  });
  requireStored(outcome, { serviceId, start: placement.startAt });
  return { id, serviceId, placement, expiresAt };
}
