import { expect, it } from 'vitest';
import { exampleStart } from './example-start.ts';

const who = {
  customer: { contact: '+12025550143', name: 'Maria' },
  now: Date.parse('2026-05-04T09:00:00Z'),
};
const onBookings = {
  type: 'booking-event',
  before: { amount: 1, unit: 'days' },
  onTheWayBefore: { amount: 30, unit: 'minutes' },
  surveyAfter: { amount: 1, unit: 'days' },
  channel: 'whatsapp',
} as const;

it('brings about what the workflow waits for, as it would be', async () => {
  const due = { ...onBookings, events: ['callback-due' as const] };
  expect(await exampleStart({ ...who, trigger: due })).toMatchObject({
    event: 'callback-due',
    ticket: { customerName: 'Maria', callbackBy: '2026-05-04T10:00:00.000Z' },
  });
  const free = { ...onBookings, events: ['waitlist-offer' as const] };
  expect(await exampleStart({ ...who, trigger: free })).toMatchObject({
    event: 'waitlist-offer',
    offer: { customer: { phone: '+12025550143' } },
  });
});

it('asks as a form asks first, and of a clock brings nothing', async () => {
  const form = { type: 'flow-data-request', form: 'visit' } as const;
  expect(await exampleStart({ ...who, trigger: form })).toMatchObject({
    flow: { form: 'visit', action: 'INIT' },
  });
  const clock = { type: 'schedule', cron: '0 9 * * *', contacts: [] } as const;
  expect(await exampleStart({ ...who, trigger: { ...clock, contacts: [] } })).toEqual({});
});
