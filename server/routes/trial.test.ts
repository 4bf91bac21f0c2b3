import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../test/support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  const environment = { TIME_ZONE: 'Asia/Singapore', COUNTRY: 'SG' };
  server = await startTestServer({ environment });
});
afterAll(() => server.stop());

it('says with which zone, language and country a draft is to be played', async () => {
  const { status, body } = await server.request('GET', '/api/trial/settings');
  expect(status).toBe(200);
  expect(body).toEqual({ timeZone: 'Asia/Singapore', language: 'en', country: 'SG' });
});
