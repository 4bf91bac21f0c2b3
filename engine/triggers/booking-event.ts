import * as z from 'zod';
import { duration } from '../duration.ts';

export const bookingEventKind = z.enum([
  'booked',
  'rescheduled',
  'cancelled',
  'reminder',
  'on-the-way',
  'arrived',
  'completed',
  'no-show',
  'survey',
  'callback-due',
  'waitlist-offer',
]);

export const bookingEventTrigger = z
  .strictObject({
    type: z.literal('booking-event'),
    events: z.array(bookingEventKind).min(1, 'Say what starts it.').max(11).meta({
      title: 'What happened',
      description:
        'To a booking: it is `data.booking`. A call-back that is due is `data.ticket`, a time that became free `data.offer`.',
    }),
    before: duration.default({ amount: 1, unit: 'days' }).meta({
      title: 'Reminder',
      description: 'How long before a visit its reminder is due. Days end at the same time of day.',
    }),
    onTheWayBefore: duration.default({ amount: 30, unit: 'minutes' }).meta({
      title: 'On the way',
      description: 'How long before a visit, unless the technician sets off earlier.',
    }),
    surveyAfter: duration.default({ amount: 24, unit: 'hours' }).meta({
      title: 'Survey',
      description: 'How long after a visit is done, or after its end where nobody says so.',
    }),
    channel: z.string().min(1).max(32).default('whatsapp').meta({
      title: 'Channel',
      description: 'Where the customer of the booking is written to.',
    }),
  })
  .meta({ title: 'Something happens to a booking' });

export type BookingEventKind = z.infer<typeof bookingEventKind>;
