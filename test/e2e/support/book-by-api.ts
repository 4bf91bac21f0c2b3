import * as z from 'zod';
import type { TestServer } from '../../support/test-server.ts';

export interface Visit {
  readonly serviceId: string;
  /** As in `2026-05-05`. */
  readonly date: string;
  /** As in `11:00`. */
  readonly time: string;
  readonly customer: string;
  /** Whoever is free, when left out. */
  readonly resourceId?: string;
}

const slotAnswer = z.object({
  slots: z.array(
    z.object({ id: z.string(), date: z.string(), time: z.string(), resourceId: z.string() }),
  ),
});

/** Books without the phone, as the business's own calendar would. Throws when it is not free. */
export async function bookByApi(server: TestServer, visit: Visit): Promise<void> {
  const { serviceId, date, time, customer, resourceId } = visit;
  const who = resourceId === undefined ? '' : `&resourceId=${resourceId}`;
  const path = `/booking/v1/slots?serviceId=${serviceId}&from=${date}&days=1${who}`;
  const { slots } = slotAnswer.parse((await server.request('GET', path)).body);
  const slot = slots.find((each) => each.date === date && each.time === time);
  if (!slot) throw new Error(`${serviceId} is not free on ${date} at ${time}.`);
  const body = { slotId: slot.id, customer: { name: customer, phone: '+447700900461' } };
  const { status } = await server.request('POST', '/booking/v1/bookings', body);
  if (status !== 201) throw new Error(`The booking was answered ${status}.`);
}
