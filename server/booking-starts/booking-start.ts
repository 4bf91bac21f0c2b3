import { findContact as findKnownContact } from '../../db/contacts.ts';
import { type BookingEventKind, findContact, type Settings } from '../../engine/index.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import type { ContactIdentity } from '../channels/channel.ts';
import { nobody } from '../channels/nobody.ts';
import type { Feed } from '../feed.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Runtime, StartDelivery } from '../runtime/runtime.ts';
import type { BookingWorkflow } from './booking-workflows.ts';
import type { Told } from './what-it-is-about.ts';

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
  'on-the-way': 'Somebody is on the way to a visit.',
  arrived: 'Somebody arrived for a visit.',
  completed: 'A visit is done.',
  'no-show': 'Nobody was there for a visit.',
  survey: 'Time to ask how a visit was.',
  'callback-due': 'A promised call-back is due.',
  'waitlist-offer': 'A time that somebody waited for is kept for them.',
};

/**
 * The start of a workflow because of something that happened, or became due. `name` makes it the same
 * start however often it is delivered. It is for the customer of the conversation that it came from, or
 * else for their phone number.
 */
export function bookingStart(
  { booking: { db }, provider }: Pick<BookingStartsDeps, 'booking' | 'provider'>,
  { workflowId, trigger, settings }: BookingWorkflow,
  { name, event, told }: { name: string; event: BookingEventKind; told: Told },
): StartDelivery {
  const known = told.contactId === null ? null : findKnownContact(db, told.contactId);
  const { channel } = trigger;
  const named = { channel, userId: told.phone ?? '', name: told.name ?? '' };
  const found = known?.channel === channel ? known : findContact(named, {}, settings);
  return {
    kind: 'start',
    id: `booking:${workflowId}:${name}`,
    workflowId,
    contact: found ? identityOf({ provider, ...found }) : nobody(provider, workflowId),
    subAccountId: null,
    data: { event, ...told.data },
    reason: reasons[event],
  };
}

/** The name under which a workflow is told of something that becomes due, or comes before its time. */
export function followUpName(
  kind: BookingEventKind,
  subjectId: string,
  generation: number,
): string {
  return `${kind}:${subjectId}:${generation}`;
}

function identityOf({ provider, channel, userId, phone, name }: ContactIdentity): ContactIdentity {
  return { provider, channel, userId, phone, name };
}
