/** A second opinion on the emulator: Google's own client must find it to be Google. */
import { generateKeyPairSync } from 'node:crypto';
import { calendar, auth as signIn } from '@googleapis/calendar';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type GoogleEmulator, startGoogleEmulator } from './google-emulator.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const email = 'bookings@oak-plumbing.iam.gserviceaccount.com';

let google: GoogleEmulator;
beforeEach(async () => {
  google = await startGoogleEmulator({ publicKeys: new Map([[email, publicKey]]) });
});
afterEach(() => google.stop());

function forTheOwner() {
  const auth = new signIn.OAuth2({
    clientId: 'client',
    clientSecret: 'secret',
    endpoints: { oauth2TokenUrl: google.tokenUrl },
  });
  auth.setCredentials({ refresh_token: google.refreshToken });
  return calendar({ version: 'v3', auth, rootUrl: `${google.url}/` });
}

/** Its address for tokens of service accounts cannot be set, so requests to it are turned. */
function forTheServiceAccount() {
  const scopes = ['https://www.googleapis.com/auth/calendar.events'];
  const auth = new signIn.JWT({ email, key: privateKey, scopes });
  auth.transporter.interceptors.request.add({
    resolved(request) {
      const url = String(request.url);
      if (url.includes('oauth2.googleapis.com')) request.url = new URL(google.tokenUrl);
      return Promise.resolve(request);
    },
  });
  return calendar({ version: 'v3', auth, rootUrl: `${google.url}/` });
}

const calendarId = 'primary';
const visit = {
  id: 'abcdef0123',
  summary: 'Leak repair',
  start: { dateTime: '2026-12-01T09:00:00+01:00' },
  end: { dateTime: '2026-12-01T10:00:00+01:00' },
};

it('lets the owner write, find, move and delete an event', async () => {
  const client = forTheOwner();
  const made = await client.events.insert({ calendarId, requestBody: visit });
  expect(made.data).toMatchObject({ id: visit.id, status: 'confirmed', summary: 'Leak repair' });
  const moved = await client.events.patch({
    calendarId,
    eventId: visit.id,
    requestBody: { end: { dateTime: '2026-12-01T11:00:00+01:00' } },
  });
  expect(moved.data.etag).not.toBe(made.data.etag);
  const { data: free } = await client.freebusy.query({
    requestBody: {
      timeMin: '2026-12-01T00:00:00Z',
      timeMax: '2026-12-02T00:00:00Z',
      items: [{ id: calendarId }, { id: 'nobody' }],
    },
  });
  expect(free.calendars?.[calendarId]?.busy).toEqual([
    { start: '2026-12-01T08:00:00Z', end: '2026-12-01T10:00:00Z' },
  ]);
  expect(free.calendars?.['nobody']?.errors?.[0]?.reason).toBe('notFound');
  await client.events.delete({ calendarId, eventId: visit.id });
  await expect(client.events.delete({ calendarId, eventId: visit.id })).rejects.toThrow(/deleted/);
  expect(google.violations).toEqual([]);
});

it('tells changes behind a mark, page by page, until the mark is too old', async () => {
  const client = forTheOwner();
  const ids = ['aaaaa', 'bbbbb', 'ccccc'];
  for (const id of ids) await client.events.insert({ calendarId, requestBody: { ...visit, id } });
  const first = await client.events.list({ calendarId, maxResults: 2, singleEvents: true });
  expect(first.data.nextSyncToken).toBeUndefined();
  const pageToken = String(first.data.nextPageToken);
  const last = await client.events.list({ calendarId, maxResults: 2, pageToken });
  const syncToken = String(last.data.nextSyncToken);
  await client.events.delete({ calendarId, eventId: 'bbbbb' });
  const changes = await client.events.list({ calendarId, syncToken });
  expect(changes.data.items).toMatchObject([{ id: 'bbbbb', status: 'cancelled' }]);
  google.expireSyncTokens();
  await expect(client.events.list({ calendarId, syncToken })).rejects.toThrow(/full sync/);
  expect(google.violations).toEqual([]);
});

it('lets a service account in by its signature, and invite nobody', async () => {
  const client = forTheServiceAccount();
  const guests = { ...visit, attendees: [{ email: 'ada@example.com' }] };
  await expect(client.events.insert({ calendarId, requestBody: guests })).rejects.toThrow(
    /Service accounts cannot invite/,
  );
  await client.events.insert({ calendarId, requestBody: visit });
  expect(google.calendar(calendarId).all()).toHaveLength(1);
});
