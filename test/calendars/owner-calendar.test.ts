/** The whole of it: an owner allows their Google calendar, and bookings and calendar follow one another. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { refusals } from '../google/google-answers.ts';
import { type GoogleEmulator, startGoogleEmulator } from '../google/google-emulator.ts';
import { eventually } from '../support/eventually.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let google: GoogleEmulator;
let server: TestServer;
let connectionId = '';

beforeAll(async () => {
  google = await startGoogleEmulator({ timeZone: 'Europe/London' });
  server = await startTestServer({
    environment: {
      GOOGLE_API_URL: `${google.url}/calendar/v3`,
      GOOGLE_TOKEN_URL: google.tokenUrl,
      GOOGLE_CONSENT_URL: google.authUrl,
      GOOGLE_CLIENT_ID: 'client',
      GOOGLE_CLIENT_SECRET: 'secret',
      ALLOW_PRIVATE_NETWORK: new URL(google.url).host,
    },
  });
});
afterAll(async () => {
  await server.stop();
  await google.stop();
  expect(google.violations).toEqual([]);
});

const booking = z.object({
  id: z.string(),
  status: z.string(),
  start: z.string(),
  calendar: z.object({ sync: z.string(), eventId: z.string().nullable() }),
  history: z.array(z.object({ kind: z.string(), reason: z.string().nullable() })).optional(),
});
const slots = z.object({ slots: z.array(z.object({ id: z.string(), start: z.string() })) });

async function freeSlots() {
  const path = '/booking/v1/slots?serviceId=leak-repair&resourceId=sam&limit=50';
  return slots.parse((await server.request('GET', path)).body).slots;
}

function book(slotId: string) {
  const customer = { name: 'Ada Byron', phone: '+447700900461' };
  return server.request('POST', '/booking/v1/bookings', { slotId, customer });
}

async function read(id: string) {
  return booking.parse((await server.request('GET', `/booking/v1/bookings/${id}`)).body);
}

async function bookFirst() {
  const [slot] = await freeSlots();
  const made = await book(slot?.id ?? '');
  expect(made.status).toBe(201);
  return booking.parse(made.body);
}

/** Waits until Google has the event of the booking, and gives it. */
async function eventOf(id: string) {
  await eventually(async () => expect((await read(id)).calendar.sync).toBe('ok'));
  const { eventId } = (await read(id)).calendar;
  const event = google.calendar('primary').find(eventId ?? '');
  if (!event) throw new Error('Google has no such event.');
  return event;
}

function readCalendar() {
  return server.request('POST', `/api/calendar-connections/${connectionId}/sync`);
}

it('is connected by the owner’s consent at Google', async () => {
  const wanted = { resourceId: 'sam' };
  const asked = await server.request('POST', '/api/calendar-connections/google/start', wanted);
  const { url } = z.object({ url: z.string() }).parse(asked.body);
  const atGoogle = await fetch(url, { redirect: 'manual' });
  const back = new URL(atGoogle.headers.get('location') ?? '');
  expect(back.pathname).toBe('/api/calendar-connections/google/callback');
  const shown = await fetch(`${server.url}${back.pathname}${back.search}`, { redirect: 'manual' });
  const page = new URL(shown.headers.get('location') ?? '', server.url);
  expect(page.pathname).toBe('/bookings/calendars');
  connectionId = page.searchParams.get('calendar') ?? '';
  const again = await fetch(`${server.url}${back.pathname}${back.search}`, { redirect: 'manual' });
  expect(again.headers.get('location')).toContain('calendarProblem');
  await eventually(async () => {
    const known = await server.request('GET', `/api/calendar-connections/${connectionId}`);
    expect(known.body).toMatchObject({ state: 'ok', problem: null });
  });
  expect(
    JSON.stringify((await server.request('GET', '/api/calendar-connections')).body),
  ).not.toContain(google.refreshToken);
});

it('shows a booking in the owner’s calendar', async () => {
  const { id, start } = await bookFirst();
  const event = await eventOf(id);
  expect(Date.parse(z.object({ dateTime: z.string() }).parse(event['start']).dateTime)).toBe(
    Date.parse(start),
  );
  expect(event['summary']).toContain('Leak repair');
});

it('offers no time at which the owner is busy, and lets nobody book it who was offered it before', async () => {
  const [first] = await freeSlots();
  const start = first?.start ?? '';
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  google
    .calendar('primary')
    .write('dentist1', { start: { dateTime: start }, end: { dateTime: end } });
  const refused = await book(first?.id ?? '');
  expect(refused.status).toBe(409);
  expect((await freeSlots()).map((each) => each.start)).not.toContain(start);
});

it('moves a booking whose event the owner drags, and cancels one that they delete', async () => {
  const moved = await bookFirst();
  const event = await eventOf(moved.id);
  const last = (await freeSlots()).at(-1)?.start ?? '';
  const end = new Date(Date.parse(last) + 3_600_000).toISOString();
  const store = google.calendar('primary');
  store.write(event.id, { start: { dateTime: last }, end: { dateTime: end } });
  await readCalendar();
  const after = await read(moved.id);
  expect(Date.parse(after.start)).toBe(Date.parse(last));
  expect(after.history?.at(-1)).toMatchObject({
    kind: 'rescheduled',
    reason: expect.stringMatching(/calendar/),
  });

  store.write(event.id, { status: 'cancelled' });
  await readCalendar();
  expect((await read(moved.id)).status).toBe('cancelled');
});

it('books while Google fails, and writes it once Google is back, once', async () => {
  const [slot] = await freeSlots();
  google.failNext(...Array.from({ length: 3 }, () => refusals.backend), 'lose-answer');
  const made = await book(slot?.id ?? '');
  expect([201, 503]).toContain(made.status);
  const { id } = made.status === 201 ? booking.parse(made.body) : await bookFirst();
  await vi.waitFor(
    async () => {
      await readCalendar();
      expect((await read(id)).calendar.sync).toBe('ok');
    },
    { timeout: 20_000, interval: 500 },
  );
  const { eventId } = (await read(id)).calendar;
  const same = google
    .calendar('primary')
    .all()
    .filter((each) => each.id === eventId);
  expect(same).toHaveLength(1);
});

it('says to sign in again when the owner took it back at Google, and books on', async () => {
  google.revokeAll();
  await readCalendar();
  const known = await server.request('GET', `/api/calendar-connections/${connectionId}`);
  expect(known.body).toMatchObject({ state: 'reconnect' });
  const other = '/booking/v1/slots?serviceId=leak-repair&resourceId=maria';
  expect(slots.parse((await server.request('GET', other)).body).slots.length).toBeGreaterThan(0);
});
