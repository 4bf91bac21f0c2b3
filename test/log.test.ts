/**
 * What the server says of itself: one id leads from a webhook through its instance to what was done for
 * it, in the log and in the API; and `/metrics` counts all of it.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { inbound } from './support/documented-webhooks.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

const line = z.looseObject({ at: z.iso.datetime(), level: z.string(), message: z.string() });
const { webhook, umid } = inbound('the first', {
  type: 'Text',
  content: { text: 'book appointment, says Priya' },
  timestamp: new Date().toISOString(),
});
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const headers = { authorization: webhookAuthorization };
  for (const body of [webhook, webhook, { namespace: 'ChatApps' }]) {
    await server.request('POST', '/webhooks/chatapps', body, headers);
  }
  await server.request('POST', '/webhooks/chatapps', webhook, { authorization: 'wrong' });
  const isIdle = async () => {
    expect(await metric('journeyman_effects_pending')).toBe(0);
    expect(await metric('journeyman_effects_claimed')).toBe(0);
  };
  await vi.waitFor(isIdle, { timeout: 20_000 });
});
afterAll(() => server.stop());

function said(message: string) {
  return server.log
    .map((each) => line.parse(JSON.parse(each)))
    .filter((each) => each.message === message);
}

async function metrics(): Promise<Map<string, number>> {
  const { body } = await server.request('GET', '/metrics');
  const samples = String(body)
    .split('\n')
    .filter((each) => each !== '' && !each.startsWith('#'));
  return new Map(samples.map((each) => [each.split(' ')[0] ?? '', Number(each.split(' ')[1])]));
}

async function metric(name: string): Promise<number | undefined> {
  return (await metrics()).get(name);
}

describe('the log', () => {
  it('is one JSON object to a line, with the time in UTC', () => {
    for (const each of server.log) {
      expect(line.parse(JSON.parse(each)).at).toMatch(/Z$/);
      expect(each.endsWith('}\n')).toBe(true);
    }
  });

  it('leads from a webhook to its instance, and from there to what was done for it', async () => {
    const [stored, again] = said('A delivery was stored.');
    expect(stored).toMatchObject({ kind: 'inbound', delivery: umid, outcome: 'accepted' });
    expect(again).toMatchObject({ kind: 'inbound', delivery: umid, outcome: 'duplicate' });
    const { instance } = z.looseObject({ instance: z.string() }).parse(stored);
    const effects = said('An effect is over.').filter((each) => each['instance'] === instance);
    expect(effects.length).toBeGreaterThan(0);
    for (const effect of effects) {
      expect(effect).toMatchObject({ effect: expect.stringContaining(`${instance}/`) });
      expect(effect).toMatchObject({ outcome: expect.any(String), attempts: 1 });
    }
    const { status } = await server.request('GET', `/api/instances/${instance}`);
    expect(status).toBe(200);
  });

  it('says what was refused', () => {
    expect(said('A request was refused.')).toMatchObject([
      { level: 'warn', code: 'unauthorized', method: 'POST', path: '/webhooks/chatapps' },
    ]);
  });

  it('repeats nothing that anybody wrote, and no address of a person', () => {
    expect(server.log.join('')).not.toMatch(/says Priya|447700900123|Priya/);
  });
});

describe('/metrics', () => {
  it('is Prometheus text: every sample has a name that was described', async () => {
    const answer = await server.request('GET', '/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const described = [...String(answer.body).matchAll(/^# TYPE (\S+) (counter|gauge)$/gm)];
    const names = described.map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of (await metrics()).keys()) {
      expect(names).toContain(name.replace(/\{.*\}$/, ''));
      expect(name).toMatch(/^journeyman_[a-z_]+(\{[a-z]+="[^"]*"\})?$/);
    }
  });

  it('counts webhooks by outcome, and what came of them', async () => {
    const now = await metrics();
    expect(now.get('journeyman_webhooks_total{status="200"}')).toBe(2);
    expect(now.get('journeyman_webhooks_total{status="400"}')).toBe(1);
    expect(now.get('journeyman_webhooks_total{status="401"}')).toBe(1);
    expect(now.get('journeyman_instances_started_total')).toBe(1);
    expect(now.get('journeyman_commits_total')).toBeGreaterThan(1);
    expect(now.get('journeyman_commit_seconds_total')).toBeGreaterThan(0);
    expect(now.get('journeyman_events_stored_total')).toBeGreaterThan(1);
    for (const name of ['commit_queue', 'timers_due', 'requests_inside', 'effects_stuck']) {
      expect([name, now.get(`journeyman_${name}`)]).toEqual([name, expect.any(Number)]);
    }
    expect(now.get('journeyman_loop_lag_seconds')).toBeGreaterThanOrEqual(0);
  });
});
