import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Calendar } from '../../server/booking/calendars/calendar.ts';
import { createGoogleCalendar } from '../../server/booking/calendars/google/google-calendar.ts';
import type { Interval } from '../../server/booking/interval.ts';
import { refusals } from '../google/google-answers.ts';
import { type GoogleEmulator, startGoogleEmulator } from '../google/google-emulator.ts';
import { type CalendarInHand, calendarContract } from './calendar-contract.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const clientEmail = 'bookings@oak-plumbing.iam.gserviceaccount.com';
const calendarIds = ['owner', 'service', 'spare'] as const;
type CalendarId = (typeof calendarIds)[number];

let google: GoogleEmulator;
beforeAll(async () => {
  const publicKeys = new Map([[clientEmail, publicKey]]);
  google = await startGoogleEmulator({ publicKeys, calendars: calendarIds });
});
afterAll(async () => {
  await google.stop();
  expect(google.violations).toEqual([]);
});

const asServiceAccount = { kind: 'serviceAccount', clientEmail, privateKey } as const;
const asOwner = () =>
  ({
    kind: 'user',
    clientId: 'client',
    clientSecret: 'secret',
    refreshToken: google.refreshToken,
  }) as const;

function connect(
  calendarId: string,
  auth: typeof asServiceAccount | ReturnType<typeof asOwner>,
): Calendar {
  const { url, tokenUrl, authUrl } = google;
  return createGoogleCalendar(
    { kind: 'google', calendarId, auth, invitesCustomers: true },
    {
      now: Date.now,
      fetch: globalThis.fetch,
      google: { apiUrl: `${url}/calendar/v3`, tokenUrl, consentUrl: authUrl },
    },
  );
}

function inHand(calendarId: CalendarId, calendar: Calendar): CalendarInHand {
  const store = google.calendar(calendarId);
  const times = ({ start, end }: Interval) => ({
    start: { dateTime: new Date(start).toISOString() },
    end: { dateTime: new Date(end).toISOString() },
  });
  let ids = 0;
  return {
    calendar,
    async add(time) {
      ids += 1;
      return store.write(`theirs${ids}`, times(time)).id;
    },
    async drag(id, time) {
      store.write(id, times(time));
    },
    async remove(id) {
      store.write(id, { status: 'cancelled' });
    },
  };
}

calendarContract('Google Calendar of an owner who allowed it', async () =>
  inHand('owner', connect('owner', asOwner())),
);
calendarContract('Google Calendar shared with a service account', async () =>
  inHand('service', connect('service', asServiceAccount)),
);

const tomorrow = Date.now() + 86_400_000;
const visit = {
  eventId: 'abcdef0123456789abcdef0123456789',
  bookingId: 'one',
  title: 'Leak repair',
  description: '',
  timeZone: 'Europe/Berlin',
  start: tomorrow,
  end: tomorrow + 3_600_000,
  customer: { name: 'Ada', email: 'ada@example.com' },
};

it('invites the customer where it may, and writes the event without them where it may not', async () => {
  const guestsOf = async (calendarId: CalendarId, calendar: Calendar) => {
    expect(await calendar.put(visit)).toMatchObject({ ok: true });
    return google.calendar(calendarId).find(visit.eventId)?.['attendees'];
  };
  expect(await guestsOf('owner', connect('owner', asOwner()))).toEqual([
    { email: 'ada@example.com', displayName: 'Ada' },
  ]);
  expect(await guestsOf('service', connect('service', asServiceAccount))).toBeUndefined();
});

it('leaves alone an event of somebody else’s that has the name of ours', async () => {
  const store = google.calendar('spare');
  store.write(visit.eventId, { start: { date: '2026-01-01' }, end: { date: '2026-01-02' } });
  const put = await connect('spare', asOwner()).put(visit);
  expect(put).toMatchObject({ ok: false, failure: { kind: 'refused' } });
});

it('counts a whole day from midnight to midnight of the calendar’s own zone', async () => {
  const calendar = connect('spare', asOwner());
  const eventId = '00000000000000000000000000000001';
  await calendar.put({ ...visit, eventId, bookingId: 'two' });
  const day = { start: { date: '2027-03-28' }, end: { date: '2027-03-29' } };
  google.calendar('spare').write(eventId, day);
  const found = await calendar.find(eventId);
  const start = Date.parse('2027-03-27T23:00:00Z');
  const hours = 23;
  expect(found).toMatchObject({ ok: true, value: { start, end: start + hours * 3_600_000 } });
});

it.each([
  [refusals.rateLimit, 'again'],
  [{ ...refusals.tooMany, retryAfter: '7' }, 'again'],
  [refusals.backend, 'again'],
  [refusals.notFound, 'refused'],
  ['garbage', 'again'],
  ['reset', 'again'],
] as const)('takes %j as %s, and says so in a sentence', async (fault, kind) => {
  const calendar = connect('spare', asOwner());
  google.failNext(fault);
  const put = await calendar.put({ ...visit, eventId: 'f'.repeat(32), bookingId: 'three' });
  expect(put).toMatchObject({ ok: false, failure: { kind } });
  if (put.ok) return;
  expect(put.failure.message).toMatch(/^Google .+\.?$/);
  expect(put.failure.afterMs).toBe(
    typeof fault === 'object' && 'retryAfter' in fault ? 7_000 : null,
  );
});

it('writes an event once though the answer was lost', async () => {
  const calendar = connect('spare', asOwner());
  const event = { ...visit, eventId: 'a'.repeat(32), bookingId: 'four' };
  google.failNext('lose-answer');
  expect(await calendar.put(event)).toMatchObject({ ok: false, failure: { kind: 'again' } });
  expect(await calendar.put(event)).toMatchObject({ ok: true });
  expect(
    google
      .calendar('spare')
      .all()
      .filter(({ id }) => id === event.eventId),
  ).toHaveLength(1);
});

it('takes a calendar whose times Google does not say for unknown, not for free', async () => {
  const busy = await connect('nobodys', asOwner()).busy({ start: tomorrow, end: tomorrow + 1_000 });
  expect(busy).toMatchObject({ ok: false, failure: { kind: 'refused' } });
});

it('starts over when the mark is too old', async () => {
  const calendar = connect('spare', asOwner());
  const first = await calendar.changesSince(null);
  google.expireSyncTokens();
  const token = first.ok ? first.value.token : '';
  expect(await calendar.changesSince(token)).toMatchObject({ failure: { kind: 'gone' } });
  expect(await calendar.changesSince(null)).toMatchObject({ ok: true });
});

it('says who to share the calendar with where Google finds none', async () => {
  const check = await connect('nobodys', asServiceAccount).check();
  expect(check).toMatchObject({
    failure: {
      kind: 'refused',
      message: `Google finds no calendar “nobodys”. Share it with ${clientEmail}, with the right to change events.`,
    },
  });
});

it('wants to be connected again once the owner took it back', async () => {
  const calendar = connect('spare', asOwner());
  expect(await calendar.check()).toMatchObject({ ok: true, value: { canWrite: true } });
  google.revokeAll();
  expect(await calendar.check()).toMatchObject({ ok: false, failure: { kind: 'reconnect' } });
});
