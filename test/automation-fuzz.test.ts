/**
 * Whatever is sent to 8x8's Automation API, it answers as the contract says, or with a 4xx in 8x8's shape;
 * never 5xx. Seeded, so that it is the same every time; `JOURNEYMAN_FUZZ_RUNS=20` tries more.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Json } from '../engine/index.ts';
import {
  type AutomationClient,
  automationClient,
  automationError,
} from './support/automation-contract.ts';
import { greeting, message, waitForReply, webhookOf } from './support/automation-samples.ts';
import { mutated, oddJson } from './support/mutated-json.ts';
import { sharedFile } from './support/shared-data.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const factor = Number(process.env['JOURNEYMAN_FUZZ_RUNS'] ?? 1);
const runs = (count: number) => ({ numRuns: Math.ceil(count * factor), seed: 20_261_121 });
const timeoutMs = 180_000 * Math.max(1, factor);

let server: TestServer;
let api: AutomationClient;
let id = '';
beforeAll(async () => {
  server = await startTestServer();
  api = automationClient(server, { holdsPublished: false });
  const { body } = await api.ask('POST', '/definitions', { ...greeting, status: 'disabled' });
  ({ id } = z.object({ id: z.string() }).parse(body));
});
afterAll(() => server.stop());

/** One of each step, with what belongs to it. */
const everything: Json = JSON.parse(
  JSON.stringify({
    subAccountId: 'acme-1',
    trigger: 'inbound_chat_apps',
    status: 'disabled',
    definition: {
      name: 'Everything',
      steps: [
        {
          stepType: 'Branch',
          id: 'branch_0001',
          do: [],
          nextStepId: null,
          inputs: {},
          outputs: {},
          selectNextStep: {
            tell: "{{stringContains(data.payload.content.text, 'hi', true)}}",
            rest: null,
          },
        },
        message('tell', 'Hi {{data.payload.user.name}}', { nextStepId: 'hear' }),
        waitForReply('hear', { selectNextStep: { rest: '{{step.reply == null}}', fetch: null } }),
        {
          id: 'fetch',
          stepType: 'HttpRequest',
          inputs: {
            url: 'https://example.com/{{data.id}}',
            method: 'POST',
            headers: { accept: 'application/json' },
            parameters: { q: '{{data.q}}' },
            body: { a: '{{data.a}}' },
            timeoutSeconds: 20,
          },
          outputs: { found: '{{step.responseBody.items[0]}}' },
          nextStepId: 'rest',
        },
        { id: 'rest', stepType: 'Wait', inputs: { duration: '0.00:05:00' }, nextStepId: 'only' },
        {
          id: 'only',
          stepType: 'If',
          inputs: { condition: "{{isDayOfWeek(data.payload.timestamp, 'Monday')}}" },
          do: [[message('monday', 'It is Monday.')]],
          nextStepId: 'sms',
        },
        {
          id: 'sms',
          stepType: 'SMS',
          inputs: { subAccountId: 'a', destination: '{{data.payload.source}}', text: 'Bye' },
        },
        { id: 'hand', stepType: 'SendToConverse', inputs: { payload: '{{data.payload}}' } },
      ],
    },
  }),
);

function published(): Json[] {
  const index = sharedFile('8x8/definitions/INDEX.md');
  if (index === null) return [];
  const folder = join(index, '..');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

const definitions = [everything, JSON.parse(JSON.stringify(greeting)), ...published()];

describe('a definition', () => {
  it('of 8x8’s own is taken as it is, and given back as it was', async () => {
    for (const definition of definitions) {
      const sent = z.looseObject({ definition: z.looseObject({ steps: z.unknown() }) });
      const { steps } = sent.parse(definition).definition;
      const answer = await api.ask('POST', '/definitions', definition);
      expect(answer).toMatchObject({ status: 201, body: { definition: { steps } } });
    }
  });

  it(
    'of any kind is taken, or refused in words',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutated(definitions), async (definition) => {
          const { status } = await api.ask('POST', '/definitions', definition);
          expect([201, 400, 413]).toContain(status);
        }),
        runs(400),
      );
    },
    timeoutMs,
  );

  it(
    'that was taken can be started, looked at and deleted',
    async () => {
      const webhooks = [JSON.parse(JSON.stringify(webhookOf('hi')))];
      await fc.assert(
        fc.asyncProperty(mutated(definitions, 2), mutated(webhooks), async (definition, body) => {
          const made = await api.ask('POST', '/definitions', definition);
          if (made.status !== 201) return;
          const path = `/definitions/${z.object({ id: z.string() }).parse(made.body).id}`;
          const { status, headers } = await api.ask('POST', `${path}/workflows`, body);
          expect([201, 400]).toContain(status);
          const place = headers.get('location')?.replace('/api/v1/accounts/acme', '');
          if (place !== undefined) {
            expect((await api.ask('GET', `${place}?includeLogs=true`)).status).toBe(200);
            expect((await api.ask('GET', `${place}/errors`)).status).toBe(200);
          }
          expect((await api.ask('GET', `${path}/workflows`)).status).toBe(200);
          expect((await api.ask('DELETE', path)).status).toBe(202);
        }),
        runs(50),
      );
    },
    timeoutMs,
  );
});

describe('a request', () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
  const oddPart = fc.oneof(
    fc.constantFrom('definitions', 'workflows', 'triggers', 'http_request', 'steps', 'timezones'),
    fc.constantFrom(
      'usage',
      'history',
      'errors',
      '..',
      '.',
      '%',
      '%00',
      '%2e%2e',
      '%ff',
      '__proto__',
    ),
    fc.constantFrom('60dbe307fe55d99fc083db61', 'constructor', '*', '{id}', ':id', 'a;b', 'ü'),
    fc.string({ maxLength: 80 }).map(encodeURIComponent.bind(null)),
  );
  const oddQuery = fc.record(
    {
      limit: fc.oneof(fc.integer().map(String), fc.string()),
      offset: fc.oneof(fc.integer().map(String), fc.string()),
      version: fc.oneof(fc.integer().map(String), fc.string()),
      status: fc.oneof(fc.constantFrom('Runnable', 'runnable', 'Complete'), fc.string()),
      startTimeFrom: fc.oneof(
        fc.date({ noInvalidDate: true }).map((d) => d.toISOString()),
        fc.string(),
      ),
      startTimeTo: fc.string(),
      includeLogs: fc.constantFrom('true', 'TRUE', '1', 'no'),
      contains: fc.string(),
      subAccountId: fc.string(),
    },
    { requiredKeys: [] },
  );

  it(
    'of any kind to any address is answered in 8x8’s shape',
    async () => {
      const path = fc.oneof(
        fc.array(oddPart, { minLength: 1, maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
        fc.constantFrom('/definitions', '/usage', '/steps/timezones', '/triggers/http_request'),
        oddPart.map((part) => `/definitions/${part}`),
        fc.tuple(oddPart, oddPart).map(([a, b]) => `/definitions/${a}/workflows/${b}`),
        fc.constant(null).map(() => `/definitions/${id}/workflows`),
        oddPart.map((part) => `/definitions/${id}/workflows/${part}`),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...methods),
          path,
          oddQuery,
          fc.oneof(
            oddJson.map((json) => JSON.stringify(json)),
            fc.string(),
          ),
          async (method, place, query, body) => {
            const search = new URLSearchParams(query).toString();
            const { status } = await ask(method, `${place}?${search}`, body);
            expect(status).toBeGreaterThanOrEqual(200);
            expect(status).toBeLessThan(500);
          },
        ),
        runs(2_000),
      );
    },
    timeoutMs,
  );

  /** Addresses that lead out of the API are answered by somebody else. */
  async function ask(method: string, path: string, body: string) {
    const given = method === 'GET' || method === 'DELETE' ? undefined : body;
    const root = '/api/v1/accounts/acme';
    const { pathname } = new URL(`${server.url}${root}${path}`);
    if (!pathname.startsWith(`${root}/`)) return server.request(method, root + path, given);
    const answer = await server.request(method, root + path, given);
    if (answer.status < 400) return answer;
    automationError.parse(answer.body);
    return answer;
  }
});
