import * as z from 'zod';
import { listResourcesOffering } from '../../db/booking/resources.ts';
import { listServices } from '../../db/booking/services.ts';
import { book } from './book.ts';
import { bookingAnswer, isoTime } from './booking-answer.ts';
import type { BookingDeps } from './booking-deps.ts';
import { BookingError } from './booking-error.ts';
import { blockedBy } from './find-slots.ts';
import { type FreeSlot, offerSlots, type SlotOffer } from './offer-slots.ts';
import type { RecordedChange } from './record-change.ts';
import { moment } from './request-schemas.ts';
import { slotId } from './slot-id.ts';
import { minuteMs } from './time-units.ts';
import { wallClock } from './wall-clock.ts';
import type { Answer } from './write.ts';

const optionNumbers = [1, 2, 3];
const offerMs = minuteMs;

export const calendarQuery = z.object({
  serviceId: z.string().optional(),
  resourceId: z.string().optional(),
});

export const meetingRequest = z.object({
  start: moment,
  end: moment,
  customer_email: z.email('must be an e-mail address'),
});

type CalendarQuery = z.infer<typeof calendarQuery>;

/** The next three free times, as text for the customer and as times for the next call. */
export function meetingOptions(deps: BookingDeps, calendar: CalendarQuery) {
  const { slots } = offerFrom(deps, calendar, null, optionNumbers.length);
  const lines = slots.map((slot, index) => `Option ${index + 1}: ${spelledOut(slot)}`);
  const times = optionNumbers.flatMap((number) => {
    const slot = slots[number - 1];
    return [
      [`timeslot${number}_start`, slot ? timestamp(slot, slot.start) : ''],
      [`timeslot${number}_end`, slot ? timestamp(slot, slot.end) : ''],
    ];
  });
  const nothing = 'There are no free times at the moment.';
  return { date_options: lines.join('\n') || nothing, ...Object.fromEntries(times) };
}

/** Asks the calendars of who would come, before the meeting is made. */
export async function askForMeeting(
  deps: BookingDeps,
  calendar: CalendarQuery,
  { start, end }: z.infer<typeof meetingRequest>,
): Promise<void> {
  const { service, slots } = offerFrom(deps, calendar, start, 1);
  const [slot] = slots;
  if (slot) await deps.calendars?.ask(slot.resource.id, blockedBy({ start, end }, service));
}

/** Books the time if it is one that is free, and answers as Google Calendar does for an event. */
export function createMeeting(
  deps: BookingDeps,
  calendar: CalendarQuery,
  { start, end, customer_email }: z.infer<typeof meetingRequest>,
): Answer {
  const { service, slots } = offerFrom(deps, calendar, start, 1);
  const [slot] = slots;
  if (slot?.start !== start || slot.end !== end) {
    const message = 'This time is not free. Choose one of the times from retrieve_meetings.';
    throw new BookingError(409, 'slot_taken', message);
  }
  const offered = { serviceId: service.id, resourceId: slot.resource.id, start, end };
  const recorded = book(deps, {
    slotId: slotId({ ...offered, expiresAt: deps.now() + offerMs }, deps.slotSecret),
    customer: { email: customer_email },
    answers: {},
    source: {},
  });
  return { status: 200, body: calendarEvent(deps, recorded, service), change: recorded.change };
}

function offerFrom(
  deps: BookingDeps,
  calendar: CalendarQuery,
  from: number | null,
  limit: number,
): SlotOffer {
  const firstService = listServices(deps.db).find(({ active }) => active);
  const serviceId = calendar.serviceId ?? firstService?.id ?? '';
  const [firstResource] = listResourcesOffering(deps.db, serviceId);
  return offerSlots(deps, {
    serviceId,
    resourceId: calendar.resourceId ?? firstResource?.id ?? null,
    from,
    days: null,
    timeZone: null,
    part: null,
    after: null,
    limit,
  });
}

function calendarEvent(
  deps: BookingDeps,
  { visit, change }: RecordedChange,
  { title, description }: { title: string; description: string },
) {
  const { id, start, end, timeZone, customer, icsUrl } = bookingAnswer(deps, visit);
  return {
    kind: 'calendar#event',
    id,
    status: 'confirmed',
    htmlLink: icsUrl,
    created: isoTime(change.at),
    updated: isoTime(change.at),
    summary: title,
    description,
    start: { dateTime: start, timeZone },
    end: { dateTime: end, timeZone },
    attendees: [{ email: customer.email, responseStatus: 'needsAction' }],
    reminders: { useDefault: false, overrides: [] },
  };
}

/** `Tuesday, 03 October 2023 09:00 - Tuesday, 03 October 2023 10:00` */
function spelledOut(slot: FreeSlot): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: slot.timeZone,
    weekday: 'long',
    day: '2-digit',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const written = (at: number) => {
    const parts = format.formatToParts(at).map(({ type, value }) => [type, value]);
    const { weekday, day, month, year, hour, minute } = Object.fromEntries(parts);
    return `${weekday}, ${day} ${month} ${year} ${hour}:${minute}`;
  };
  return `${written(slot.start)} - ${written(slot.end)}`;
}

function timestamp({ timeZone, start, end }: FreeSlot, at: number): string {
  return wallClock(timeZone, start, end).timestamp(at);
}
