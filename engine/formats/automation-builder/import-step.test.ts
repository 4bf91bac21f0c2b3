import { describe, expect, it, test } from 'vitest';
import { define } from '../../../test/support/automation-builder.ts';
import type { Json, JsonObject } from '../../json.ts';
import { importDefinition } from './import-definition.ts';

/** The step that this one becomes, and the parts that are not kept. */
function importOne(stepType: string, inputs: JsonObject, more: JsonObject = {}) {
  const result = importDefinition(define([{ stepType, id: 'one', inputs, ...more }]));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const lines = result.report
    .filter(({ kind, stepId }) => kind !== 'kept' && stepId === 'one')
    .map(({ kind, path }) => `${kind} ${path.replace(/^definition.steps.0.?/, '')}`);
  return { step: result.workflow.steps['one'], lines };
}

describe('ChatAppsMessage', () => {
  const to = { user: { msisdn: '{{data.payload.user.msisdn}}' }, subAccountId: 'plumbers' };
  it('with a text is one of ours', () => {
    const { step, lines } = importOne('ChatAppsMessage', {
      ...to,
      type: 'Text',
      content: { text: 'Hi {{data.payload.user.name}}' },
    });
    expect(step).toMatchObject({
      type: 'chatapps-message',
      config: { message: { kind: 'text', text: 'Hi {{data.payload.user.name}}' } },
    });
    expect(lines).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    [
      'an interactive list',
      {
        interactive: {
          type: 'list',
          body: { text: 'Which?' },
          action: { button: 'See', sections: [{ title: 'All', rows: [{ id: 'a', title: 'A' }] }] },
        },
      },
    ],
    [
      'an address in data',
      { interactive: { type: 'cta_url', body: { text: '{{data.payload.umid}}' } } },
    ],
  ])('with %s stays in the words of the API', (_, content) => {
    const { step, lines } = importOne('chatappsmessage', { ...to, type: 'interactive', content });
    expect(step?.config).toEqual({
      message: { kind: 'chatapps', message: { type: 'interactive', content } },
    });
    expect(lines).toEqual([]);
  });

  it('keeps how it is sent', () => {
    const more = { channels: [{ channel: 'SMS', fallbackAfter: 60 }], context: { umid: 'u' } };
    const { step } = importOne('ChatAppsMessage', {
      ...to,
      type: 'text',
      content: { text: 'Hi' },
      ...more,
    });
    expect(step?.config).toMatchObject({ message: { message: { type: 'text', ...more } } });
  });

  it('says what is not as there', () => {
    const { lines } = importOne('ChatAppsMessage', {
      subaccountId: 'other',
      user: { lineUserId: 'U1' },
      type: 'telegram',
      content: { text: 'Hi' },
      clientMessageId: 'mine',
      mood: 'happy',
    });
    expect(lines).toEqual([
      'approximated inputs.mood',
      'approximated inputs.subAccountId',
      'needs-you inputs.user',
      'approximated inputs.clientMessageId',
      expect.stringMatching(/^needs-you inputs.type/),
    ]);
    expect(importOne('ChatAppsMessage', {}).lines).toEqual([
      'needs-you inputs.user',
      'needs-you inputs.type',
      expect.stringMatching(/^needs-you inputs/),
    ]);
  });

  it('knows whom it is for under the name that an output gives it', () => {
    const output = { outputs: { phone: '{{data.payload.user.msisdn}}', n: 5, m: '{{data.x}}' } };
    const { lines } = importOne(
      'ChatAppsMessage',
      { user: { msisdn: '{{data.phone}}' }, type: 'text', content: { text: 'Hi' } },
      output,
    );
    expect(lines).not.toContain('needs-you inputs.user');
  });
});

describe('SMS', () => {
  it('is an SMS to the customer, or to anybody', () => {
    const { step, lines } = importOne('SMS', {
      subAccountId: 'plumbers',
      destination: '{{data.payload.user.msisdn}}',
      text: 'Pong',
      source: 'Plumber',
      encoding: 'Auto',
    });
    expect(step).toMatchObject({
      type: 'sms-message',
      config: { text: 'Pong', to: '', sender: 'Plumber' },
    });
    expect(lines).toEqual([]);
    const other = importOne('sms', { destination: 6_512_345_678, text: 'Hi' });
    expect(other.step?.config).toMatchObject({ to: '6512345678', sender: '' });
  });

  it('says what is not as there', () => {
    const { step, lines } = importOne('SMS', {
      encoding: 'UCS2',
      country: 'SG',
      expiry: null,
      scheduled: '2026-01-01',
    });
    expect(step?.type).toBe('unknown-step');
    expect(lines).toEqual([
      'approximated inputs.country',
      'approximated inputs.scheduled',
      'approximated inputs.encoding',
      'needs-you inputs.destination',
      'needs-you inputs.text',
      'needs-you ',
    ]);
  });
});

describe('HttpRequest', () => {
  it('is asked once, and goes on whatever the status is', () => {
    const { step, lines } = importOne('HttpRequest', {
      url: 'https://example.com/{{data.payload.umid}}',
      method: 'POST',
      headers: { 'content-Type': 'application/json', Accept: 5 },
      parameters: { q: '{{data.payload.type}}' },
      body: { deep: { id: '{{data.payload.umid}}' } },
      timeoutSeconds: '19',
    });
    expect(step).toMatchObject({
      config: {
        method: 'POST',
        url: 'https://example.com/{{data.payload.umid}}',
        query: [{ name: 'q', value: '{{data.payload.type}}' }],
        headers: [
          { name: 'content-Type', value: 'application/json' },
          { name: 'Accept', value: '5' },
        ],
        body: { kind: 'json', value: { deep: { id: '{{data.payload.umid}}' } } },
        timeout: { amount: 19, unit: 'seconds' },
        retries: 0,
      },
      exits: [
        { id: 'ok', to: null, ends: true },
        { id: 'other', to: null, ends: true },
        { id: 'failed', to: null },
      ],
    });
    expect(lines).toEqual([]);
  });

  it('sends nothing with a GET, and has five seconds where nothing is said', () => {
    const { step, lines } = importOne('HttpRequest', {
      url: 'https://a.b',
      method: 'get',
      body: {},
    });
    expect(step?.config).toMatchObject({
      method: 'GET',
      body: { kind: 'none' },
      timeout: { amount: 5, unit: 'seconds' },
    });
    expect(lines).toEqual([]);
    expect(
      importOne('HttpRequest', { url: 'https://a.b', method: 'PUT' }).step?.config,
    ).toMatchObject({
      body: { kind: 'none' },
    });
  });

  it('says what is not as there', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`h${at}`, 'x']));
    const { step, lines } = importOne('HttpRequest', {
      url: '',
      method: 'BREW',
      headers: { ...many, 'not a name': 'x', '': 'y' },
      parameters: ['x'],
      body: { a: 1 },
      timeoutSeconds: 900,
    });
    expect(step?.config).toMatchObject({ method: 'GET', timeout: { amount: 2, unit: 'minutes' } });
    expect(lines).toEqual([
      'needs-you inputs.method',
      'approximated inputs.body',
      'needs-you inputs.url',
      'needs-you inputs.parameters',
      'needs-you inputs.headers',
      'approximated inputs.timeoutSeconds',
    ]);
    const odd = importOne('HttpRequest', {
      url: 'https://a.b',
      headers: { 'not a name': 'x' },
      timeoutSeconds: {},
    });
    expect(odd.lines).toEqual([
      'needs-you inputs.method',
      'needs-you inputs.headers.not a name',
      'approximated inputs.timeoutSeconds',
    ]);
  });
});

test.each<[Json, JsonObject, string[]]>([
  ['0.00:01:00', { amount: 1, unit: 'minutes' }, []],
  ['400', { amount: 366, unit: 'days' }, ['approximated inputs.duration']],
  [{}, { amount: 0.001, unit: 'seconds' }, ['needs-you inputs.duration']],
  [null, { amount: 0.001, unit: 'seconds' }, ['needs-you inputs.duration']],
])('Wait for %j', (duration, expected, lines) => {
  const imported = importOne('Wait', { duration });
  expect(imported.step?.config).toEqual({ until: { kind: 'duration', duration: expected } });
  expect(imported.lines).toEqual(lines);
});

describe('VoiceMessage', () => {
  it('says a text, and may ask for keys', () => {
    const params = {
      source: '+6500000000',
      destination: 6_512_345_678,
      text: 'Hello',
      repetition: 2,
      voiceProfile: 'en-US-ZiraRUS',
      speed: '1',
    };
    const { step, lines } = importOne('VoiceMessage', {
      action: 'say',
      clientRequestId: 'x',
      params,
    });
    expect(step?.config).toMatchObject({
      call: { kind: 'say', text: 'Hello', voice: 'en-US-ZiraRUS', speed: 1, repetitions: 2 },
      to: '6512345678',
      caller: '+6500000000',
    });
    expect(lines).toEqual([]);
    const keys = { minDigits: 2, maxDigits: 90, completeOnHash: false, successMessage: 'Thanks' };
    const asked = importOne('voicemessage', {
      action: 'Say&Capture',
      params: { ...params, ...keys },
    });
    expect(asked.step?.config).toMatchObject({
      call: {
        keys: {
          digitsMin: 2,
          digitsMax: 25,
          endsWithHash: false,
          timeout: { amount: 10, unit: 'seconds' },
          tries: 1,
          thanks: 'Thanks',
          sorry: '',
        },
      },
    });
  });

  it('plays a recording', () => {
    const params = { destination: '{{data.payload.source}}', fileUrl: 'https://a.b/c.mp3' };
    const { step } = importOne('VoiceMessage', { action: 'playFile', params });
    expect(step?.config).toMatchObject({
      call: { kind: 'play', url: 'https://a.b/c.mp3' },
      to: '',
    });
  });

  it('says what is not as there', () => {
    const { lines } = importOne('VoiceMessage', { action: 'sing', subaccountId: 'voice' });
    expect(lines).toEqual([
      'approximated inputs.subAccountId',
      'needs-you inputs.action',
      'needs-you inputs.params.destination',
      'needs-you ',
    ]);
    const repetition = { action: 'say', params: { destination: '1', text: 'x', repetition: {} } };
    expect(importOne('VoiceMessage', repetition).step?.config).toMatchObject({
      call: { repetitions: 1 },
    });
  });
});

test('WaitForDTMF knows what was pressed', () => {
  const { step, lines } = importOne(
    'WaitForDTMF',
    { correlationId: '{{data.payload.umid}}', timeout: '00:02:00' },
    { outputs: { dtmf: '{{step.dtmfData.actionDetails.dtmf}}', any: '{{step.dtmfData != null}}' } },
  );
  expect(step).toMatchObject({
    type: 'wait-for-dtmf',
    config: { timeout: { amount: 2, unit: 'minutes' } },
    keep: [
      { name: 'dtmf', value: '{{steps.one.keys}}' },
      { name: 'any', value: '{{steps.one.keys != null}}' },
    ],
  });
  expect(lines).toEqual([]);
  expect(importOne('WaitForDTMF', {}).lines).toEqual(['needs-you inputs.dtmfRequestId']);
});

test('SendToConverse is a person, and what follows waits for them', () => {
  const { step, lines } = importOne(
    'SendToConverse',
    { payload: '{{data.payload}}' },
    { outputs: { ticket: '{{step.ticketId}}' } },
  );
  expect(step).toMatchObject({
    type: 'hand-over',
    config: { payload: '{{data.payload}}' },
    keep: [{ name: 'ticket', value: '{{steps.one.ticketId}}' }],
  });
  expect(lines).toEqual([]);
  const followed = importOne('SendToConverse', {}, { nextStepId: 'one' });
  expect(followed.lines).toEqual(['approximated nextStepId']);
});
