import { findBooking } from '../../db/booking/bookings.ts';
import { findContact as findKnownContact } from '../../db/contacts.ts';
import {
  type BookingEventKind,
  findContact,
  isJsonObject,
  type Json,
  type JsonObject,
  type Settings,
} from '../../engine/index.ts';
import { bookingAnswer } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { nobody } from '../channels/nobody.ts';
import type { Feed } from '../feed.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Runtime, StartDelivery } from '../runtime/runtime.ts';
import type { BookingWorkflow } from './booking-workflows.ts';

export interface BookingStartsDeps {
  readonly booking: BookingDeps;
  readonly feed: Pick<Feed, 'subscribe'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly runtime: Pick<Runtime, 'deliver'>;
  readonly settings: Settings;
  readonly provider: ContactIdentity['provider'];
}

const reasons: Readonly<Record<BookingEventKind, string>> = {
  booked: 'Something was booked.',
  rescheduled: 'A booking was moved.',
  cancelled: 'A booking was cancelled.',
  reminder: 'The reminder of a booking is due.',
};

/**
 * The start of a workflow because of a booking; null: the booking is not there. It is for the customer of
 * the conversation that booked, or else for the phone number in the booking.
 */
export function bookingStart(
  deps: Pick<BookingStartsDeps, 'booking' | 'provider'>,
  { workflowId, trigger, settings }: BookingWorkflow,
  happened: { readonly id: string; readonly bookingId: string; readonly event: BookingEventKind },
): StartDelivery | null {
  const visit = findBooking(deps.booking.db, happened.bookingId);
  if (!visit) return null;
  const { contactId, customerPhone, customerName } = visit.booking;
  const known = contactId === null ? null : findKnownContact(deps.booking.db, contactId);
  const { channel } = trigger;
  const { provider } = deps;
  const named = { channel, userId: customerPhone ?? '', name: customerName ?? '' };
  const found = known?.channel === channel ? known : findContact(named, {}, settings);
  return {
    kind: 'start',
    id: `booking:${workflowId}:${happened.id}`,
    workflowId,
    contact: found ? identityOf({ provider, ...found }) : nobody(provider, workflowId),
    subAccountId: null,
    data: { event: happened.event, booking: toJson(bookingAnswer(deps.booking, visit)) },
    reason: reasons[happened.event],
  };
}

function identityOf({ provider, channel, userId, phone, name }: ContactIdentity): ContactIdentity {
  return { provider, channel, userId, phone, name };
}

function toJson(answer: object): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(answer));
  return isJsonObject(json) ? json : {};
}
