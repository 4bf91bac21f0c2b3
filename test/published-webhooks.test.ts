/**
 * Every webhook that 8x8 documents, sent to the real server: each is answered 200, kept once with all
 * it says, and never twice. Where the published samples are at hand, they are sent too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject } from '../engine/index.ts';
import { documented, type Fixture, flow, inbound } from './support/documented-webhooks.ts';
import { type KeptMessages, keptMessages } from './support/kept-messages.ts';
import { sharedFile } from './support/shared-data.ts';
import { rawContacts, shared } from './support/shared-webhooks.ts';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

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

function post(body: unknown, path = '/webhooks/chatapps') {
  return server.request('POST', path, body, { authorization: webhookAuthorization });
}

describe('a webhook of a documented shape', () => {
  it.each([...documented, ...shared])(
    '$title',
    async ({ webhook, umid, expected, contact }: Fixture) => {
      const before = kept.count();
      expect(await post(webhook)).toMatchObject({ status: 200, body: { accepted: 1 } });
      expect(kept.count()).toBe(before + 1);
      const [message] = kept.named(umid);
      expect(message).toMatchObject({ ...expected, raw: webhook });
      expect(message?.contact).toMatchObject(contact);
      expect(message?.at).toSatisfy((at: number) => at > Date.UTC(2010, 0) && at <= Date.now());
      expect(await post(webhook)).toMatchObject({ status: 200, body: { accepted: 0 } });
      expect(kept.count()).toBe(before + 1);
    },
  );

  it('is kept once when it comes ten times at once, at either address', async () => {
    const { webhook, umid } = inbound('at once', { type: 'Text', content: { text: 'Hello' } });
    const paths = Array.from({ length: 10 }, (_, index) => (index % 2 ? 'sms' : 'chatapps'));
    const answers = await Promise.all(paths.map((path) => post(webhook, `/webhooks/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    expect(kept.named(umid)).toHaveLength(1);
  });

  it('shows in the conversation, whatever it is', async () => {
    const { body } = await server.request('GET', '/api/contacts?limit=200');
    const { contacts } = body as { contacts: { id: string }[] };
    let shown = 0;
    for (const { id } of contacts) {
      const answer = await server.request('GET', `/api/contacts/${id}/messages?limit=500`);
      expect(answer.status).toBe(200);
      const { messages } = answer.body as { messages: { direction: string }[] };
      shown += messages.filter(({ direction }) => direction === 'in').length;
    }
    expect(shown).toBe(kept.count());
  });
});

describe('a form with a photo of 5 MB', () => {
  it('is kept whole', async () => {
    const photo = 'QUJD'.repeat(1_300_000);
    const { webhook, umid } = flow('large form', JSON.stringify({ flow_token: 't', photo }));
    expect((await post(webhook)).status).toBe(200);
    const [message] = kept.named(umid);
    expect(message?.flow?.answers?.['photo']).toBe(photo);
  });

  it('can be shown with the others of its conversation, page by page', async () => {
    const photo = 'QUJD'.repeat(1_300_000);
    const sender = { user: { msisdn: '+447700900199' } };
    for (const index of [1, 2, 3, 4]) {
      const { webhook } = flow(`large form ${index}`, JSON.stringify({ photo }));
      const payload = isJsonObject(webhook['payload']) ? webhook['payload'] : {};
      expect((await post({ ...webhook, payload: { ...payload, ...sender } })).status).toBe(200);
    }
    const found = await server.request('GET', '/api/contacts?limit=1');
    const { contacts } = found.body as { contacts: { id: string; phone: string }[] };
    const [contact] = contacts;
    expect(contact?.phone).toBe(sender.user.msisdn);
    const pages: number[] = [];
    for (let before = ''; ; ) {
      const path = `/api/contacts/${contact?.id}/messages?limit=500${before}`;
      const { status, body } = await server.request('GET', path);
      expect(status).toBe(200);
      const { messages } = body as { messages: { id: string }[] };
      if (messages.length === 0) break;
      pages.push(messages.length);
      before = `&before=${messages[0]?.id}`;
    }
    expect(pages).toEqual([3, 1]);
  });
});

describe('a message that 8x8 hands on as WhatsApp sent it', () => {
  it('is kept once, as one of the contact it is from', async () => {
    const { webhook, id } = rawContacts('wamid.shared-1');
    expect((await post(webhook)).body).toEqual({ accepted: 1 });
    expect((await post(webhook)).body).toEqual({ accepted: 0 });
    const [message] = kept.named(id);
    expect(message).toMatchObject({
      kind: 'contacts',
      text: 'Anna Smith +447700900456',
      contacts: [{ name: 'Anna Smith', phones: ['+447700900456'], emails: [] }],
      raw: webhook,
    });
    expect(message?.contact).toMatchObject({ phone: '+447700900777', name: 'Olu' });
  });
});

describe('a webhook that says when something else happened', () => {
  it.each([
    'external_app_message',
    'template_status_update',
    'template_quality_update',
    'template_category_update',
    'phone_number_quality_update',
    'account_update',
    'whatsapp_user_id_update',
    'whatsapp_preference',
    'something_nobody_heard_of',
  ])('%s is acknowledged, and keeps nothing', async (eventType) => {
    const before = kept.count();
    const details = { eventId: 'event-1', eventDetails: { event: 'FLAGGED', list: [null] } };
    const answer = await post({ eventType, provider: 'WhatsApp', ...details });
    expect(answer).toMatchObject({ status: 200, body: { accepted: 0 } });
    expect(kept.count()).toBe(before);
  });
});

describe('every published form that was filled in', () => {
  const folder = sharedFile('8x8/flows/submissions');
  const files = folder === null ? [] : jsonFiles(folder);
  for (const file of files) {
    it(file, async () => {
      const answers = JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));
      const { webhook, umid } = flow(`submission ${file}`, JSON.stringify(answers));
      expect((await post(webhook)).body).toEqual({ accepted: 1 });
      const [message] = kept.named(umid);
      expect(message?.flow).toEqual({ token: answers.flow_token ?? null, answers });
    });
  }

  it('was sent where it is at hand', () => {
    expect(files.length).toSatisfy((count: number) => folder === null || count > 4);
  });
});

describe('every published webhook', () => {
  const folder = sharedFile('8x8/webhooks');
  const files = folder === null ? [] : jsonFiles(folder);
  for (const file of files) {
    it(file, async () => {
      const umid = `published ${file}`;
      const webhook = named(JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')), umid);
      const before = kept.count();
      const isMessage = /^inbound/.test(String(webhook['eventType']));
      expect((await post(webhook)).status).toBe(200);
      expect(kept.count()).toBe(before + (isMessage ? 1 : 0));
      if (isMessage) {
        const [message] = kept.named(umid);
        expect(message).toMatchObject({ ...told(webhook), raw: webhook });
        expect(message?.contact).toMatchObject(writer(webhook));
      }
      expect((await post(webhook)).status).toBe(200);
      expect(kept.count()).toBe(before + (isMessage ? 1 : 0));
    });
  }

  it('was sent where it is at hand', () => {
    expect(files.length).toSatisfy((count: number) => folder === null || count > 30);
  });
});

function jsonFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.json')).sort();
}

/** Samples share their placeholders: each gets an id of its own. */
function named(webhook: JsonObject, umid: string): JsonObject {
  const { payload } = webhook;
  if (isJsonObject(payload)) return { ...webhook, payload: { ...payload, umid } };
  return 'umid' in webhook ? { ...webhook, umid } : webhook;
}

function part(value: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>(
    (inside, name) => (typeof inside === 'object' ? Reflect.get(inside ?? {}, name) : undefined),
    value,
  );
}

/** What a published sample says, by the tables of 8x8's documentation. */
function told(webhook: JsonObject): object {
  const payload = webhook['payload'] ?? webhook;
  const content = part(payload, 'content');
  const text = part(content, 'text') ?? part(payload, 'body');
  const url = part(content, 'url');
  if (text !== undefined) return { kind: 'text', text };
  if (url !== undefined) return { kind: 'media', media: { url } };
  const location = part(content, 'location');
  if (location !== undefined) return { kind: 'location', location };
  const button = part(content, 'interactive', 'button_reply');
  if (button !== undefined) return { kind: 'choice', choice: { ...(button as object) } };
  const row = part(content, 'interactive', 'list_reply');
  if (row !== undefined) return { kind: 'choice', choice: { ...(row as object), via: 'list' } };
  const form = part(content, 'interactive', 'nfmReply', 'responseJson');
  const permission = part(content, 'interactive', 'callPermissionReply');
  if (permission !== undefined) return { kind: 'call-permission' };
  if (form === undefined) return { kind: 'unknown' };
  const answers = JSON.parse(String(form));
  return { kind: 'flow', flow: { answers, token: answers.flow_token } };
}

function writer(webhook: JsonObject): object {
  const payload = webhook['payload'] ?? webhook;
  const source = part(payload, 'source');
  const msisdn = source ?? part(payload, 'user', 'msisdn');
  const phone = /^\+\d+$/.test(String(msisdn)) ? String(msisdn) : null;
  const channel = part(payload, 'recipient', 'channel') ?? part(payload, 'channel') ?? 'sms';
  const userId = phone?.slice(1) ?? part(payload, 'user', 'channelUserId');
  const name = part(payload, 'user', 'name');
  return { channel, phone, userId, ...(name === undefined ? {} : { name }) };
}
