import { rm } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { connect } from '../../test/calendars/connected-desk.ts';
import { type BookingDesk, bookingDesk } from '../../test/support/booking-desk.ts';
import { describeBooking } from './describe-booking.ts';

const paths = describeBooking('/booking');
const schemas = new Ajv2020({ strict: false });
addFormats.default(schemas);

const customer = { phone: '+4930901820', name: 'Ada' };
const meeting = { start: '2026-10-06T09:00:00+02:00', end: '2026-10-06T10:00:00+02:00' };
const ics = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261008\nEND:VEVENT\nEND:VCALENDAR';

/** What was called and how it was answered, by route as it is described: `get /v1/slots`. */
const seen = new Map<string, Set<number>>();
let desk: BookingDesk;

beforeAll(() => {
  desk = bookingDesk();
});
afterAll(async () => {
  await rm(desk.mediaFolder, { recursive: true, force: true });
  process.stdout.write(`Booking API: ${seen.size} described routes, each answer as described.\n`);
});

describe('the description of the booking API', () => {
  it('has every route there is, and no other', () => {
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace('/booking', '')}`),
    );
    const routed = desk.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${asDescribed(path)}`);
    expect(described.toSorted()).toEqual([...new Set(routed)].toSorted());
  });

  it('is whole in itself, and names what a request needs', () => {
    expect(JSON.stringify(paths)).not.toContain('$ref');
    const slots = z.object({ parameters: z.array(z.looseObject({ name: z.string() })) });
    const { parameters } = slots.parse(paths['/booking/v1/slots']?.['get']);
    expect(parameters[0]).toMatchObject({ name: 'serviceId', in: 'query', required: true });
    expect(JSON.stringify(paths['/booking/v1/bookings'])).toContain('Idempotency-Key');
  });

  it('is what is answered, by every route', async () => {
    await tellAboutTheOffice();
    const booking = await book(0);
    await ask('get', '/v1/bookings', '');
    await ask('get', '/v1/bookings/{id}', booking.id);
    await ask('get', '/v1/bookings/{id}.ics', booking.id);
    const link = booking.icsUrl.replace(/.*bookings\//, '').replace('.ics', '');
    const [id = '', token = ''] = link.split('?');
    await ask('get', '/public/bookings/{id}.ics', id, undefined, token);
    await cancelAndMove(booking.id);
    await waitAndLeave();
    await sendTechnicians();
    await askAboutCalendars();
    await askAboutCustomers();
    await askLike8x8();
    expect([...seen.keys()].toSorted()).toEqual(
      Object.entries(paths)
        .flatMap(([path, methods]) =>
          Object.keys(methods).map((method) => `${method} ${path.replace('/booking', '')}`),
        )
        .toSorted(),
    );
  });
});

async function tellAboutTheOffice(): Promise<void> {
  await ask('get', '/v1/services', '?language=de');
  await ask('post', '/v1/services', '', { title: 'Check', durationMinutes: 30 });
  await ask('post', '/v1/services', '', { title: 'Check', durationMinutes: 30, id: 'check' });
  await ask('post', '/v1/services', '', '{"title":');
  await ask('put', '/v1/services/{id}', 'check', { packing: 'packed' });
  await ask('put', '/v1/services/{id}', 'zed', {});
  await ask('get', '/v1/resources', '');
  await ask('post', '/v1/resources', '', { name: 'Bo', timeZone: 'UTC', serviceIds: [] });
  const overrides = [
    { date: '2026-10-02', kind: 'extra', start: '18:00', end: '19:00' },
    { date: '2026-10-09', kind: 'closed' },
  ];
  await ask('put', '/v1/resources/{id}', 'bo', { overrides, maxPerDay: 3 });
  const { text } = await ask('get', '/v1/resources/{id}/feed', 'bo');
  const feed = new URL(z.object({ url: z.string() }).parse(JSON.parse(text)).url);
  await ask('get', '/public/resources/{id}.ics', 'bo', undefined, feed.search.slice(1));
  await ask('get', '/v1/resources/{id}/feed', 'zed');
  await ask('put', '/v1/holidays/{calendar}', 'bank', { ics });
  await ask('put', '/v1/holidays/{calendar}', 'bank', { ics: 'none' });
  await ask('post', '/v1/media', '', { data: '/9j/4AAQ', fileName: 'leak.jpg' });
  await ask('post', '/v1/media', '', { data: 'hello' });
  await ask('get', '/v1/holidays', '');
  await ask('delete', '/v1/holidays/{calendar}', 'bank');
  await ask('get', '/v1/slots', '?serviceId=repair&limit=3');
  await ask('get', '/v1/slots', '?serviceId=zed');
  await ask('get', '/v1/slots', '');
}

async function book(place: number) {
  const slotId = (await desk.slotIds())[place] ?? '';
  const { body } = await ask('post', '/v1/bookings', '', { slotId, customer, answers: { a: [1] } });
  await ask('post', '/v1/bookings', '', { slotId, customer });
  return body;
}

async function cancelAndMove(id: string): Promise<void> {
  const [slotId = '', other = ''] = await desk.slotIds();
  await ask('post', '/v1/bookings/{id}/reschedule', id, { slotId });
  await ask('post', '/v1/appointments/{id}/status', id, { status: 'en_route' });
  await ask('post', '/v1/appointments/{id}/status', 'nobody', { status: 'done' });
  await ask('post', '/v1/holds', '', { slotId });
  const { body } = await ask('post', '/v1/holds', '', { slotId: other });
  await ask('delete', '/v1/holds/{id}', body.holdId);
  await ask('post', '/v1/bookings/{id}/cancel', id, { reason: 'ill' });
  await ask('post', '/v1/bookings/{id}/reschedule', id, { slotId: other });
  await ask('post', '/v1/bookings/{id}/cancel', 'nobody', {});
}

async function waitAndLeave(): Promise<void> {
  const wish = { serviceId: 'repair', to: '2026-10-05', customer };
  const { body } = await ask('post', '/v1/waitlist', '', wish);
  await ask('post', '/v1/waitlist', '', { ...wish, to: 'soon' });
  await ask('get', '/v1/waitlist', '?state=offered');
  await ask('get', '/v1/waitlist/{id}', body.id);
  await ask('post', '/v1/waitlist/offers', '');
  await ask('delete', '/v1/waitlist/{id}', body.id);
  await ask('delete', '/v1/waitlist/{id}', 'nobody');
}

async function askAboutCalendars(): Promise<void> {
  connect(desk.db, { id: 'anas-calendar', whenSilent: 'use-known' });
  await ask('get', '/v1/admin/calendars/{id}/sync', 'anas-calendar');
  await ask('get', '/v1/admin/calendars/{id}/sync', 'nobodys');
}

async function sendTechnicians(): Promise<void> {
  const ana = { skills: { repair: 2 }, area: ['10*', '10 km'], home: { postalCode: '10115' } };
  await ask('put', '/v1/technicians/{id}', 'ana', ana);
  await ask('put', '/v1/technicians/{id}', 'nobody', {});
  await ask('get', '/v1/technicians', '');
  await ask('post', '/v1/technicians', '', { name: 'Cy', timeZone: 'UTC', phone: '+4930901821' });
  await ask('get', '/v1/technicians/{id}', 'cy');
  await ask('put', '/v1/postal-codes', '', { csv: '10115,52.53,13.38' });
  await ask('get', '/v1/field-service/settings', '');
  await ask('put', '/v1/field-service/settings', '', { alternativesMax: 3 });
  const wish = { serviceType: 'repair', postalCode: '10115', urgency: 'urgent' };
  await ask('post', '/v1/technicians/search', '', wish);
  await ask('post', '/v1/technicians/search', '', { ...wish, serviceType: 'zed' });
  await ask('post', '/v1/technicians/assign', '', { ...wish, postalCode: '99999' });
  await ask('post', '/v1/alternatives', '', wish);
  const { body } = await ask('post', '/v1/appointments', '', { ...wish, contactInfo: customer });
  await ask('get', '/v1/appointments/{id}', body.id);
  const full = { ...wish, preferredDate: '2026-10-03', urgency: 'standard', contactInfo: customer };
  await ask('post', '/v1/appointments', '', full);
  await ask('post', '/v1/service-requests', '', { responseJson: full, msisdn: '+4930901829' });
  await ask('post', '/v1/service-requests', '', { responseJson: wish, msisdn: '+4930901829' });
  const ticket = await ask('post', '/v1/manual-queue', '', { requestData: wish });
  await ask('get', '/v1/manual-queue', '?state=open');
  await ask('get', '/v1/manual-queue/{id}', ticket.body.id);
  await ask('post', '/v1/manual-queue/{id}/resolve', ticket.body.id, {});
  await ask('post', '/v1/technicians/{id}/notify', 'cy', { text: 'Hello' });
  await ask('post', '/v1/analytics/events', '', { event: 'seen', count: 3 });
  await ask('get', '/v1/analytics/events', '?event=seen');
}

async function askAboutCustomers(): Promise<void> {
  const preferences = '/v1/customers/{customer}/preferences';
  await ask('put', preferences, '+4930901820', { topics: ['Offers'] });
  await ask('put', preferences, '+4930901820', []);
  await ask('get', preferences, '+4930901820');
  await ask('delete', preferences, '+4930901820');
  await ask('get', preferences, 'x'.repeat(129));
  await ask('get', '/v1/samples/orders/{number}', '1002');
  await ask('get', '/v1/samples/orders/{number}', '4711');
}

async function askLike8x8(): Promise<void> {
  await ask('get', '/compat/8x8/retrieve_meetings', '');
  const customer_email = 'ada@example.com';
  await ask('post', '/compat/8x8/create_meeting', '', { ...meeting, customer_email });
  await ask('post', '/compat/8x8/create_meeting', '', { ...meeting, customer_email });
}

/** Calls a route and holds the answer against what is described. `place` is an id, or a query. */
async function ask(method: string, route: string, place: string, body?: unknown, query = '') {
  const isQuery = place.startsWith('?');
  const path = isQuery ? `${route}${place}` : route.replace(/\{\w+\}/, place);
  const said = await desk.call(method.toUpperCase(), query ? `${path}?${query}` : path, body);
  const name = `${method} ${route}`;
  const answer = described(method, route, said.status);
  const written = answer.content?.['application/json']?.schema;
  if (written) {
    const isAsDescribed = schemas.validate(written, JSON.parse(said.text));
    expect([name, said.text, isAsDescribed, schemas.errors]).toEqual([name, said.text, true, null]);
  } else {
    expect(said.headers.get('Content-Type')).not.toBe('application/json');
  }
  seen.set(name, (seen.get(name) ?? new Set()).add(said.status));
  return said;
}

const content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));
const operation = z.looseObject({
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string().min(4), content: content.optional() }),
  ),
});

function described(method: string, route: string, status: number) {
  const { responses } = operation.parse(paths[`/booking${route}`]?.[method]);
  const found = responses[status];
  if (!found) throw new Error(`${method} ${route} does not say that it may answer ${status}`);
  return found;
}

/** `/v1/bookings/:id` as `/v1/bookings/{id}`, `:file{.+\\.ics}` as `{id}.ics`. */
function asDescribed(path: string): string {
  return path.replace(/:file\{[^}]*\}/, '{id}.ics').replace(/:(\w+)/g, '{$1}');
}
