/**
 * The stand-in for 8x8 by itself: what it takes and refuses, what it says became of a message, how it
 * goes wrong, and how much it takes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sharedFile } from '../support/shared-data.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});

async function emulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const started = await startEmulator({ delays: null, ...options });
  running.push(started);
  return started;
}

const phone = '+447700900123';

function message(text = 'Hello', to = phone, more: object = {}): object {
  return { user: { msisdn: to }, clientMessageId: 'a.1', type: 'text', content: { text }, ...more };
}

async function post(url: string, body: unknown, key = 'any-key', path = 'sub/messages') {
  const answer = await fetch(`${url}/api/v1/subaccounts/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { status, headers } = answer;
  const text = await answer.text();
  const parsed: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
  return { status, retryAfter: headers.get('retry-after'), body: parsed };
}

interface Heard {
  readonly path: string;
  readonly authorization: string;
  readonly body: { readonly eventType: string; readonly payload: Record<string, unknown> };
}

/** Something that webhooks can go to, and how it answers them. */
async function listener(answers: number[] = []) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      heard.push({ path, authorization: headers.authorization ?? '', body: JSON.parse(text) });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  running.push({
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  });
  const states = () => heard.map(({ body }) => statusOf(body.payload).state);
  return { url: `http://127.0.0.1:${port}`, authorization: 'Bearer let me in', heard, states };
}

const statusShape = z.looseObject({ state: z.string(), errorCode: z.number().optional() });
const statusOf = (payload: Record<string, unknown>) => statusShape.parse(payload['status']);
const quick = { queued: 0, sent: 10, delivered: 20, read: 30 };
const patience = { timeout: 10_000, interval: 10 };

describe('a message', () => {
  it('is taken, named and kept', async () => {
    const { url, sent, violations } = await emulator();
    const answer = await post(url, message());
    const user = { msisdn: phone };
    const status = { state: 'queued', timestamp: expect.stringMatching(/:\d\d\.\d\dZ$/) };
    expect(answer).toMatchObject({ status: 200, body: { user, clientMessageId: 'a.1', status } });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ subAccountId: 'sub', umid: answer.body['umid'] });
    expect(violations).toEqual([]);
  });

  it('needs the right key', async () => {
    const { url, sent } = await emulator({ apiKey: 'the-key' });
    expect(await post(url, message(), 'another')).toMatchObject({
      status: 401,
      body: { code: 1200 },
    });
    expect(await post(url, message(), 'the-key')).toMatchObject({ status: 200 });
    expect(sent).toHaveLength(1);
  });

  const rows = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ id: `row-${n}`, title: `Row ${n}` }));
  const interactive = (type: string, action: object, more: object = {}) => ({
    type: 'interactive',
    content: { interactive: { type, body: { text: 'Choose' }, action, ...more } },
  });
  const replies = (...ids: string[]) =>
    ids.map((id) => ({ type: 'reply', reply: { id, title: 'Yes' } }));

  it.each([
    ['of no JSON', '{', 1000],
    ['to nobody', message('Hello', phone, { user: {} }), 1002],
    ['to no number', message('Hello', 'Maria'), 1002],
    ['with a name too long', message('Hello', phone, { clientMessageId: 'x'.repeat(51) }), 3009],
    ['of no type that there is', message('Hello', phone, { type: 'sticker' }), 3010],
    ['without its text', message('Hello', phone, { content: {} }), 3005],
    ['without a picture', message('', phone, { type: 'image', content: { text: 'Look' } }), 1000],
    [
      'with eleven rows',
      message('', phone, interactive('list', { button: 'See', sections: [{ rows: rows(11) }] })),
      1000,
    ],
    [
      'with four buttons',
      message('', phone, interactive('button', { buttons: replies('a', 'b', 'c', 'd') })),
      1000,
    ],
    [
      'with the same button twice',
      message('', phone, interactive('button', { buttons: replies('a', 'a') })),
      1000,
    ],
  ])('%s is refused, and it is known why', async (_how, body, code) => {
    const { url, sent, violations } = await emulator();
    const answer = await post(url, body);
    expect(answer).toMatchObject({ status: 400, body: { code, errorId: expect.any(String) } });
    expect(sent).toEqual([]);
    expect(violations).toHaveLength(1);
  });

  it('is an SMS at the address for SMS', async () => {
    const { smsUrl, sent } = await emulator();
    const text = 'Your plumber is on the way';
    const answer = await post(smsUrl, { destination: phone, text, clientMessageId: 'a.2' });
    const status = { code: 'QUEUED' };
    expect(answer).toMatchObject({ status: 200, body: { destination: phone, status } });
    expect(sent[0]?.body).toMatchObject({ user: { msisdn: phone }, content: { text } });
    expect(await post(smsUrl, message())).toMatchObject({ status: 400 });
  });

  it('can be one of many', async () => {
    const { url, sent } = await emulator();
    const messages = [message('One'), message('Two', 'nobody')];
    const batch = { messages, includeMessagesInResponse: true };
    const answer = await post(url, batch, 'any-key', 'sub/messages/batch');
    expect(answer.body).toMatchObject({
      acceptedCount: 1,
      rejectedCount: 1,
      messages: [
        { umid: sent[0]?.umid, status: { state: 'queued' } },
        { clientMessageId: 'a.1', status: { state: 'rejected', errorCode: 1002 } },
      ],
    });
    expect(sent).toHaveLength(1);
  });

  /** Published without the type of its interactive part, which 8x8 asks for. */
  const isWrong = (name: string) => name === 'oas-whats-app-interactive-message-product-list.json';

  it('is of every published kind', async () => {
    const file = sharedFile('8x8/messages/lib-text-message.json');
    if (file === null) return;
    const folder = join(file, '..');
    const { url } = await emulator();
    const refused: unknown[] = [];
    const names = readdirSync(folder).filter((each) => /^(lib|oas-whats)-.*json$/.test(each));
    for (const name of names.filter((each) => !isWrong(each))) {
      const { status, body } = await post(url, readFileSync(join(folder, name), 'utf8'));
      if (status !== 200) refused.push([name, body['message']]);
    }
    expect(refused).toEqual([]);
  });
});

describe('what becomes of a message', () => {
  it('is told step by step, until it is read', async () => {
    const target = await listener();
    const { url } = await emulator({ delays: quick, target });
    const { body } = await post(url, message());
    await expect.poll(target.states, patience).toEqual(['queued', 'sent', 'delivered', 'read']);
    const [first] = target.heard;
    expect(first).toMatchObject({ path: '/webhooks/chatapps', authorization: 'Bearer let me in' });
    expect(first?.body).toMatchObject({
      version: 9,
      eventType: 'outbound_message_status_changed',
      payload: { umid: body['umid'], clientMessageId: 'a.1', subAccountId: 'sub' },
    });
  });

  it('is told in the older version too, and an SMS is never read', async () => {
    const target = await listener();
    const versions = { inbound: 2, status: 8 } as const;
    const { smsUrl } = await emulator({ delays: quick, target, versions });
    await post(smsUrl, { destination: phone, text: 'Hello' });
    await expect.poll(target.states, patience).toEqual(['queued', 'sent', 'delivered']);
    expect(target.heard[0]?.path).toBe('/webhooks/sms');
    expect(target.heard[0]?.body).not.toHaveProperty('version');
  });

  it('is that it fails for some, as one wishes', async () => {
    const target = await listener();
    const { url, setFate } = await emulator({ delays: quick, target });
    setFate(phone, { fails: 1051, message: 'Opted out', providerErrorCode: '131050' });
    await post(url, message());
    await expect.poll(target.states, patience).toEqual(['queued', 'undelivered']);
    expect(target.heard[1]?.body.payload).toMatchObject({
      status: { errorCode: 1051, errorMessage: 'Opted out' },
      whatsapp: { providerErrorCode: '131050' },
    });
    setFate(phone, null);
    await post(url, message());
    await expect.poll(() => target.states().at(-1), patience).toBe('read');
  });

  it('depends on when the customer wrote, unless it is a template', async () => {
    const target = await listener();
    const { url, write } = await emulator({ delays: quick, target, holdsWindow: true });
    await post(url, message());
    await expect.poll(target.states, patience).toEqual(['queued', 'undelivered']);
    expect(statusOf(target.heard[1]?.body.payload ?? {}).errorCode).toBe(1022);
    target.heard.splice(0);
    const template = { type: 'template', content: { template: { name: 'hi', language: 'en' } } };
    await post(url, message('', phone, template));
    await expect.poll(() => target.states().at(-1), patience).toBe('read');
    await write({ from: phone, text: 'Hi' });
    target.heard.splice(0);
    await post(url, message());
    await expect.poll(() => target.states().at(-1), patience).toBe('read');
  });

  it('is told again until it is heard', async () => {
    const target = await listener([500, 401]);
    const { url } = await emulator({
      delays: { ...quick, sent: 60_000, delivered: 60_000, read: 60_000 },
      target,
      retryAfterMs: [20, 20, 20],
    });
    await post(url, message());
    await expect.poll(target.states, patience).toEqual(['queued', 'queued', 'queued']);
  });
});

describe('8x8 in trouble', () => {
  it('answers as it was told, and takes nothing', async () => {
    const { url, failNext, sent } = await emulator();
    failNext({ status: 429, retryAfter: '3' }, { status: 503 });
    expect(await post(url, message())).toMatchObject({ status: 429, retryAfter: '3' });
    expect(await post(url, message())).toMatchObject({ status: 503 });
    expect(sent).toEqual([]);
    expect(await post(url, message())).toMatchObject({ status: 200 });
  });

  it('takes a message and breaks, or says nothing', async () => {
    const { url, failNext, sent, setFate } = await emulator();
    failNext('reset');
    await expect(post(url, message())).rejects.toThrow();
    expect(sent).toHaveLength(1);
    setFate(phone, { answers: 'hang' });
    const signal = AbortSignal.timeout(200);
    const headers = { authorization: 'Bearer any-key' };
    const body = JSON.stringify(message());
    const place = `${url}/api/v1/subaccounts/sub/messages`;
    await expect(fetch(place, { method: 'POST', headers, body, signal })).rejects.toThrow();
    expect(sent).toHaveLength(2);
  });

  it('can be had by a number alone', async () => {
    const { url } = await emulator({ endingsCount: true });
    expect(await post(url, message('Hello', '+447700909429'))).toMatchObject({ status: 429 });
    expect(await post(url, message('Hello', '+447700909500'))).toMatchObject({ status: 500 });
    expect(await post(url, message('Hello', '+447700909400'))).toMatchObject({ status: 400 });
  });
});

describe('rate limits', () => {
  const limits = { perSubAccountAndSecond: 3, pairBurst: 2, pairEveryMs: 6_000 };

  it('hold for each subaccount and second', async () => {
    let at = 1_000_000;
    const { url } = await emulator({ limits, now: () => at });
    const to = (n: number) => message('Hello', `+44770090010${n}`);
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push(await post(url, to(n)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(statuses[3]).toMatchObject({ retryAfter: '1', body: { code: 429 } });
    expect(await post(url, to(5), 'any-key', 'other/messages')).toMatchObject({ status: 200 });
    at += 1_000;
    expect(await post(url, to(6))).toMatchObject({ status: 200 });
  });

  it('hold for each pair: too many to one person are taken, and fail', async () => {
    let at = 1_000_000;
    const target = await listener();
    const { url } = await emulator({ limits, now: () => at, target, delays: quick });
    const outcome = async (to: string) => {
      target.heard.splice(0);
      at += 1_000;
      await post(url, message('Hello', to));
      await expect
        .poll(target.states, patience)
        .toSatisfy((states: string[]) => ['read', 'undelivered'].includes(states.at(-1) ?? ''));
      return statusOf(target.heard.at(-1)?.body.payload ?? {});
    };
    expect(await outcome(phone)).toMatchObject({ state: 'read' });
    expect(await outcome(phone)).toMatchObject({ state: 'read' });
    expect(await outcome(phone)).toMatchObject({ state: 'undelivered', errorCode: 11 });
    expect(await outcome('+447700900999')).toMatchObject({ state: 'read' });
    at += 6_000;
    expect(await outcome(phone)).toMatchObject({ state: 'read' });
  });
});

describe('a call', () => {
  const makeCall = { action: 'makeCall', params: { source: '+15550100000', destination: phone } };

  it('is made, and keys are pressed', async () => {
    const target = await listener();
    const { voiceUrl, write, conversation, violations } = await emulator({ target });
    const say = { action: 'say', params: { text: 'Press one.' } };
    const callflow = [makeCall, say, { action: 'hangup' }];
    const answer = await post(voiceUrl, { callflow }, 'any-key', 'sub/callflows');
    expect(answer).toMatchObject({ status: 200, body: { statusMessage: 'Created' } });
    expect(conversation(phone)).toMatchObject([
      { type: 'call', content: { text: '📞 Press one.' } },
    ]);
    await write({ from: phone, keys: '1#' });
    expect(target.heard).toMatchObject([
      {
        path: '/webhooks/voice',
        body: { payload: { sessionId: answer.body['sessionId'], eventData: { dtmf: '1#' } } },
      },
    ]);
    await expect.poll(() => target.heard.length, patience).toBe(2);
    expect(target.heard[1]?.body.payload).toMatchObject({ sessionStatus: 'COMPLETED' });
    expect(violations).toEqual([]);
  });

  it('to nowhere is refused, and so are keys without a call', async () => {
    const { voiceUrl, write } = await emulator();
    const answer = await post(voiceUrl, { callflow: [] }, 'any-key', 'sub/callflows');
    expect(answer).toMatchObject({ status: 400, body: { code: 1000 } });
    await expect(write({ from: phone, keys: '1' })).rejects.toThrow('Nobody has called');
  });
});

describe('the customer', () => {
  it('writes by a request, and a webhook brings it', async () => {
    const target = await listener();
    const { url } = await emulator({ target });
    const body = JSON.stringify({ from: '447700900123', text: 'book appointment' });
    const answer = await fetch(`${url}/emulator/inbound`, { method: 'POST', body });
    expect(await answer.json()).toMatchObject({ status: 200 });
    expect(target.heard[0]?.body).toMatchObject({
      version: 3,
      namespace: 'ChatApps',
      payload: { user: { msisdn: phone }, type: 'Text', content: { text: 'book appointment' } },
    });
  });

  it('taps what was offered, by its title or its number', async () => {
    const target = await listener();
    const { url, write, sent } = await emulator({ target });
    const offered = [
      { id: 'a', title: 'Boiler', description: 'Repair' },
      { id: 'b', title: 'Tap' },
    ];
    const action = { button: 'See', sections: [{ rows: offered }] };
    const interactive = { type: 'list', body: { text: 'What is it?' }, action };
    await post(url, message('', phone, { type: 'interactive', content: { interactive } }));
    await write({ from: phone, tap: 'boiler' });
    await write({ from: phone, tap: '2' });
    const taps = target.heard.map(({ body }) => body.payload);
    expect(taps).toMatchObject([
      {
        type: 'Interactive',
        content: { interactive: { type: 'list_reply', list_reply: offered[0] } },
        replyToUmid: sent[0]?.umid,
      },
      { content: { interactive: { list_reply: offered[1] } } },
    ]);
    await expect(write({ from: phone, tap: 'Roof' })).rejects.toThrow('“Boiler”, “Tap”');
  });

  it('has a page, a conversation, and is told what makes no sense', async () => {
    const { url } = await emulator();
    expect(await (await fetch(url)).text()).toContain('A customer of yours');
    await post(url, message('Hello there'));
    const lines = await (await fetch(`${url}/emulator/conversations/${phone}`)).json();
    expect(lines).toMatchObject({
      lines: [{ direction: 'out', content: { text: 'Hello there' } }],
    });
    const odd = await fetch(`${url}/emulator/inbound`, { method: 'POST', body: '{"from":"you"}' });
    expect(odd.status).toBe(400);
    expect(JSON.stringify(await odd.json())).toContain('Give a number with its country');
  });
});
