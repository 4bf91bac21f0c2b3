/**
 * What 8x8 may and may not do at the door: the real server, real HTTP, a real file. Every refusal
 * is a 4xx with a sentence, and changes nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, webhookAuthorization } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

let sent = 0;

function inboundText(text: string, phone: string) {
  sent += 1;
  const umid = `umid-${sent}`;
  return {
    namespace: 'ChatApps',
    eventType: 'inbound_message_received',
    description: 'ChatApps inbound message',
    payload: {
      umid,
      subAccountId: 'OakPlumbing',
      timestamp: new Date().toISOString(),
      user: { msisdn: phone, channelUserId: phone.slice(1), name: 'Maria' },
      recipient: { channel: 'whatsapp', channelId: 'channel-1' },
      type: 'Text',
      content: { text },
    },
  };
}

function post(body: unknown, headers: Record<string, string> = {}) {
  const all = { authorization: webhookAuthorization, ...headers };
  return server.request('POST', '/webhooks/chatapps', body, all);
}

async function conversation(phone: string): Promise<{ direction: string; text: string }[]> {
  const { body } = await server.request('GET', `/api/simulator/contacts/${phone}/messages`);
  return messagesIn(body);
}

function messagesIn(body: unknown): { direction: string; text: string }[] {
  if (typeof body !== 'object' || body === null || !('messages' in body)) return [];
  return Array.isArray(body.messages) ? body.messages : [];
}

describe('a webhook with the secret', () => {
  it('is answered 200 when the message is stored, and the conversation begins', async () => {
    const phone = '+447700900001';
    expect((await post(inboundText('book appointment', phone))).status).toBe(200);
    await expect.poll(async () => (await conversation(phone)).length).toBeGreaterThan(1);
    const [first, second] = await conversation(phone);
    expect(first).toMatchObject({ direction: 'in', text: 'book appointment' });
    expect(second?.text).toContain('What can we help you with');
  });

  it('that comes again is 200, and changes nothing', async () => {
    const phone = '+447700900002';
    const webhook = inboundText('hello', phone);
    expect((await post(webhook)).body).toEqual({ accepted: 1 });
    expect((await post(webhook)).body).toEqual({ accepted: 0 });
    expect(await conversation(phone)).toHaveLength(1);
  });

  it('of an unknown kind is kept, and breaks nothing', async () => {
    const phone = '+447700900003';
    const webhook = inboundText('', phone);
    const strange = {
      ...webhook,
      payload: { ...webhook.payload, type: 'Hologram', content: { hologram: { depth: 3 } } },
    };
    expect((await post(strange)).status).toBe(200);
    expect(await conversation(phone)).toMatchObject([{ direction: 'in', type: 'hologram' }]);
  });

  it('about something we do not know is acknowledged', async () => {
    const status = { namespace: 'ChatApps', eventType: 'template_quality_update', payload: {} };
    expect((await post(status)).status).toBe(200);
  });
});

describe('a webhook that is not right', () => {
  it.each([
    ['without the secret', { authorization: '' }],
    ['with another secret', { authorization: 'something else entirely' }],
    ['with an API key instead', { authorization: 'Bearer test-key-for-the-whole-suite' }],
  ])('is refused %s', async (_how, headers) => {
    const phone = '+447700900010';
    expect((await post(inboundText('book appointment', phone), headers)).status).toBe(401);
    expect(await conversation(phone)).toEqual([]);
  });

  it('changes nothing, however many are forged, altered or sent again', async () => {
    const counted = ['message', 'contact', 'instance', 'delivery'];
    const rows = () => {
      const countIn = (table: string) =>
        server.db.sqlite.prepare(`select count(*) from ${table}`).pluck().get();
      return counted.map(countIn);
    };
    const known = inboundText('hello', '+447700900013');
    expect((await post(known)).status).toBe(200);
    const before = rows();
    const forge = async (index: number): Promise<number> => {
      const body = inboundText('book appointment', `+4477009${20_000 + index}`);
      const at = index % webhookAuthorization.length;
      const altered = `${webhookAuthorization.slice(0, at)}~${webhookAuthorization.slice(at + 1)}`;
      const given = [altered, altered.slice(0, at), `${webhookAuthorization} `.repeat(2), ''];
      const { status } = await post(body, { authorization: given[index % given.length] ?? '' });
      return status;
    };
    const refused: number[] = [];
    for (let index = 0; index < 1_000; index += 1) refused.push(await forge(index));
    expect(new Set(refused)).toEqual(new Set([401]));
    for (let again = 0; again < 50; again += 1) {
      expect((await post(known)).body).toEqual({ accepted: 0 });
    }
    expect(rows()).toEqual(before);
  });

  it('is refused unless it is application/json', async () => {
    const answer = await post(JSON.stringify(inboundText('hi', '+447700900011')), {
      'content-type': 'text/plain',
    });
    expect(answer.status).toBe(415);
  });

  it('is refused when it is not JSON', async () => {
    const answer = await post('{"namespace":');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { message: 'The body is not JSON.' } });
  });

  it.each([
    ['a list', [], undefined],
    ['no event type', {}, 'eventType'],
    ['no payload', { eventType: 'inbound_message_received' }, 'payload'],
    ['no id', { eventType: 'inbound_message_received', payload: {} }, 'payload.umid'],
    ['nobody', { eventType: 'inbound_message_received', payload: { umid: 'x' } }, 'payload.user'],
  ])('is refused with the field named: %s', async (_what, body, path) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    if (path !== undefined) expect(answer.body).toMatchObject({ error: { path } });
  });

  it('is refused when it is larger than 20 MiB', async () => {
    const answer = await post(inboundText('x'.repeat(21 * 1_024 * 1_024), '+447700900012'));
    expect(answer.status).toBe(413);
  });
});
