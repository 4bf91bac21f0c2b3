import { afterAll, beforeAll, expect, it } from 'vitest';
import { unknownBusiness } from '../../engine/index.ts';
import { startTestServer, type TestServer } from '../../test/support/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  const environment = { TIME_ZONE: 'Asia/Singapore', COUNTRY: 'SG' };
  server = await startTestServer({ environment });
});
afterAll(() => server.stop());

it('says where the business is and what it tells of itself, as a draft is to be played', async () => {
  const { status, body } = await server.request('GET', '/api/trial/settings');
  expect(status).toBe(200);
  const place = { timeZone: 'Asia/Singapore', language: 'en', country: 'SG' };
  expect(body).toEqual({ ...place, business: unknownBusiness });
});
