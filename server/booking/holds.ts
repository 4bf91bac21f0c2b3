import type * as z from 'zod';
import {
  deleteHold,
  deleteHoldsExpiredBefore,
  findReservation,
  insertReservation,
} from '../../db/booking/reservations.ts';
import { isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { offeredVisit, requireStored } from './offered-visit.ts';
import type { holdRequest } from './request-schemas.ts';
import { dayMs } from './time-units.ts';
import { wallClock } from './wall-clock.ts';
import type { Answer } from './write.ts';

/** For so long after it expired, whoever still uses a hold is told that it did. */
const expiredHoldKeptMs = dayMs;

/** Keeps a slot for a while, until it is booked or let go. */
export function placeHold(deps: BookingDeps, request: z.infer<typeof holdRequest>): Answer {
  const { serviceId, placement } = offeredVisit(deps, request.slotId);
  const now = deps.now();
  const id = deps.randomId();
  const holdExpiresAt = now + request.ttlSeconds * 1000;
  deleteHoldsExpiredBefore(deps.db, now - expiredHoldKeptMs);
  const outcome = insertReservation(deps.db, {
    id,
    serviceId,
    ...placement,
    state: 'hold',
    holdExpiresAt,
    changedAt: now,
  });
  requireStored(outcome, { serviceId, start: placement.startAt });
  const clock = wallClock(placement.timeZone, placement.startAt, placement.endAt);
  return {
    status: 201,
    body: {
      status: 'held',
      holdId: id,
      expiresAt: isoTime(holdExpiresAt),
      serviceId,
      resourceId: placement.resourceId,
      start: clock.timestamp(placement.startAt),
      end: clock.timestamp(placement.endAt),
      timeZone: placement.timeZone,
    },
  };
}

/** Lets a hold go. One that is gone already is fine: its time is free either way. */
export function releaseHold({ db }: BookingDeps, id: string): void {
  if (deleteHold(db, id)) return;
  if (findReservation(db, id) === null) return;
  const message = 'This hold has become a booking. Cancel the booking instead.';
  throw new BookingError(409, 'hold_used', message, { path: 'holdId' });
}
