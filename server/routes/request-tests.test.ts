import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../test/support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const place = '/api/workflows/booking-by-list/request-tests';
const result = {
  outcome: 'answered',
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: { slots: [{ id: 's1' }] },
  durationMs: 12,
  attempts: 1,
};
const test = { fingerprint: '["GET","/x"]', samples: { 'data.shop': 'oak' }, result };

it('remembers the last test of each step', async () => {
  expect(await server.request('GET', place)).toMatchObject({ status: 200, body: { tests: [] } });
  await server.request('PUT', `${place}/findTimes`, { ...test, fingerprint: 'before' });
  const saved = await server.request('PUT', `${place}/findTimes`, test);
  expect(saved).toMatchObject({ status: 200, body: { ok: true } });
  const { body } = await server.request('GET', place);
  expect(body).toEqual({
    tests: [{ stepId: 'findTimes', ...test, testedAt: expect.any(Number) }],
  });
});

it('keeps that a request was tested, though not an answer of any length', async () => {
  const long = { ...result, body: 'x'.repeat(300_000) };
  await server.request('PUT', `${place}/findTimes`, { ...test, result: long });
  const { body } = await server.request('GET', place);
  expect(body).toMatchObject({ tests: [{ fingerprint: test.fingerprint, result: null }] });
});

it('refuses tests of a workflow that is not there, and results that are none', async () => {
  const nowhere = await server.request('PUT', '/api/workflows/x/request-tests/y', test);
  expect(nowhere).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  const none = await server.request('PUT', `${place}/y`, { ...test, result: { outcome: 'fine' } });
  expect(none).toMatchObject({ status: 422, body: { error: { code: 'unprocessable' } } });
});

it('forgets them with the workflow', async () => {
  await server.request('DELETE', '/api/workflows/booking-by-list');
  const { status } = await server.request('GET', place);
  expect(status).toBe(404);
});
