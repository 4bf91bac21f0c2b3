/**
 * Whatever comes in - webhook, workflow, API body, conversation - nothing throws, nothing is answered
 * with 5xx, nothing is lost. Seeded, so that it is the same every time; `JOURNEYMAN_FUZZ_RUNS=20`
 * tries twenty times as much.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkWorkflow,
  createProgram,
  inboundMessage,
  isJsonObject,
  type Json,
  type Problem,
  parseWorkflow,
  start,
} from '../engine/index.ts';
import { readChatAppsWebhook } from '../server/channels/chatapps/read-webhook.ts';
import { documented } from './support/documented-webhooks.ts';
import { maria, monday } from './support/draw-workflow.ts';
import { type KeptMessages, keptMessages } from './support/kept-messages.ts';
import { mutated, oddJson } from './support/mutated-json.ts';
import {
  type Answer,
  projectRoot,
  startTestServer,
  type TestServer,
  webhookAuthorization,
} from './support/test-server.ts';

const factor = Number(process.env['JOURNEYMAN_FUZZ_RUNS'] ?? 1);
const runs = (count: number) => ({ numRuns: Math.ceil(count * factor), seed: 20_261_121 });
const timeoutMs = 60_000 * Math.max(1, factor);

let server: TestServer;
let kept: KeptMessages;
beforeAll(async () => {
  server = await startTestServer();
  kept = keptMessages(server);
});
afterAll(async () => {
  kept.close();
  await server.stop();
});

const sentence = /^[A-Z“‘'{].*[.!]$/su;

const statusWebhook = {
  version: 9,
  namespace: 'ChatApps',
  eventType: 'outbound_message_status_changed',
  payload: {
    umid: 'umid-out',
    clientMessageId: 'a1b2.7',
    user: { msisdn: '+447700900123' },
    status: { state: 'delivered', timestamp: '2026-07-03T03:40:54.16Z', errorCode: 15 },
    whatsapp: { pricingCategory: 'marketing', providerErrorCode: '131009' },
  },
};
const oddWebhook = mutated([...documented.map(({ webhook }) => webhook), statusWebhook]);
const oddWorkflow = mutated(shippedWorkflows(), 2);

function shippedWorkflows(): Json[] {
  const folder = join(projectRoot, 'workflows');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => JSON.parse(readFileSync(join(folder, name, 'workflow.json'), 'utf8')));
}

describe('at the door', () => {
  it(
    'a webhook is answered 200 or 4xx, and kept when it was accepted',
    async () => {
      let expected = kept.count();
      const property = fc.asyncProperty(oddWebhook, fc.uuid(), async (webhook, umid) => {
        const body = JSON.stringify(named(webhook, umid));
        const answer = await server.request('POST', '/webhooks/chatapps', body, {
          authorization: webhookAuthorization,
        });
        if (answer.status !== 200) return expectRefusal(answer);
        const { accepted } = answer.body as { accepted: number };
        const isStatus = isJsonObject(webhook) && webhook['eventType'] === statusWebhook.eventType;
        if (!isStatus) expected += accepted;
        expect(kept.count()).toBe(expected);
      });
      await fc.assert(property, runs(300));
    },
    timeoutMs,
  );

  it(
    'a workflow is checked',
    async () => {
      const property = fc.asyncProperty(fc.oneof(oddWorkflow, oddJson), async (document) => {
        const body = JSON.stringify(document);
        const answer = await server.request('POST', '/api/workflows/check', body);
        expect(answer.status).toBe(200);
        expectProblems((answer.body as { problems: Problem[] }).problems, 0);
      });
      await fc.assert(property, runs(150));
    },
    timeoutMs,
  );

  it(
    'anything else is answered 2xx, or 4xx with a sentence',
    async () => {
      const routes = [...(await describedRoutes()), ...bookingRoutes];
      const property = fc.asyncProperty(
        fc.constantFrom(...routes),
        fc.constantFrom(...names),
        fc.oneof(mutated(bodies), oddJson),
        fc.constantFrom(...queries),
        async ({ method, path }, name, body, query) => {
          const place = path.replace(/\{[^}]+\}/g, encodeURIComponent(name));
          const content = method === 'GET' ? undefined : JSON.stringify(body);
          const answer = await server.request(method, `${place}${query}`, content);
          if (answer.status >= 300) expectRefusal(answer);
        },
      );
      await fc.assert(property, runs(600));
      expect(server.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    },
    timeoutMs,
  );
});

describe('inside', () => {
  it(
    'a webhook is read, or refused with a sentence',
    () => {
      const property = fc.property(oddWebhook, (webhook) => {
        const read = readChatAppsWebhook(webhook, 'simulator', monday);
        if (!read.ok) return expectProblems(read.problems);
        for (const delivery of read.deliveries) {
          expect(JSON.parse(JSON.stringify(delivery))).toEqual(delivery);
          if (delivery.kind === 'inbound') inboundMessage.parse(delivery.message);
          const { at } = delivery.kind === 'inbound' ? delivery.message : delivery;
          expect(at).toBeLessThanOrEqual(monday);
        }
      });
      fc.assert(property, runs(2_000));
    },
    timeoutMs,
  );

  it(
    'a workflow is parsed, checked and run, or refused with sentences',
    () => {
      const settings = { timeZone: 'Europe/Berlin', language: 'en', country: 'DE' };
      const property = fc.property(oddWorkflow, (document) => {
        const parsed = parseWorkflow(document);
        if (!parsed.ok) return expectProblems(parsed.problems);
        expectProblems(checkWorkflow(parsed.workflow), 0);
        const { instance, trace } = start(createProgram(parsed.workflow, 1, settings), {
          type: 'started',
          id: 'start',
          at: monday,
          contact: maria,
          instanceId: 'instance',
          data: {},
          reason: 'Somebody wrote.',
        });
        expect(trace.length).toBeGreaterThan(1);
        expect(instance.status === 'failed').toBe(instance.failure !== null);
      });
      fc.assert(property, runs(800));
    },
    timeoutMs,
  );
});

/** Under an id of its own, where it still has one. */
function named(webhook: Json, umid: string): Json {
  if (!isJsonObject(webhook)) return webhook;
  const { payload } = webhook;
  if (isJsonObject(payload)) return { ...webhook, payload: named(payload, umid) };
  return typeof webhook['umid'] === 'string' ? { ...webhook, umid } : webhook;
}

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Signing in is limited to a few tries a minute, and signing out is not ours to try. */
async function describedRoutes(): Promise<Route[]> {
  const { body } = await server.request('GET', '/api/openapi.json');
  const { paths } = body as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
}

const bookingRoutes: readonly Route[] = [
  'GET /v1/services',
  'POST /v1/services',
  'PUT /v1/services/{id}',
  'GET /v1/resources',
  'POST /v1/resources',
  'PUT /v1/resources/{id}',
  'GET /v1/slots',
  'POST /v1/holds',
  'DELETE /v1/holds/{id}',
  'GET /v1/bookings',
  'POST /v1/bookings',
  'GET /v1/bookings/{id}',
  'GET /v1/bookings/{id}.ics',
  'POST /v1/bookings/{id}/cancel',
  'POST /v1/bookings/{id}/reschedule',
  'POST /v1/appointments/{id}/status',
  'GET /compat/8x8/retrieve_meetings',
  'POST /compat/8x8/create_meeting',
  'GET /public/bookings/{id}.ics',
  'GET /public/resources/{id}.ics',
].map((route) => {
  const [method = '', path = ''] = route.split(' ');
  return { method, path: `/booking${path}` };
});

const names = [
  'x',
  'booking-by-list',
  'booking-by-invitation',
  '+447700900123',
  'repair',
  'constructor',
  '__proto__',
  '\u0000',
  '..',
  '%',
  '日本',
  'x'.repeat(3_000),
];

const queries = [
  '',
  '?limit=-1',
  '?limit=1e3&offset=x',
  '?limit=1&limit=2',
  '?version=99999999999999999999',
  '?before=0&before=',
  '?from=2026-02-30&to=tomorrow&serviceId=repair',
  '?serviceId=repair&days=366&limit=50&timeZone=Mars/Olympus',
  '?serviceId=x&cursor=%00&part=night&language=xx-YY-zz',
  '?from=-271821-04-20T00:00:00Z&to=%2B275760-09-13T00:00:00Z&upcoming=perhaps&phone=0',
  '?status[]=waiting&__proto__[a]=1&constructor=1',
  `?workflow=${'x'.repeat(3_000)}`,
];

const bodies: Json[] = [
  { contact: '+447700900123', name: 'Ada', type: 'text', content: { text: 'book' } },
  { contact: '+447700900124', data: { reason: 'boiler' }, simulated: true },
  { revision: 1, workflow: { schemaVersion: 1, id: 'x', name: 'X', steps: {}, start: null } },
  { name: 'Wallboard', role: 'viewer' },
  { kind: 'bearer', token: 'secret' },
  { enabled: true },
  { reason: 'Enough.' },
  { effectId: 'a/b/1/0' },
  { slotId: 'x.y', ttlSeconds: 60 },
  { slotId: 'x.y', customer: { phone: '+447700900123', email: 'a@b.example', locale: 'de' } },
  { title: 'Repair', durationMinutes: 60, resourceIds: [], capacity: 1, packing: 'grid' },
  {
    name: 'Ana',
    timeZone: 'Europe/Berlin',
    hours: [{ weekday: 1, start: '09:00', end: '17:00' }],
    overrides: [{ date: '2026-12-24', kind: 'closed' }],
  },
  {
    start: '2026-12-01T09:00:00Z',
    end: '2026-12-01T10:00:00Z',
    customer_email: 'a@b.example',
  },
];

/** A 4xx in one of the envelopes, which says what is wrong and shows nothing of the inside. */
function expectRefusal({ status, body }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  const { error } = body as { error: string | { code: string; message: string } };
  const message = typeof error === 'string' ? error : error.message;
  expect(message).toMatch(/\S \S.*\.$/s);
  expect(message).not.toMatch(/undefined|\[object|NaN|Invalid input|expected|node_modules/);
  if (typeof error !== 'string') expect(error.code).toMatch(/^[a-z_]+$/);
}

function expectProblems(problems: readonly { path: string; message: string }[], min = 1): void {
  expect(problems.length).toBeGreaterThanOrEqual(min);
  for (const { path, message } of problems) {
    expect(path).toEqual(expect.any(String));
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/undefined|\[object|NaN|Invalid input/);
  }
}
