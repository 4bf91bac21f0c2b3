import { Hono } from 'hono';
import * as z from 'zod';
import { BookingError } from './booking-error.ts';
import type { BookingEnv } from './error-answer.ts';
import { busy } from './write.ts';

export const sampleOrderAnswer = z.strictObject({
  status: z.enum(['packed', 'on_its_way', 'delivered']),
  number: z.string(),
  /** The state as a sentence for the customer. */
  text: z.string(),
  items: z.array(z.string()),
  placedOn: z.string(),
});

type SampleOrder = z.infer<typeof sampleOrderAnswer>;

const orders: readonly SampleOrder[] = [
  {
    status: 'packed',
    number: '1001',
    text: 'It is packed and leaves our warehouse tonight.',
    items: ['Pipe wrench', 'Sealing tape'],
    placedOn: '2026-05-02',
  },
  {
    status: 'on_its_way',
    number: '1002',
    text: 'It is on its way and should be with you tomorrow before noon.',
    items: ['Kitchen tap'],
    placedOn: '2026-04-30',
  },
  {
    status: 'delivered',
    number: '1003',
    text: 'It was delivered yesterday and left with your neighbour.',
    items: ['Shower head', 'Shower hose'],
    placedOn: '2026-04-27',
  },
];

/** Asking for it is how it looks when a shop does not answer. */
const brokenNumber = '1500';

/**
 * A shop to try order tracking with, until the owner's own is asked: three orders, every other number is
 * unknown, and one is always out of order.
 */
export function sampleOrderRoutes(): Hono<BookingEnv> {
  const routes = new Hono<BookingEnv>();
  routes.get('/v1/samples/orders/:number', (c) => {
    const number = c.req.param('number').replace(/\D/g, '');
    if (number === brokenNumber) throw busy();
    const order = orders.find((each) => each.number === number);
    if (!order) {
      const message = `There is no order “${number}”. The sample orders are 1001, 1002 and 1003.`;
      throw new BookingError(404, 'order_not_found', message);
    }
    return c.json(order);
  });
  return routes;
}
