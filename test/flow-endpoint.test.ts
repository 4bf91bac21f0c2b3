/** A form that asks this server for data, over the wire as Meta asks, and as a simulated phone does. */
import { generateKeyPairSync } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { JsonObject, WorkflowInput } from '../engine/index.ts';
import { done, footer, input, screen } from './support/draw-flow.ts';
import { type Drawn, say, way } from './support/draw-workflow.ts';
import { eventually } from './support/eventually.ts';
import { createManualClock } from './support/manual-clock.ts';
import { metaRequest, metaSignature } from './support/meta-phone.ts';
import { publishWorkflow } from './support/publish-workflow.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

const clock = createManualClock(Date.parse('2026-10-02T06:00:00Z'));
const maria = '+447700900612';
const appSecret = 'the secret of an app at Meta';
let server: TestServer;
let publicKey = '';

beforeAll(async () => {
  server = await startTestServer({ clock });
  await keepForms();
  await publishWorkflow(server, 'visit-data', answers, {
    type: 'flow-data-request',
    form: 'visit',
  });
  await publishWorkflow(server, 'silent-data', { say: say('Nothing for you.') }, asks('silent'));
  await publishWorkflow(server, 'slow-data', slowAnswers, asks('slow'));
  for (const form of ['visit', 'slow']) {
    await publishWorkflow(server, `ask-${form}`, conversation(form), begins(`${form} please`));
  }
  const { body } = await server.request('GET', '/api/flows/endpoint-key');
  ({ publicKey } = z.object({ publicKey: z.string() }).parse(body));
});
afterAll(() => server.stop());

/** DAY asks which times there are on a day; TIME books one and closes the form. */
async function keepForms(): Promise<void> {
  const exchange = (payload: JsonObject) => footer({ name: 'data_exchange', payload });
  const times = { type: 'array', items: { type: 'string' }, __example__: ['09:00'] };
  const today = { type: 'string', __example__: '2026-10-02' };
  const day = screen('DAY', [input('day'), exchange({ day: '1' })], { data: { today } });
  const time = screen('TIME', [exchange({ time: '09:00' })], { data: { times } });
  const end = screen('END', [done()], { terminal: true });
  const start = screen('START', [exchange({})]);
  const model = { routing_model: { DAY: ['TIME'], TIME: ['END'] }, data_api_version: '3.0' };
  const alone = { routing_model: { START: ['END'] }, data_api_version: '3.0' };
  const forms: Record<string, JsonObject> = {
    visit: { version: '7.2', ...model, screens: [day, time, end] },
    silent: { version: '7.2', data_api_version: '3.0', screens: [start, end] },
    slow: { version: '7.2', ...alone, screens: [start, end] },
    alone: { version: '7.2', ...alone, screens: [start, end] },
  };
  for (const [name, document] of Object.entries(forms)) {
    const { status } = await server.request('POST', '/api/flows', { name, document });
    expect(status).toBe(200);
  }
  for (const name of ['visit', 'slow']) {
    const published = await server.request('POST', `/api/flows/${name}/publish`, {});
    expect(published).toMatchObject({ status: 200 });
  }
}

const asks = (form: string) => ({ type: 'flow-data-request', form }) as const;

const begins = (text: string): WorkflowInput['trigger'] => ({
  type: 'inbound-chatapps',
  match: { kind: 'keywords', keywords: [{ text }] },
});

function answer(config: Drawn<'answer-flow'>['config']['answer']): Drawn<'answer-flow'> {
  return {
    type: 'answer-flow',
    name: 'Answer',
    config: { answer: config },
    exits: [way('next', null)],
  };
}

const is = (action: string) => ({ '==': [{ var: 'data.flow.action' }, action] });
const isDay = { '==': [{ var: 'data.flow.screen' }, 'DAY'] };

const answers: WorkflowInput['steps'] = {
  what: {
    type: 'branch',
    name: 'What?',
    config: {},
    exits: [
      { ...way('init', 'first'), when: is('INIT') },
      { ...way('wrong', 'wrong'), when: { '==': [{ var: 'data.flow.data.day' }, 'never'] } },
      { ...way('day', 'services'), when: isDay },
      way('otherwise', 'close'),
    ],
  },
  first: answer({ kind: 'screen', screen: 'DAY', data: { today: '{{today(0)}}' } }),
  wrong: answer({ kind: 'error', message: 'There is no such day, {{contact.name}}.' }),
  services: {
    type: 'http-request',
    name: 'Ask',
    config: { method: 'GET', url: '/booking/v1/services' },
    exits: [way('ok', 'times'), way('failed', null)],
  },
  times: answer({
    kind: 'screen',
    screen: 'TIME',
    data: { times: '{{steps.services.body.services}}', day: '{{data.flow.data.day}}' },
  }),
  close: answer({ kind: 'close', data: { time: '{{data.flow.data.time}}', flow_token: 'mine' } }),
};

const slowAnswers: WorkflowInput['steps'] = {
  wait: {
    type: 'wait',
    name: 'Sleep',
    config: { until: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } },
    exits: [way('next', 'late')],
  },
  late: answer({ kind: 'screen', screen: 'END', data: {} }),
};

function conversation(form: string): WorkflowInput['steps'] {
  return {
    send: {
      type: 'send-flow',
      name: 'Send',
      config: { form, body: 'When?', button: 'Choose' },
      exits: [way('next', 'wait')],
    },
    wait: {
      type: 'wait-for-reply',
      name: 'Wait',
      config: { expect: { kind: 'flow' } },
      exits: [way('replied', 'listen'), way('no-reply', null), way('not-understood', null)],
    },
    listen: {
      type: 'wait-for-reply',
      name: 'Listen',
      config: { expect: { kind: 'any' } },
      exits: [way('replied', null), way('no-reply', null)],
    },
  };
}

const sentForm = z.object({
  interactive: z.object({
    action: z.object({ parameters: z.looseObject({ flowToken: z.string() }) }),
  }),
});

/** Maria asks for the form; the token it was sent with. */
async function openForm(form = 'visit'): Promise<string> {
  const path = `/api/simulator/contacts/${maria}/messages`;
  await server.request('DELETE', path);
  const content = { text: `${form} please` };
  const said = { contact: maria, name: 'Maria', type: 'text', content };
  expect((await server.request('POST', '/api/simulator/messages', said)).status).toBe(200);
  return eventually(async () => {
    const { body } = await server.request('GET', path);
    const { messages } = z
      .object({ messages: z.array(z.object({ content: z.unknown() })) })
      .parse(body);
    return sentForm.parse(messages.at(-1)?.content).interactive.action.parameters.flowToken;
  });
}

async function post(form: string, body: string, headers: Record<string, string> = {}) {
  const method = 'POST';
  const response = await fetch(`${server.url}/flows/${form}/endpoint`, { method, body, headers });
  return { status: response.status, text: await response.text() };
}

/** Asks as WhatsApp does, and opens the answer. */
async function ask(form: string, asked: unknown, key = publicKey) {
  const request = metaRequest(key, asked);
  const { status, text } = await post(form, request.body);
  const isSealed = status === 200 || status === 427;
  return { status, body: isSealed ? request.open(text) : JSON.parse(text) };
}

function question(more: JsonObject): JsonObject {
  return { version: '3.0', action: 'data_exchange', screen: 'DAY', data: {}, ...more };
}

describe('the endpoint of a form', () => {
  it('says that it lives', async () => {
    const said = await ask('visit', { version: '3.0', action: 'ping' });
    expect(said).toEqual({ status: 200, body: { data: { status: 'active' } } });
  });

  it('takes note when a phone could not use an answer', async () => {
    const data = { error: 'payload-schema-error', error_message: 'times is missing' };
    const said = await ask('visit', question({ data }));
    expect(said).toEqual({ status: 200, body: { data: { acknowledged: true } } });
    expect(server.log.join('')).toContain('payload-schema-error');
  });

  it('lets a workflow show the first screen, the next one with live data, and the end', async () => {
    const flow_token = await openForm();
    expect(await ask('visit', question({ action: 'INIT', screen: '', flow_token }))).toEqual({
      status: 200,
      body: { screen: 'DAY', data: { today: '2026-10-02' } },
    });
    const next = await ask('visit', question({ data: { day: '2026-10-05' }, flow_token }));
    expect(next).toMatchObject({
      status: 200,
      body: { screen: 'TIME', data: { day: '2026-10-05', times: [{ active: true }, {}, {}, {}] } },
    });
    const time = { screen: 'TIME', data: { time: '09:00' }, flow_token };
    expect(await ask('visit', question(time))).toEqual({
      status: 200,
      body: {
        screen: 'SUCCESS',
        data: { extension_message_response: { params: { time: '09:00', flow_token } } },
      },
    });
  });

  it('lets a workflow say what is wrong, to the one who has the form', async () => {
    const flow_token = await openForm();
    const said = await ask('visit', question({ data: { day: 'never' }, flow_token }));
    expect(said.body).toEqual({
      screen: 'DAY',
      data: { error_message: 'There is no such day, Maria.' },
    });
  });

  it('answers a request that comes again as before, and asks the workflow once', async () => {
    const flow_token = await openForm();
    const before = await countRuns();
    const request = metaRequest(publicKey, question({ data: { day: '2026-10-06' }, flow_token }));
    const written = JSON.stringify(JSON.parse(request.body), null, 1);
    const said = await Promise.all(
      [request.body, request.body, written].map((b) => post('visit', b)),
    );
    const late = await post('visit', request.body);
    expect(new Set([...said, late].map(({ text }) => text)).size).toBe(1);
    expect(request.open(late.text)).toMatchObject({ screen: 'TIME' });
    expect(await countRuns()).toBe(before + 1);
  });

  it('closes a form that was sent back, that another took the place of, or that is not ours', async () => {
    const older = await openForm();
    const flow_token = await openForm();
    const over = { error_msg: 'This form was filled in already, or is out of date.' };
    for (const token of [older, 'unused', '', 'abcdefghijk.1', `${flow_token}1`]) {
      expect(await ask('visit', question({ flow_token: token }))).toEqual({
        status: 427,
        body: over,
      });
    }
    expect((await ask('silent', question({ flow_token }))).status).toBe(427);
    expect((await ask('visit', question({ flow_token }))).status).toBe(200);
    const nfmReply = { name: 'flow', body: 'Sent', responseJson: JSON.stringify({ flow_token }) };
    const content = { interactive: { type: 'nfmReply', nfmReply } };
    const message = { contact: maria, type: 'interactive', content };
    await server.request('POST', '/api/simulator/messages', message);
    expect(await ask('visit', question({ flow_token }))).toEqual({ status: 427, body: over });
  });

  it('is not there for a form that is not there', async () => {
    expect(await ask('nothing', question({}))).toMatchObject({
      status: 404,
      body: { error: { message: 'There is no form “nothing”.' } },
    });
  });
});

/** How often the workflow of the form was asked. */
async function countRuns(): Promise<number> {
  const { body } = await server.request('GET', '/api/instances?workflow=visit-data&limit=200');
  return z.object({ instances: z.array(z.unknown()) }).parse(body).instances.length;
}

it('answers in good time', async () => {
  const flow_token = await openForm();
  const tookMs: number[] = [];
  for (let n = 0; n < 50; n += 1) {
    const startedAt = performance.now();
    await ask('visit', question({ action: 'INIT', screen: '', flow_token }));
    tookMs.push(performance.now() - startedAt);
  }
  const [median = 0] = tookMs.toSorted((a, b) => a - b).slice(25);
  process.stdout.write(`A form is answered by its workflow in ${median.toFixed(1)} ms (median).\n`);
  expect(median).toBeLessThan(1_000);
});

describe('what is not for the endpoint', () => {
  it('is answered 421 when it cannot be opened, so that the phone fetches the key again', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey;
    const pem = other.export({ type: 'spki', format: 'pem' }).toString();
    expect((await ask('visit', { action: 'ping' }, pem)).status).toBe(421);
    for (const body of ['', '{}', 'hello', '[[[[', '{"encrypted_flow_data":"AAAA"}']) {
      expect((await post('visit', body)).status).toBe(421);
    }
  });

  it('is answered 413 when it is too long, before anything is opened', async () => {
    const { body } = metaRequest(publicKey, question({ data: { a: 'x'.repeat(1_200_000) } }));
    expect((await post('visit', body)).status).toBe(413);
  });

  it('is refused when it is a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const packed = await fetch(`${server.url}/flows/visit/endpoint`, {
      method: 'POST',
      body: bomb,
      headers: { 'content-encoding': 'gzip' },
    });
    expect(packed.status).toBe(415);
    const deep = `{"action":"INIT","data":{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`;
    const wide = `{"action":"INIT","data":{"a":[${'0,'.repeat(500_000)}0]}}`;
    for (const text of [deep, wide, '{"action":', '7', '{"action":"DROP"}']) {
      expect((await ask('visit', text)).status).toBe(400);
    }
    expect((await ask('visit', { action: 'ping' })).status).toBe(200);
  });

  it('is answered 432 when its signature is not that of the app', async () => {
    const path = '/api/flows/endpoint-secret';
    expect((await server.request('PUT', path, { appSecret: 'short' })).status).toBe(422);
    await server.request('PUT', path, { appSecret });
    const { body, open } = metaRequest(publicKey, { action: 'ping' });
    const signature = metaSignature(appSecret, body);
    for (const wrong of ['', 'sha256=', signature.slice(7), `${signature.slice(0, -1)}x`]) {
      const headers = { 'x-hub-signature-256': wrong };
      expect((await post('visit', body, headers)).status).toBe(432);
    }
    expect((await post('visit', body)).status).toBe(432);
    expect((await post('visit', `${body} `, { 'x-hub-signature-256': signature })).status).toBe(
      432,
    );
    const said = await post('visit', body, { 'x-hub-signature-256': signature });
    expect(open(said.text)).toEqual({ data: { status: 'active' } });
    const key = await server.request('GET', '/api/flows/endpoint-key');
    expect(key.body).toMatchObject({ hasAppSecret: true });
    expect(JSON.stringify(key.body)).not.toContain(appSecret);
    await server.request('PUT', path, { appSecret: null });
    expect((await post('visit', body)).status).toBe(200);
  });
});

describe('the key', () => {
  it('stays the same, and nothing private is in the database in the clear', async () => {
    const { body } = await server.request('GET', '/api/flows/endpoint-key');
    expect(body).toMatchObject({ publicKey, hasAppSecret: false });
    const kept = server.db.sqlite.prepare("select value from setting where key like 'flow%'").all();
    expect(JSON.stringify(kept)).toContain('sealed');
    expect(JSON.stringify(kept)).not.toContain('PRIVATE KEY');
  });
});

describe('a form on a simulated phone', () => {
  async function exchange(form: string, asked: JsonObject) {
    return server.request('POST', `/api/simulator/flows/${form}/exchange`, asked);
  }

  it('is answered by the same workflow, without encryption', async () => {
    const flow_token = await openForm();
    const said = await exchange('visit', { ...question({ flow_token }), contact: maria });
    expect(said).toMatchObject({ status: 200, body: { screen: 'TIME' } });
  });

  it('is answered for nobody, when its author only looks at it', async () => {
    const said = await exchange('visit', { action: 'INIT' });
    expect(said).toMatchObject({ status: 200, body: { screen: 'DAY' } });
  });

  it('is shown the screen that needs no data when no workflow answers it', async () => {
    const first = await exchange('alone', { action: 'INIT' });
    expect(first.body).toEqual({ screen: 'START', data: {} });
    const back = await exchange('alone', { action: 'BACK', screen: 'END' });
    expect(back.body).toEqual({ screen: 'START', data: {} });
  });

  it.each([
    ['alone', { action: 'data_exchange', screen: 'START' }, 409, 'No workflow answers the form'],
    ['silent', { action: 'INIT' }, 409, 'ended without “Answer a form”'],
    ['nothing', { action: 'INIT' }, 404, 'There is no form “nothing”.'],
    ['visit', { action: 'DROP' }, 422, 'action'],
  ])('tells the author why %s gets no answer', async (form, asked, status, why) => {
    const said = await exchange(form, asked);
    expect(said.status).toBe(status);
    expect(said.body).toMatchObject({ error: { message: expect.stringContaining(why) } });
  });
});

describe('a workflow that takes longer than WhatsApp waits', () => {
  /** Lets nine seconds pass once the workflow waits. */
  async function outwait<T>(asking: Promise<T>): Promise<T> {
    await eventually(async () => {
      const path = '/api/instances?workflow=slow-data&status=waiting';
      const { body } = await server.request('GET', path);
      expect(body).toMatchObject({ instances: [{}] });
    });
    clock.pass(9_000);
    const said = await asking;
    clock.pass(3_600_000);
    return said;
  }

  it('leaves the customer on the screen, which says so', async () => {
    const flow_token = await openForm('slow');
    const said = await outwait(ask('slow', question({ screen: 'START', flow_token })));
    const error_message = 'This does not work just now. Please try again in a moment.';
    expect(said).toEqual({ status: 200, body: { screen: 'START', data: { error_message } } });
  });

  it('opens no form', async () => {
    const flow_token = await openForm('slow');
    const asked = question({ action: 'INIT', screen: '', flow_token });
    expect((await outwait(ask('slow', asked))).status).toBe(503);
  });

  it('tells its author, and finds in its trace that it came too late', async () => {
    const path = '/api/simulator/flows/slow/exchange';
    const said = await outwait(server.request('POST', path, { action: 'INIT' }));
    expect(said).toMatchObject({
      status: 409,
      body: { error: { message: expect.stringContaining('within 9 seconds') } },
    });
    await eventually(async () => {
      const { body } = await server.request('GET', '/api/instances?workflow=slow-data&limit=1');
      const [latest] = z
        .object({ instances: z.array(z.object({ id: z.string() })) })
        .parse(body).instances;
      const trace = await server.request('GET', `/api/instances/${latest?.id}`);
      expect(JSON.stringify(trace.body)).toContain('this answer came too late');
    });
  });
});
