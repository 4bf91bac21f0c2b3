import { isJsonObject, type JsonObject, type Workflow } from '../../engine/index.ts';
import { fetchJson } from '../api/client.ts';
import { listAt, textAt } from '../api/read-json.ts';
import type { PretendCustomer } from '../api/simulator.ts';
import { addDays, dayOf } from '../words/day.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const daysAround = 14;

interface ExampleFor {
  readonly trigger: Workflow['trigger'];
  readonly customer: PretendCustomer;
  readonly now: number;
}

/** What would bring such a workflow about, as an example: of a booking, one that there is. */
export async function exampleStart({ trigger, customer, now }: ExampleFor): Promise<JsonObject> {
  switch (trigger.type) {
    case 'booking-event': {
      const [event = 'booked'] = trigger.events;
      return { event, ...(await exampleSubject(event, { customer, now })) };
    }
    case 'flow-data-request': {
      const asked = {
        requestId: 'trial',
        form: trigger.form,
        action: 'INIT',
        screen: '',
        data: {},
      };
      return { flow: { ...asked, flowToken: 'trial' } };
    }
    default:
      return {};
  }
}

type Who = Pick<ExampleFor, 'customer' | 'now'>;

/** A call-back that is due is about a ticket, a time that became free about an offer. */
async function exampleSubject(event: string, who: Who): Promise<JsonObject> {
  if (event === 'callback-due') return { ticket: exampleTicket(who) };
  if (event === 'waitlist-offer') return { offer: exampleOffer(who) };
  return { booking: (await bookingThereIs(who)) ?? exampleBooking(who) };
}

/** One of this customer, or of somebody else. */
async function bookingThereIs({ customer, now }: Who): Promise<JsonObject | null> {
  const today = dayOf(now);
  const days = { from: addDays(today, -daysAround), to: addDays(today, daysAround) };
  const range = new URLSearchParams(days);
  const answer = await fetchJson(`/booking/v1/bookings?${range}`).catch(() => null);
  const bookings = listAt(answer, 'bookings').filter(isJsonObject);
  const theirs = bookings.find((each) => textAt(each, 'customer', 'phone') === customer.contact);
  return theirs ?? bookings[0] ?? null;
}

function exampleBooking({ customer, now }: Who): JsonObject {
  const start = now + dayMs;
  return {
    status: 'confirmed',
    id: 'example',
    reference: 'BK-EXAMPLE',
    service: { id: 'example', title: 'Boiler service' },
    resource: { id: 'example', name: 'Sam' },
    start: new Date(start).toISOString(),
    end: new Date(start + hourMs).toISOString(),
    date: dayOf(start),
    label: new Date(start).toUTCString(),
    customer: { name: customer.name, phone: customer.contact, email: null, locale: 'en' },
    answers: {},
  };
}

function exampleTicket({ customer, now }: Who): JsonObject {
  return {
    status: 'open',
    id: 'example',
    reason: 'Nobody was free.',
    customerName: customer.name,
    customerPhone: customer.contact,
    callbackBy: new Date(now + hourMs).toISOString(),
  };
}

function exampleOffer({ customer, now }: Who): JsonObject {
  const start = now + dayMs;
  return {
    holdId: 'example',
    serviceTitle: 'Boiler service',
    resourceName: 'Sam',
    label: new Date(start).toUTCString(),
    start: new Date(start).toISOString(),
    customer: { name: customer.name, phone: customer.contact, email: null, locale: 'en' },
  };
}
