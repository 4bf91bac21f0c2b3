import * as z from 'zod';
import { duration } from '../duration.ts';

export const bookingEventKind = z.enum(['booked', 'rescheduled', 'cancelled', 'reminder']);

export const bookingEventTrigger = z
  .strictObject({
    type: z.literal('booking-event'),
    events: z
      .array(bookingEventKind)
      .min(1, 'Say what starts it.')
      .max(4)
      .meta({ title: 'What happened', description: 'To a booking; it is `data.booking`.' }),
    before: duration.default({ amount: 1, unit: 'days' }).meta({
      title: 'Reminder',
      description: 'How long before a visit its reminder is due.',
    }),
    channel: z.string().min(1).max(32).default('whatsapp').meta({
      title: 'Channel',
      description: 'Where the customer of the booking is written to.',
    }),
  })
  .meta({ title: 'Something happens to a booking' });

export type BookingEventKind = z.infer<typeof bookingEventKind>;
