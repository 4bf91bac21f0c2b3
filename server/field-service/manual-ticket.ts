import { scheduleFollowUp } from '../../db/booking/follow-ups.ts';
import {
  findTicket,
  insertTicket,
  type ManualTicket,
} from '../../db/field-service/manual-tickets.ts';
import type { JsonObject } from '../../engine/index.ts';
import { isoTime } from '../booking/booking-answer.ts';
import type { BookingDeps } from '../booking/booking-deps.ts';
import { BookingError } from '../booking/booking-error.ts';
import { minuteMs } from '../booking/time-units.ts';
import { readFieldServiceSettings } from './field-service-settings.ts';
import { parseResponseJson, readForm } from './submitted-form.ts';
import { toJson } from './to-json.ts';

/** What a person is to call back about. */
export interface NewTicket {
  readonly reason: string;
  /** The form as it was sent; photos are not kept in it. */
  readonly request: Readonly<Record<string, unknown>>;
  readonly alternatives: readonly JsonObject[];
  readonly photoUrl: string | null;
  readonly customerName: string | null;
  readonly customerPhone: string | null;
  readonly contactId: string | null;
  readonly instanceId: string | null;
}

/** Lets a person call back in time: workflows can be told when that time is over. */
export function queueTicket(deps: BookingDeps, ticket: NewTicket): ManualTicket {
  const now = deps.now();
  const { callbackMinutes } = readFieldServiceSettings(deps.db);
  const { problemPhoto: _, ...request } = parseResponseJson(ticket.request);
  const form = readForm(request);
  const row: ManualTicket = {
    ...ticket,
    request: toJson(request),
    id: deps.randomId(),
    state: 'open',
    serviceType: form.serviceType,
    urgency: form.urgency,
    customerName: ticket.customerName ?? form.contactName,
    customerPhone: ticket.customerPhone ?? form.contactPhone,
    callbackByAt: now + callbackMinutes * minuteMs,
    createdAt: now,
    resolvedAt: null,
    resolution: null,
    bookingId: null,
  };
  insertTicket(deps.db, row);
  const { id: ticketId, callbackByAt: dueAt } = row;
  scheduleFollowUp(deps.db, { kind: 'callback-due', ticketId, dueAt, generation: 0 });
  return row;
}

/** A ticket, or an error that says there is none. */
export function requireTicket({ db }: BookingDeps, id: string): ManualTicket {
  const found = findTicket(db, id);
  if (found) return found;
  throw new BookingError(404, 'ticket_not_found', `There is no ticket “${id}”.`, { path: 'id' });
}

/** A ticket as the API shows it. */
export function ticketAnswer(ticket: ManualTicket, now: number) {
  const { createdAt, callbackByAt, resolvedAt, state, ...fields } = ticket;
  return {
    status: state,
    ...fields,
    callbackBy: isoTime(callbackByAt),
    isOverdue: state === 'open' && callbackByAt < now,
    createdAt: isoTime(createdAt),
    resolvedAt: resolvedAt === null ? null : isoTime(resolvedAt),
  };
}
