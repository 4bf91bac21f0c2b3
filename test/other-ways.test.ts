/** Workflows that leave the chat: other workflows, a person, SMS, calls, other systems, the clock. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSchedules } from '../db/schedules.ts';
import { startWitness } from './fakes/witness.ts';
import { listen, say, way } from './support/draw-workflow.ts';
import { eventually } from './support/eventually.ts';
import { createManualClock } from './support/manual-clock.ts';
import { publishWorkflow } from './support/publish-workflow.ts';
import { simulatedCustomer } from './support/simulated-customer.ts';
import { startTestServer, type TestServer } from './support/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const onWord = (text: string, type: 'inbound-chatapps' | 'inbound-sms' = 'inbound-chatapps') => ({
  type,
  match: { kind: 'keywords' as const, keywords: [{ text }] },
});

describe('a workflow that another one runs', () => {
  const run = (workflowId: string, returned: string | null, failed: string | null = null) => ({
    type: 'run-workflow' as const,
    name: `Run ${workflowId}`,
    config: { workflowId, values: [{ name: 'greeting', value: 'Hello {{contact.name}}' }] },
    exits: [way('returned', returned), way('failed', failed)],
  });

  beforeAll(async () => {
    await publishWorkflow(server, 'ask-name', {
      ask: say('{{data.greeting}}, who are you?', 'hear'),
      hear: listen('keep', 'keep'),
      keep: {
        type: 'set-values',
        name: 'Keep it',
        config: { values: [{ name: 'answer', value: '{{steps.hear.text}}' }] },
        exits: [way('next', null)],
      },
    });
    await publishWorkflow(
      server,
      'outer',
      {
        run: run('ask-name', 'thank', 'sorry'),
        thank: say('Thank you, {{steps.run.data.answer}}.'),
        sorry: say('Sorry.'),
      },
      onWord('outer'),
    );
  });

  it('hears the customer, and its values come back', async () => {
    const customer = simulatedCustomer(server, '+447700900301');
    await customer.writes('outer');
    await customer.hears(['Hello , who are you?']);
    await customer.writes('Ada');
    await customer.hears(['Hello , who are you?', 'Thank you, Ada.']);
    expect((await customer.instances()).toSorted()).toEqual([
      'ask-name completed',
      'outer completed',
    ]);
  });

  it('is cancelled with the one that runs it, and that one with it', async () => {
    const customer = simulatedCustomer(server, '+447700900302');
    await customer.writes('outer');
    await customer.hears(['Hello , who are you?']);
    const { body } = await server.request(
      'GET',
      `/api/instances?contact=${await customer.contactId()}`,
    );
    const { instances } = body as { instances: { id: string; workflowId: string }[] };
    const inner = instances.find(({ workflowId }) => workflowId === 'ask-name');
    await server.request('POST', `/api/instances/${inner?.id}/cancel`);
    expect((await customer.instances()).map((each) => each.split(' ')[1])).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it('that is not there is told as failed', async () => {
    await publishWorkflow(
      server,
      'lost',
      { run: run('nowhere', null, 'sorry'), sorry: say('Sorry.') },
      onWord('lost'),
    );
    const customer = simulatedCustomer(server, '+447700900303');
    await customer.writes('lost');
    await customer.hears(['Sorry.']);
  });

  it('that runs itself stops at some depth', async () => {
    await publishWorkflow(
      server,
      'mirror',
      { run: run('mirror', 'end', 'end'), end: say('Out.') },
      onWord('mirror'),
    );
    const customer = simulatedCustomer(server, '+447700900304');
    await customer.writes('mirror');
    await customer.hears(Array.from({ length: 6 }, () => 'Out.'));
  });
});

describe('a conversation with a person', () => {
  it('is theirs until they hand it back, and then the workflow goes on', async () => {
    const desk = await startWitness();
    const helped = await startTestServer({
      environment: { ALLOW_PRIVATE_NETWORK: `127.0.0.1:${desk.port}` },
    });
    try {
      await helped.request('PUT', '/api/settings/hand-over', {
        url: `http://127.0.0.1:${desk.port}/tickets`,
      });
      expect((await helped.request('GET', '/api/settings')).body).toMatchObject({
        handOverUrl: `http://127.0.0.1:${desk.port}/tickets`,
      });
      await publishWorkflow(
        helped,
        'help',
        {
          help: {
            type: 'hand-over',
            name: 'Help',
            config: { reason: 'They are lost.', payload: { order: 7 } },
            exits: [way('handed-back', 'bye'), way('failed', 'bye')],
          },
          bye: say('Back again: {{steps.help.data.note}}'),
        },
        onWord('help'),
      );
      const customer = simulatedCustomer(helped, '+447700900311');
      await customer.writes('help');
      await eventually(() => expect(desk.seen).toHaveLength(1));
      expect(JSON.parse(desk.seen[0]?.body ?? '')).toMatchObject({
        reason: 'They are lost.',
        payload: { order: 7 },
        contact: { phone: '+447700900311' },
      });
      await customer.writes('help');
      expect(await customer.instances()).toEqual(['help waiting']);
      const contactId = await customer.contactId();
      const handBack = () =>
        helped.request('POST', `/api/contacts/${contactId}/hand-back`, {
          data: { note: 'solved' },
        });
      expect((await handBack()).status).toBe(200);
      await customer.hears(['Back again: solved']);
      expect((await handBack()).status).toBe(409);
      await customer.writes('help');
      await eventually(() => expect(desk.seen).toHaveLength(2));
    } finally {
      await helped.stop();
      await desk.stop();
    }
  });
});

it('a conversation that nobody can be told of stays with its workflow', async () => {
  const desk = await startWitness((_, response) => response.writeHead(403).end());
  const alone = await startTestServer({
    environment: { ALLOW_PRIVATE_NETWORK: `127.0.0.1:${desk.port}` },
  });
  try {
    await alone.request('PUT', '/api/settings/hand-over', {
      url: `http://127.0.0.1:${desk.port}/`,
    });
    await publishWorkflow(
      alone,
      'help',
      {
        help: {
          type: 'hand-over',
          name: 'Help',
          config: { reason: 'They are lost.' },
          exits: [way('handed-back', null), way('failed', 'sorry')],
        },
        sorry: say('Nobody is there: {{steps.help.error}}'),
      },
      onWord('help'),
    );
    const customer = simulatedCustomer(alone, '+447700900312');
    await customer.writes('help');
    await customer.hears(['Nobody is there: The answer was 403.']);
    await customer.writes('help');
    await eventually(() => expect(desk.seen).toHaveLength(2));
    const refused = await alone.request('PUT', '/api/settings/hand-over', { url: 'nowhere' });
    expect(refused).toMatchObject({ status: 422, body: { error: { path: 'url' } } });
  } finally {
    await alone.stop();
    await desk.stop();
  }
});

describe('SMS and calls', () => {
  const call = (to: string) => ({
    type: 'voice-message' as const,
    name: 'Call',
    config: { call: { kind: 'say' as const, text: 'Press 1 or 2.', keys: {} } },
    exits: [way('next', to)],
  });
  const steps = {
    text: {
      type: 'sms-message' as const,
      name: 'SMS',
      config: { text: 'We call you now.' },
      exits: [way('next', 'call')],
    },
    call: call('keys'),
    keys: {
      type: 'wait-for-dtmf' as const,
      name: 'Keys',
      config: {},
      exits: [way('received', 'said'), way('timeout', null)],
    },
    said: say('You pressed {{steps.keys.keys}}.'),
  };

  it('are tried on the simulator: an SMS starts it, a call asks, keys answer', async () => {
    await publishWorkflow(server, 'phone', steps, onWord('phone', 'inbound-sms'));
    const customer = simulatedCustomer(server, '+447700900321', 'sms');
    await customer.writes('phone');
    await customer.hears(['We call you now.', 'Press 1 or 2.']);
    await customer.presses('2#');
    await customer.hears(['We call you now.', 'Press 1 or 2.', 'You pressed 2.']);
  });

  it('go the way of 8x8’s APIs, and its webhooks come back', async () => {
    let messages = 0;
    const eight = await startWitness(({ url }, response) => {
      messages += 1;
      const call = { sessionId: 'session-1', sessionStatus: 'CREATED', statusCode: 1 };
      const sms = { umid: `umid-${messages}`, status: { code: 'QUEUED' } };
      response.end(JSON.stringify(url.endsWith('/callflows') ? call : sms));
    });
    const eightUrl = `http://127.0.0.1:${eight.port}`;
    const real = await startTestServer({
      environment: {
        CHATAPPS_API_KEY: 'key-of-8x8',
        CHATAPPS_BASE_URL: eightUrl,
        SMS_BASE_URL: eightUrl,
        VOICE_BASE_URL: eightUrl,
        VOICE_CALLER: '+442079460000',
        VOICE_SUBACCOUNT_ID: 'voice_sub',
      },
    });
    try {
      await publishWorkflow(real, 'phone', steps, onWord('phone', 'inbound-sms'));
      const authorization = 'test-webhook-authorization';
      const sms = {
        namespace: 'SMS',
        eventType: 'inbound_message_received',
        payload: {
          umid: 'in-1',
          subAccountId: 'sms_sub',
          source: '+447700900331',
          destination: '+4477',
          body: 'phone',
        },
      };
      expect((await real.request('POST', '/webhooks/sms', sms, { authorization })).status).toBe(
        200,
      );
      await eventually(() => expect(eight.seen).toHaveLength(2));
      expect(eight.seen.map(({ url }) => url)).toEqual([
        '/api/v1/subaccounts/sms_sub/messages',
        '/api/v1/subaccounts/voice_sub/callflows',
      ]);
      expect(JSON.parse(eight.seen[0]?.body ?? '')).toMatchObject({
        destination: '+447700900331',
        text: 'We call you now.',
      });
      expect(JSON.parse(eight.seen[1]?.body ?? '').callflow).toMatchObject([
        { action: 'makeCall', params: { source: '+442079460000', destination: '+447700900331' } },
        {
          action: 'sayAndCapture',
          params: { promptMessage: 'Press 1 or 2.', minDigits: 1, maxDigits: 1 },
        },
        { action: 'hangup' },
      ]);
      const pressed = {
        namespace: 'VOICE',
        eventType: 'CALL_ACTION',
        payload: { eventId: 'e1', sessionId: 'session-1', eventData: { dtmf: '1' } },
      };
      const send = () => real.request('POST', '/webhooks/voice', pressed, { authorization });
      await eventually(async () => {
        expect(await send()).toMatchObject({
          status: 200,
          body: { callflow: [{ action: 'hangup' }] },
        });
        expect(eight.seen).toHaveLength(3);
      });
      await send();
      expect(JSON.parse(eight.seen[2]?.body ?? '')).toMatchObject({ text: 'You pressed 1.' });
      expect(eight.seen).toHaveLength(3);
      expect(
        (await real.request('POST', '/webhooks/voice', { payload: {} }, { authorization })).status,
      ).toBe(400);
    } finally {
      await real.stop();
      await eight.stop();
    }
  });
});

describe('a trigger by request', () => {
  beforeAll(async () => {
    await publishWorkflow(
      server,
      'asked',
      {
        invite: {
          type: 'sms-message',
          name: 'SMS',
          config: { text: 'Hello {{data.who.name}}' },
          exits: [way('next', null)],
        },
      },
      {
        type: 'http-request',
        contact: { channel: 'sms', userId: '{{data.who.phone}}', name: '{{data.who.name}}' },
      },
    );
  });

  it('finds for whom in the body, and starts once for the same key', async () => {
    const body = { who: { phone: '447700900341', name: 'Ada' } };
    const ask = () =>
      server.request('POST', '/api/workflows/asked/trigger', body, { 'idempotency-key': 'k1' });
    const first = await ask();
    expect(first).toMatchObject({ status: 200, body: { instanceId: expect.any(String) } });
    expect(await ask()).toMatchObject({ status: 200, body: { instanceId: null } });
    await simulatedCustomer(server, '+447700900341', 'sms').hears(['Hello Ada']);
  });

  it('refuses a body without anybody in it, in words', async () => {
    const { status, body } = await server.request('POST', '/api/workflows/asked/trigger', {});
    expect([status, body]).toMatchObject([
      422,
      { error: { message: expect.stringContaining('{{data.who.phone}}') } },
    ]);
  });

  it('runs for nobody where it names nobody', async () => {
    const call = {
      type: 'sms-message' as const,
      name: 'SMS',
      config: { to: '{{data.to}}', text: 'Hi' },
      exits: [way('next', null)],
    };
    await publishWorkflow(server, 'for-nobody', { call });
    const { status } = await server.request('POST', '/api/workflows/for-nobody/trigger', {
      to: '+447700900342',
    });
    expect(status).toBe(200);
    await eventually(async () => {
      const { body } = await server.request('GET', '/api/instances?workflow=for-nobody');
      expect(body).toMatchObject({ instances: [{ status: 'completed' }] });
    });
  });
});

it('the clock starts a workflow for everybody it is for, once each time', async () => {
  const clock = createManualClock(Date.UTC(2026, 4, 4, 8, 30));
  const timed = await startTestServer({ clock });
  const trigger = {
    type: 'schedule' as const,
    cron: '0 9 * * *',
    timeZone: 'UTC',
    contacts: [
      { channel: 'sms', userId: '+447700900351' },
      { channel: 'sms', userId: '+447700900352' },
    ],
  };
  const sms = {
    type: 'sms-message' as const,
    name: 'SMS',
    config: { text: 'Good morning' },
    exits: [way('next', null)],
  };
  try {
    await publishWorkflow(timed, 'morning', { sms }, trigger);
    const count = async () => {
      const { body } = await timed.request('GET', '/api/instances?workflow=morning');
      return (body as { instances: unknown[] }).instances.length;
    };
    for (const [day, runs] of [
      [4, 2],
      [5, 4],
    ] as const) {
      const dueAt = Date.UTC(2026, 4, day, 9);
      await eventually(() => expect(listSchedules(timed.db)).toMatchObject([{ dueAt }]));
      expect(await count()).toBe(runs - 2);
      clock.pass(dueAt - clock.now());
      await eventually(async () => expect(await count()).toBe(runs));
    }
    await simulatedCustomer(timed, '+447700900351', 'sms').hears(['Good morning', 'Good morning']);
  } finally {
    await timed.stop();
  }
});

it('what happens to a booking starts a workflow for its customer, and the reminder comes in time', async () => {
  const clock = createManualClock(Date.UTC(2026, 4, 4, 8));
  const booked = await startTestServer({ clock });
  const sms = {
    type: 'sms-message' as const,
    name: 'SMS',
    config: { text: '{{data.event}} {{data.booking.start}}' },
    exits: [way('next', null)],
  };
  const trigger = {
    type: 'booking-event' as const,
    events: ['booked', 'cancelled', 'reminder'] as ('booked' | 'cancelled' | 'reminder')[],
    before: { amount: 30, unit: 'minutes' as const },
    channel: 'sms',
  };
  try {
    await publishWorkflow(booked, 'visits', { sms }, trigger);
    const { body: offered } = await booked.request('GET', '/booking/v1/services');
    const [service] = (offered as { services: { id: string }[] }).services;
    const { body: free } = await booked.request(
      'GET',
      `/booking/v1/slots?serviceId=${service?.id}`,
    );
    const [slot] = (free as { slots: { id: string; start: string }[] }).slots;
    const customer = { name: 'Ada', phone: '+447700900361' };
    const made = await booked.request('POST', '/booking/v1/bookings', {
      slotId: slot?.id,
      customer,
    });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    const heard = simulatedCustomer(booked, '+447700900361', 'sms');
    await heard.hears([`booked ${slot?.start}`]);
    clock.pass(Date.parse(slot?.start ?? '') - clock.now() - 30 * 60_000);
    await heard.hears([`booked ${slot?.start}`, `reminder ${slot?.start}`]);
    await booked.request('POST', `/booking/v1/bookings/${id}/cancel`, {});
    await heard.hears([
      `booked ${slot?.start}`,
      `reminder ${slot?.start}`,
      `cancelled ${slot?.start}`,
    ]);
  } finally {
    await booked.stop();
  }
});
