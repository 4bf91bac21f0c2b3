/** The field service as the running program has it: with the sample company, and the simulator's phone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { eventually } from './support/eventually.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const assigned = z.object({
  outcome: z.literal('assigned'),
  appointment: z.object({ id: z.string(), technician: z.object({ id: z.string() }) }),
});
const conversation = z.object({
  messages: z.array(z.looseObject({ direction: z.string(), text: z.string() })),
});
const technicians = z.object({
  technicians: z.array(z.object({ id: z.string(), phone: z.string() })),
});

/** In a week, so that it is a working day whenever this runs. */
function comingWeekday(): string {
  const day = new Date(Date.now() + 7 * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

it('sends a technician for a submitted form, and tells them in their own conversation', async () => {
  const form = {
    service_type: 'plumbing',
    urgency: 'standard',
    street_address: '456 Oak Avenue',
    city: 'San José',
    postal_code: '95110',
    problem_description: 'The kitchen sink drips',
    preferred_date: comingWeekday(),
    time_slot: 'afternoon',
    contact_name: 'Maria García',
    contact_phone: '+15559876543',
  };
  const request = { responseJson: JSON.stringify(form), umid: 'm1', msisdn: '+15551234567' };
  const served = await server.request('POST', '/booking/v1/service-requests', request);
  expect(served.status).toBe(201);
  const { appointment } = assigned.parse(served.body);

  const known = await server.request('GET', '/booking/v1/technicians');
  const sent = technicians
    .parse(known.body)
    .technicians.find(({ id }) => id === appointment.technician.id);
  const told = await server.request('POST', `/booking/v1/technicians/${sent?.id}/notify`, {
    appointmentId: appointment.id,
    address: '456 Oak Avenue, San José',
  });
  expect(told.status).toBe(202);
  const path = `/api/simulator/contacts/${encodeURIComponent(sent?.phone ?? '')}/messages`;
  await eventually(async () => {
    const { messages } = conversation.parse((await server.request('GET', path)).body);
    expect(messages.map(({ text }) => text).join()).toContain(appointment.id);
  });
});

it('does not list among the services to choose from what is asked for with a form', async () => {
  const { body } = await server.request('GET', '/booking/v1/services');
  const ids = z
    .object({ services: z.array(z.object({ id: z.string() })) })
    .parse(body)
    .services.map(({ id }) => id);
  expect(ids).toEqual(['leak-repair', 'blocked-drain', 'boiler-service', 'bathroom-quote']);
});
