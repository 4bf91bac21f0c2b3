import * as z from 'zod';
import type { Action, Conversation } from './conversation.ts';

/** Calls the booking API; the answer's body. */
export type CallBooking = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

/** What is done at the desk and on the road while a customer has a conversation. */
export interface Office {
  /** False: it is nothing that the office does. */
  act(action: Action): Promise<boolean>;
}

const service = 'boiler-service';
const slot = z.object({
  id: z.string(),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  resourceId: z.string(),
});
const slots = z.object({ slots: z.array(slot) });
const made = z.object({ id: z.string(), reference: z.string() });
const waiting = z.object({ status: z.literal('waiting') });
const queued = z.object({ id: z.string() });

export function createOffice(call: CallBooking, { phone, name }: Conversation['contact']): Office {
  const customer = { phone, name };
  let booked = { id: '', reference: '' };
  let taken: z.infer<typeof slot> | null = null;

  async function book(title: string, who: object): Promise<void> {
    const path = `/booking/v1/slots?serviceId=${service}&resourceId=sam&limit=50&language=en`;
    const found = slots.parse(await call('GET', path)).slots.find((each) => each.title === title);
    if (!found) throw new Error(`${title} is not free.`);
    const request = { slotId: found.id, customer: who };
    booked = made.parse(await call('POST', '/booking/v1/bookings', request));
    taken = found;
  }

  return {
    async act(action) {
      if ('books' in action) {
        const somebodyElse = { name: 'Somebody else', phone: '+447700900999' };
        await book(action.books, action.forSomebodyElse ? somebodyElse : customer);
      } else if ('office' in action) {
        await call('POST', `/booking/v1/bookings/${booked.id}/cancel`, {});
      } else if ('visitIs' in action) {
        const path = `/booking/v1/appointments/${booked.reference}/status`;
        await call('POST', path, { status: action.visitIs });
      } else if ('waitsFor' in action) {
        if (taken?.title !== action.waitsFor) throw new Error('Nobody has that time.');
        const { start: from, end: to, resourceId } = taken;
        const wish = { serviceId: service, resourceId, from, to, customer };
        waiting.parse(await call('POST', '/booking/v1/waitlist', wish));
      } else if ('wantsCall' in action) {
        const ticket = { customerPhone: phone, customerName: name, reason: action.wantsCall };
        queued.parse(await call('POST', '/booking/v1/manual-queue', ticket));
      } else return false;
      return true;
    },
  };
}
