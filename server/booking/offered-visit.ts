import type { Placement, ReservationOutcome } from '../../db/booking/reservations.ts';
import { listResourcesOffering } from '../../db/booking/resources.ts';
import { findService, type Service } from '../../db/booking/services.ts';
import { loadAgenda } from './agendas.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError, type LostSlot } from './booking-error.ts';
import { blockedBy, isOpenFor } from './find-slots.ts';
import { type OfferedSlot, readSlotId } from './slot-id.ts';
import { minuteMs } from './time-units.ts';

/** What a reservation for an offered slot would be. */
export interface OfferedVisit {
  readonly serviceId: string;
  readonly placement: Placement;
}

/** A customer who was offered a time gets it although the lead time has begun meanwhile. */
const leadGraceMs = 15 * minuteMs;

/**
 * Reads a slot id and checks all that may have changed since it was given out, except whether
 * someone else has the time now: that is for the database to say.
 */
export function offeredVisit(deps: BookingDeps, slotId: string): OfferedVisit {
  const slot = readSlotId(slotId, deps.slotSecret);
  if (!slot) {
    const message =
      'slotId is not one we gave out, or it was changed. Ask for the free times again.';
    throw new BookingError(422, 'slot_invalid', message, { path: 'slotId' });
  }
  const now = deps.now();
  const service = findService(deps.db, slot.serviceId);
  const resource = listResourcesOffering(deps.db, slot.serviceId).find(
    ({ id }) => id === slot.resourceId,
  );
  if (!service?.active || !resource) throw noLongerOffered(slot);
  if (isTooLate(slot, service, now)) {
    const message = 'This time was offered too long ago. Choose one of those that are free now.';
    throw new BookingError(410, 'slot_expired', message, { path: 'slotId', lost: slot });
  }
  const agenda = loadAgenda(deps.db, resource, slot, now);
  if (!isOpenFor(slot, service, agenda)) throw noLongerOffered(slot);
  const blocked = blockedBy(slot, service);
  return {
    serviceId: service.id,
    placement: {
      resourceId: resource.id,
      startAt: slot.start,
      endAt: slot.end,
      blockedStartAt: blocked.start,
      blockedEndAt: blocked.end,
      timeZone: resource.timeZone,
      localDate: agenda.clock.dateAt(slot.start),
    },
  };
}

/** Throws when the database refused, so that everything else is undone too. */
export function requireStored(outcome: ReservationOutcome, lost: LostSlot): void {
  if (outcome === 'stored') return;
  const message =
    outcome === 'day_full'
      ? 'That day has just become fully booked. Choose another one.'
      : 'Someone else has just taken this time. Choose another one.';
  throw new BookingError(409, 'slot_taken', message, { lost });
}

function isTooLate(slot: OfferedSlot, service: Service, now: number): boolean {
  const latestMs = Math.max(0, service.leadMinutes * minuteMs - leadGraceMs);
  return slot.expiresAt <= now || slot.start < now + latestMs;
}

function noLongerOffered(lost: LostSlot): BookingError {
  const message = 'This time is no longer offered. Choose another one.';
  return new BookingError(409, 'slot_taken', message, { path: 'slotId', lost });
}
