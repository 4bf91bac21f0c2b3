/** Calendars are connected, tried, changed and taken away over HTTP; their secrets never come out. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type GoogleEmulator, startGoogleEmulator } from './google/google-emulator.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let google: GoogleEmulator;
let server: TestServer;
beforeAll(async () => {
  google = await startGoogleEmulator({ publicKeys: new Map(), calendars: ['owner'] });
  server = await startTestServer({
    environment: {
      GOOGLE_API_URL: `${google.url}/calendar/v3`,
      GOOGLE_TOKEN_URL: google.tokenUrl,
      GOOGLE_CONSENT_URL: google.authUrl,
      ALLOW_PRIVATE_NETWORK: new URL(google.url).host,
    },
  });
});
afterAll(async () => {
  await server.stop();
  await google.stop();
});

const connections = '/api/calendar-connections';
const withId = z.looseObject({ id: z.string() });
const shown = z.looseObject({ state: z.string(), problem: z.string().nullable() });
const asked = z.object({ url: z.string(), redirectUri: z.string() });
const refused = z.object({ error: z.looseObject({ message: z.string() }) });
const slots = z.looseObject({ slots: z.array(z.looseObject({ id: z.string() })) });

describe('a built-in calendar', () => {
  let id = '';

  it('is connected with a resource, read at once, and says how it is', async () => {
    const { status, body } = await server.request('POST', connections, {
      resourceId: 'sam',
      name: 'Sam’s own',
      settings: { kind: 'local' },
    });
    expect(status).toBe(200);
    id = withId.parse(body).id;
    const read = await server.request('POST', `${connections}/${id}/sync`);
    expect(read.body).toEqual({
      id,
      resourceId: 'sam',
      kind: 'local',
      name: 'Sam’s own',
      address: '',
      account: '',
      writes: true,
      whenSilent: 'refuse',
      state: 'ok',
      problem: null,
      pendingWrites: 0,
      lastSyncAt: expect.any(Number),
      nextSyncAt: expect.any(Number),
      createdAt: expect.any(Number),
      conflicts: [],
    });
  });

  it('gets the bookings that are made', async () => {
    const path = '/booking/v1/slots?serviceId=leak-repair&resourceId=sam&limit=1';
    const [slot] = slots.parse((await server.request('GET', path)).body).slots;
    const { body } = await server.request('POST', '/booking/v1/bookings', {
      slotId: slot?.id,
      customer: { phone: '+4930901820' },
    });
    const booked = z.looseObject({ id: z.string(), calendar: z.unknown() }).parse(body);
    expect(booked.calendar).toMatchObject({ provider: 'local', sync: 'pending' });
    await expect
      .poll(async () => (await server.request('GET', `/booking/v1/bookings/${booked.id}`)).body)
      .toMatchObject({ calendar: { provider: 'local', sync: 'ok' } });
  });

  it('is tried', async () => {
    const { body } = await server.request('POST', `${connections}/${id}/test`);
    expect(body).toEqual({
      ok: true,
      canRead: true,
      canWrite: true,
      name: 'Built-in calendar',
      timeZone: null,
      message: 'The calendar can be used.',
    });
  });

  it('is changed, and listed', async () => {
    const change = { name: 'Sam', whenSilent: 'use-known', writes: false };
    const { body } = await server.request('PUT', `${connections}/${id}`, change);
    expect(body).toMatchObject(change);
    const list = await server.request('GET', connections);
    expect(list.body).toMatchObject({ connections: [{ id, ...change }] });
  });

  it('is deleted', async () => {
    expect((await server.request('DELETE', `${connections}/${id}`)).status).toBe(200);
    expect((await server.request('GET', `${connections}/${id}`)).status).toBe(404);
    for (const [method, path] of [
      ['PUT', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/sync'],
      ['POST', '/google/start'],
    ] as const) {
      const { status } = await server.request(method, `${connections}/${id}${path}`, {});
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  });
});

describe('a Google calendar', () => {
  it('is connected by its owner’s yes at Google, and its secrets stay inside', async () => {
    const started = await server.request('POST', `${connections}/google/start`, {
      resourceId: 'maria',
      calendarId: 'owner',
      clientId: 'client',
      clientSecret: 'a secret of the client',
    });
    const { url, redirectUri } = asked.parse(started.body);
    expect(new URL(redirectUri).pathname).toBe(`${connections}/google/callback`);
    const said = await fetch(url, { redirect: 'manual' });
    const back = new URL(said.headers.get('location') ?? '');
    const arrived = await fetch(`${server.url}${back.pathname}${back.search}`, {
      redirect: 'manual',
    });
    expect(arrived.status).toBe(303);
    const { searchParams } = new URL(arrived.headers.get('location') ?? '', server.url);
    const id = searchParams.get('calendar') ?? '';
    const { body } = await server.request('POST', `${connections}/${id}/sync`);
    expect(shown.parse(body)).toMatchObject({ kind: 'google', state: 'ok', address: 'owner' });
    const everything = JSON.stringify([
      body,
      (await server.request('GET', connections)).body,
      server.log,
      readFileSync(server.databaseFile, 'latin1'),
    ]);
    expect(everything).not.toContain('a secret of the client');
    expect(everything).not.toContain(google.refreshToken);
    const again = await fetch(`${server.url}${back.pathname}${back.search}`, {
      redirect: 'manual',
    });
    expect(again.headers.get('location')).toContain('calendarProblem=This+took+too+long');
  });

  it('is not connected when its owner says no', async () => {
    const started = await server.request('POST', `${connections}/google/start`, {
      resourceId: 'maria',
      clientId: 'client',
      clientSecret: 'secret',
    });
    const state = new URL(asked.parse(started.body).url).searchParams.get('state');
    const path = `${connections}/google/callback?state=${state}&error=access_denied`;
    const answer = await fetch(`${server.url}${path}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('Google+was+told+no');
  });

  it('says what to do when its owner took the permission back', async () => {
    const created = await server.request('POST', connections, {
      resourceId: 'maria',
      settings: {
        kind: 'google',
        calendarId: 'owner',
        auth: { kind: 'user', clientId: 'c', clientSecret: 's', refreshToken: 'revoked' },
      },
    });
    const { id } = withId.parse(created.body);
    const { body } = await server.request('POST', `${connections}/${id}/sync`);
    expect(shown.parse(body)).toMatchObject({ state: 'reconnect' });
    expect(shown.parse(body).problem).toMatch(/\.$/);
    const tried = await server.request('POST', `${connections}/${id}/test`);
    expect(tried.body).toMatchObject({ ok: false, canRead: false, message: expect.any(String) });
    await server.request('DELETE', `${connections}/${id}`);
  });
});

describe('what is entered wrongly is refused with a sentence that names it', () => {
  const caldav = { kind: 'caldav', calendarUrl: 'https://cal.example/ana/' };

  it.each([
    [{}, 'resourceId'],
    [{ resourceId: 'nobody', settings: { kind: 'local' } }, 'resourceId'],
    [{ resourceId: 'sam', settings: { kind: 'outlook' } }, 'settings.kind'],
    [{ resourceId: 'sam', settings: { kind: 'google', calendarId: 'a' } }, 'settings.auth'],
    [{ resourceId: 'sam', settings: caldav }, 'settings.serverUrl'],
    [{ resourceId: 'sam', settings: { ...caldav, serverUrl: 'ftp://x' } }, 'settings.serverUrl'],
    [{ resourceId: 'sam', settings: { kind: 'local' }, whenSilent: 'guess' }, 'whenSilent'],
  ])('%j', async (given, path) => {
    const { status, body } = await server.request('POST', connections, given);
    expect([status, refused.parse(body).error['path']]).toEqual([422, path]);
    expect(refused.parse(body).error.message).toMatch(/\.$/);
  });

  it('an OAuth client that nobody named', async () => {
    const { status, body } = await server.request('POST', `${connections}/google/start`, {
      resourceId: 'sam',
    });
    expect([status, refused.parse(body).error['path']]).toEqual([422, 'clientId']);
  });

  it('another calendar for a connection that is there', async () => {
    const settings = { kind: 'local' };
    const created = await server.request('POST', connections, { resourceId: 'sam', settings });
    const { id } = withId.parse(created.body);
    const auth = { kind: 'user', clientId: 'c', clientSecret: 's', refreshToken: 'r' };
    const { status } = await server.request('PUT', `${connections}/${id}`, {
      settings: { kind: 'google', calendarId: 'other', auth },
    });
    expect(status).toBe(409);
    const reconnect = await server.request('POST', `${connections}/${id}/google/start`, {});
    expect(reconnect.status).toBe(409);
    await server.request('DELETE', `${connections}/${id}`);
  });
});
