import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { bookingDesk } from '../../test/support/booking-desk.ts';

describe('whatever is sent', () => {
  const desk = bookingDesk();
  const post = (body: string, contentType = 'application/json') =>
    desk.call('POST', '/v1/bookings', body, { 'Content-Type': contentType });

  it.each([
    ['{"slotId":', 'application/json', 400, 'bad_json'],
    ['slotId=1', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['{}', 'text/plain', 415, 'unsupported_media_type'],
    ['{}', 'application/jsonp', 415, 'unsupported_media_type'],
    ['{}', 'application/json; charset=utf-8', 422, 'invalid'],
    ['', 'text/plain', 422, 'invalid'],
    ['null', 'application/json', 422, 'invalid'],
    ['[]', 'application/json', 422, 'invalid'],
    ['7', 'application/json', 422, 'invalid'],
    [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'application/json', 422, 'invalid'],
    [`"${'a'.repeat(64 * 1024)}"`, 'application/json', 413, 'too_large'],
  ])('%.20s as %s is answered with %s %s', async (body, contentType, status, code) => {
    const said = await post(body, contentType);
    expect([said.status, said.body.status]).toEqual([status, code]);
    expect(said.body.error).toMatchObject({ code, message: expect.stringMatching(/^[^{]+\.$/) });
  });

  it('an Idempotency-Key has 1 to 255 characters', async () => {
    const [slotId = ''] = await desk.slotIds();
    const request = { slotId, customer: { email: 'ada@example.com' } };
    for (const key of ['', 'k'.repeat(256)]) {
      const said = await desk.call('POST', '/v1/bookings', request, { 'Idempotency-Key': key });
      expect(said.status).toBe(422);
      expect(said.body.error).toMatchObject({ path: 'Idempotency-Key' });
    }
  });

  it('names of built-in things are only names', async () => {
    const [slotId = ''] = await desk.slotIds();
    const body = `{"slotId":"${slotId}","customer":{"email":"ada@example.com","__proto__":{"name":"x"}},
      "answers":{"__proto__":{"admin":true},"constructor":{"a":1}}}`;
    const said = await post(body);
    expect(said.status).toBe(201);
    expect(said.body['customer']).toMatchObject({ name: null });
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });
});

it('nothing that can be sent breaks it', { timeout: 60_000 }, async () => {
  const desk = bookingDesk();
  const [slotId = ''] = await desk.slotIds();
  const value = fc.oneof(
    fc.constantFrom<unknown>(slotId, 'ana', 'repair', '2026-10-05', '09:00', 'more:zzz', null, -1),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const names = [
    'slotId',
    'holdId',
    'customer',
    'answers',
    'title',
    'hours',
    'start',
    'from',
    'to',
  ];
  const more = [
    'days',
    'cursor',
    'timeZone',
    'ics',
    'language',
    'phone',
    'serviceId',
    'limit',
    'id',
  ];
  const fields = fc.dictionary(fc.constantFrom(...names, ...more), value, { maxKeys: 6 });
  const target = fc.constantFrom(
    ...['GET /v1/slots', 'GET /v1/bookings', 'GET /v1/services', 'GET /v1/bookings/x'],
    ...['POST /v1/holds', 'POST /v1/bookings', 'POST /v1/bookings/x/cancel', 'DELETE /v1/holds/x'],
    ...['POST /v1/services', 'PUT /v1/services/quote', 'PUT /v1/resources/ana'],
    ...['POST /v1/waitlist', 'GET /v1/waitlist', 'DELETE /v1/waitlist/x', 'PUT /v1/holidays/bank'],
    ...['GET /v1/holidays', 'POST /v1/waitlist/offers', 'DELETE /v1/holidays/bank'],
    ...['POST /v1/media'],
    ...['GET /compat/8x8/retrieve_meetings', 'POST /compat/8x8/create_meeting'],
  );
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(target, fields, async (to, sent) => {
      const [method = '', path = ''] = to.split(' ');
      const query = new URLSearchParams({ serviceId: 'repair' });
      for (const [name, given] of Object.entries(sent)) query.set(name, JSON.stringify(given));
      const isRead = method === 'GET';
      const said = await desk.call(
        method,
        `${path}${isRead ? `?${query}` : ''}`,
        isRead ? undefined : sent,
      );
      statuses.add(said.status);
      expect(said.status).toBeLessThan(500);
    }),
    { numRuns: 1500 },
  );
  expect([...statuses]).toEqual(expect.arrayContaining([200, 404, 422]));
});

it('how long a body may be depends on what is sent, wherever all this is mounted', async () => {
  const server = new Hono().route('/booking', bookingDesk().app);
  const send = async (method: string, path: string, bytes: number) => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ ics: 'x'.repeat(bytes), data: 'not base64' });
    return (await server.request(`/booking/v1/${path}`, { method, headers, body })).status;
  };
  expect(await send('POST', 'bookings', 100_000)).toBe(413);
  expect(await send('PUT', 'holidays/bank', 100_000)).toBe(422);
  expect(await send('PUT', 'holidays/bank', 1_100_000)).toBe(413);
  expect(await send('POST', 'media', 6_000_000)).toBe(422);
  expect(await send('POST', 'media', 7_500_000)).toBe(413);
});

it('what goes wrong inside is left to the server around it', async () => {
  const desk = bookingDesk();
  const server = new Hono();
  server.onError((error, c) => c.json({ reported: error.message }, 500));
  server.route('/booking', desk.app);
  expect((await server.request('/booking/v1/services')).status).toBe(200);
  desk.db.sqlite.close();
  const response = await server.request('/booking/v1/services');
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ reported: expect.stringContaining('not open') });
});
