/** What the owner says of the business once, and every message can tell. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { say, way } from './support/draw-workflow.ts';
import { publishWorkflow } from './support/publish-workflow.ts';
import { simulatedCustomer } from './support/simulated-customer.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const path = '/api/settings/business';
const nothing = { name: null, phone: null, email: null, address: null, website: null };
const text = "{{business.name ?? 'We'}} at {{business.phone ?? 'no number'}}";
const listen = {
  type: 'wait-for-reply' as const,
  name: 'Listen',
  config: { expect: { kind: 'any' as const } },
  exits: [way('replied', 'again'), way('no-reply', null)],
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await publishWorkflow(
    server,
    'tells-who-we-are',
    { tell: say(text, 'listen'), listen, again: say(text, 'listen') },
    { type: 'inbound-chatapps', match: { kind: 'any' } },
  );
});
afterAll(() => server.stop());

async function isCalled(facts: Partial<Record<keyof typeof nothing, string>>): Promise<void> {
  const { status, body } = await server.request('PUT', path, { ...nothing, ...facts });
  expect([status, body]).toEqual([200, { ...nothing, ...facts }]);
}

describe('the business', () => {
  it('says nothing of itself until the owner does, and then from the next message on', async () => {
    expect((await server.request('GET', path)).body).toEqual(nothing);
    const ana = simulatedCustomer(server, '+447700900201');
    await ana.writes('hi');
    await ana.hears(['We at no number']);
    await isCalled({ name: 'Oak & Söhne 🌳', phone: '030 1234567' });
    await ana.writes('and now?');
    await ana.hears(['We at no number', 'Oak & Söhne 🌳 at 030 1234567']);
    expect(await ana.instances()).toEqual(['tells-who-we-are waiting']);
  });

  it('is told as it was written, braces and all', async () => {
    const ben = simulatedCustomer(server, '+447700900202');
    await isCalled({ name: "{{contact.phone}} {{'x'}}", phone: '<b>{{business.name}}</b>' });
    await ben.writes('hi');
    await ben.hears(["{{contact.phone}} {{'x'}} at <b>{{business.name}}</b>"]);
  });

  it.each([
    [{ name: 'x'.repeat(10_240) }, 'name', 'Use at most 100 characters.'],
    [{ address: 'Oak Street 1\r\nBerlin' }, 'address', 'Write it in one line'],
    [{ phone: '\u001b[2J' }, 'phone', 'Write it in one line'],
    [{ email: 'post' }, 'email', 'Give an e-mail address.'],
    [{ website: 'javascript:alert(1)' }, 'website', 'Give an address that starts with https://.'],
    [{ name: { toString: 'x' } }, 'name', ''],
  ])('refuses what is no such fact: %#', async (wrong, field, sentence) => {
    const { status, body } = await server.request('PUT', path, { ...nothing, ...wrong });
    const { error } = z
      .object({ error: z.object({ path: z.string(), message: z.string() }) })
      .parse(body);
    expect([status, error.path]).toEqual([422, field]);
    expect(error.message).toContain(sentence);
  });

  it('is read and written here by the owner alone', async () => {
    const { body } = await server.request('POST', '/api/keys', { name: 'Eve', role: 'editor' });
    const authorization = `Bearer ${z.object({ key: z.string() }).parse(body).key}`;
    for (const [method, facts] of [
      ['GET', undefined],
      ['PUT', nothing],
    ] as const) {
      expect((await server.request(method, path, facts, { authorization })).status).toBe(403);
    }
  });

  it('must be given whole, and with nothing else', async () => {
    const { name: _, ...others } = nothing;
    expect(await server.request('PUT', path, others)).toMatchObject({
      status: 422,
      body: { error: { path: 'name' } },
    });
    expect((await server.request('PUT', path, { ...nothing, fax: '1' })).status).toBe(422);
  });

  it('is still known when the server starts again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journeyman-business-'));
    const environment = { DATA_DIR: folder };
    const facts = { ...nothing, website: 'https://oak.example/?from=chat', name: 'Oak' };
    const before = await startTestServer({ environment });
    await before.request('PUT', path, facts);
    await before.stop();
    const after = await startTestServer({ environment });
    expect((await after.request('GET', path)).body).toEqual(facts);
    const { body } = await after.request('GET', '/api/trial/settings');
    expect(body).toMatchObject({ timeZone: 'Europe/London', business: facts });
    await after.stop();
    await rm(folder, { recursive: true, force: true });
  });
});

describe('a saved test', () => {
  const tests = '/api/workflows/tells-who-we-are/tests';
  const settings = { timeZone: 'Europe/London', language: 'en', country: 'GB' };
  const turn = { do: { says: 'hi' }, answers: [], exits: [] };
  const test = {
    name: 'Who we are',
    at: Date.parse('2026-05-04T09:00:00Z'),
    contact: { phone: '+447700900203', name: 'Cy', channel: 'whatsapp' },
  };
  const results = z.object({ tests: z.array(z.object({ passed: z.boolean() })) });

  async function passes(saved: object): Promise<boolean | undefined> {
    const { body } = await server.request('POST', tests, { test: saved });
    const { id } = z.object({ id: z.string() }).parse(body);
    const run = await server.request('POST', `${tests}/run`, {});
    await server.request('DELETE', `${tests}/${id}`);
    return results.parse(run.body).tests[0]?.passed;
  }

  it('goes as it went whatever the business is called now, or else as it is called', async () => {
    await isCalled({ name: 'Elm', phone: '2' });
    const business = { ...nothing, name: 'Oak', phone: '1' };
    const sent = { ...turn, sent: ['Oak at 1'] };
    expect(await passes({ ...test, settings: { ...settings, business }, turns: [sent] })).toBe(
      true,
    );
    expect(await passes({ ...test, settings, turns: [sent] })).toBe(false);
    expect(await passes({ ...test, settings, turns: [{ ...turn, sent: ['Elm at 2'] }] })).toBe(
      true,
    );
  });
});
