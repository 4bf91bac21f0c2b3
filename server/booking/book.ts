import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { hasReference, insertBooking } from '../../db/booking/bookings.ts';
import {
  confirmReservation,
  findReservation,
  insertReservation,
} from '../../db/booking/reservations.ts';
import { closeTicketsOf } from '../field-service/close-tickets.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { isBusy } from './busy-of-resource.ts';
import { settleOffer } from './leave-waitlist.ts';
import { offeredVisit, requireStored } from './offered-visit.ts';
import { type RecordedChange, recordChange } from './record-change.ts';
import type { bookingRequest } from './request-schemas.ts';

export type BookingRequest = z.infer<typeof bookingRequest>;

/** Books an offered slot, or what a hold keeps. */
export function book(deps: BookingDeps, request: BookingRequest): RecordedChange {
  const { slotId, holdId = '' } = request;
  const id = slotId === undefined ? confirmHold(deps, holdId) : reserve(deps, slotId);
  return bookReserved(deps, id, request);
}

/** What is kept about whose a visit is. */
export type BookedFor = Pick<BookingRequest, 'customer' | 'source' | 'notes' | 'answers'>;

/** Says whose a reservation is. A booking has the id of its reservation. */
export function bookReserved(
  deps: BookingDeps,
  id: string,
  request: BookedFor,
  referenceKind: keyof typeof referenceKinds = 'BK',
): RecordedChange {
  const { customer, source } = request;
  insertBooking(deps.db, {
    id,
    reference: newReference(deps, referenceKind),
    customerName: customer.name ?? null,
    customerPhone: customer.phone ?? null,
    customerEmail: customer.email ?? null,
    locale: customer.locale ?? null,
    notes: request.notes ?? null,
    answers: request.answers,
    contactId: source.contactId ?? null,
    instanceId: source.instanceId ?? null,
    createdAt: deps.now(),
    cancelledAt: null,
    cancelReason: null,
    visitStatus: null,
  });
  closeTicketsOf(deps, id, { phone: customer.phone, contactId: source.contactId });
  return recordChange(deps, id, 'created', null);
}

function reserve(deps: BookingDeps, slotId: string): string {
  const { serviceId, placement } = offeredVisit(deps, slotId);
  const id = deps.randomId();
  const outcome = insertReservation(deps.db, {
    id,
    serviceId,
    ...placement,
    state: 'confirmed',
    holdExpiresAt: null,
    changedAt: deps.now(),
  });
  requireStored(outcome, { serviceId, start: placement.startAt });
  return id;
}

function confirmHold(deps: BookingDeps, holdId: string): string {
  const { db, now } = deps;
  const hold = findReservation(db, holdId);
  if (!hold) {
    const message = 'There is no such hold. Hold a free time, or book it by its slotId.';
    throw new BookingError(404, 'hold_not_found', message, { path: 'holdId' });
  }
  if (hold.state !== 'hold') {
    const message = 'This hold has already become a booking.';
    throw new BookingError(409, 'hold_used', message, { path: 'holdId' });
  }
  const lost = { serviceId: hold.serviceId, start: hold.startAt };
  if (hold.holdExpiresAt === null || hold.holdExpiresAt <= now()) {
    const message = 'The time was not kept any longer. Choose one of those that are free now.';
    throw new BookingError(410, 'hold_expired', message, { path: 'holdId', lost });
  }
  if (isBusy(db, hold.resourceId, { start: hold.blockedStartAt, end: hold.blockedEndAt })) {
    const message = 'Something else has been entered in the calendar then. Choose another time.';
    throw new BookingError(409, 'slot_taken', message, { path: 'holdId', lost });
  }
  requireStored(confirmReservation(db, holdId, now()), lost);
  settleOffer(deps, holdId, 'booked');
  return holdId;
}

/** Without letters and digits that are taken for one another. */
const referenceAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many letters follow. */
const referenceKinds = { BK: 5, APT: 4 } as const;

/** A short word for the phone, such as `BK-7F3K2`; longer where the short ones are used up. */
function newReference({ db, randomId }: BookingDeps, kind: keyof typeof referenceKinds): string {
  for (let attempt = 0; ; attempt += 1) {
    const length = referenceKinds[kind] + Math.floor(attempt / 8);
    const bytes = createHash('sha256').update(randomId()).digest().subarray(0, length);
    const letters = [...bytes].map((byte) => referenceAlphabet[byte % referenceAlphabet.length]);
    const reference = `${kind}-${letters.join('')}`;
    if (!hasReference(db, reference)) return reference;
  }
}
