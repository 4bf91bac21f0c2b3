import { describe, expect, it } from 'vitest';
import { drawn, type Steps } from '../../../test/support/automation-builder.ts';
import { pause, say, way } from '../../../test/support/draw-workflow.ts';
import type { JsonObject } from '../../json.ts';

describe('a step', () => {
  const next = [way('next', null)];
  const duration = { amount: 90, unit: 'minutes' as const };
  it.each<[string, Steps[string], JsonObject, string[]]>([
    ['Wait', pause(), { inputs: { duration: '0.01:00:00' } }, []],
    [
      'Wait',
      {
        type: 'wait',
        name: 'Wait',
        config: { until: { kind: 'time-of-day', time: '09:00' } },
        exits: next,
      },
      { inputs: { duration: '0.00:00:01' } },
      ['needs-you steps.one.config.until'],
    ],
    [
      'SMS',
      { type: 'sms-message', name: 'S', config: { text: 'Hi {{data.a}}' }, exits: next },
      {
        inputs: {
          subAccountId: 'plumbers',
          destination: '{{data.payload.user.channelUserId}}',
          text: 'Hi {{data.a}}',
        },
      },
      [],
    ],
    [
      'SMS',
      {
        type: 'sms-message',
        name: 'S',
        config: { text: 'Hi', to: '+65 1', sender: 'Plumber' },
        exits: next,
      },
      { inputs: { destination: '+65 1', source: 'Plumber' } },
      [],
    ],
    [
      'VoiceMessage',
      {
        type: 'voice-message',
        name: 'V',
        config: { call: { kind: 'say', text: 'Hi', voice: 'Emma', keys: {} }, to: '+651' },
        exits: next,
      },
      {
        inputs: {
          clientRequestId: '{{uuid()}}',
          action: 'say&capture',
          params: { destination: '+651', text: 'Hi', voiceProfile: 'Emma', maxDigits: 1 },
        },
      },
      [],
    ],
    [
      'VoiceMessage',
      {
        type: 'voice-message',
        name: 'V',
        config: { call: { kind: 'say', text: 'Hi' } },
        exits: next,
      },
      { inputs: { action: 'say' } },
      [],
    ],
    [
      'VoiceMessage',
      {
        type: 'voice-message',
        name: 'V',
        config: { call: { kind: 'play', url: 'https://a.b' } },
        exits: next,
      },
      { inputs: { action: 'playFile', params: { fileUrl: 'https://a.b', repetition: 1 } } },
      [],
    ],
    [
      'ChatAppsMessage',
      {
        type: 'send-flow',
        name: 'F',
        config: {
          form: 'visit',
          body: 'Hi {{data.a}}',
          button: 'Open',
          screen: 'VISIT',
          data: { day: '{{data.day}}' },
          outsideWindow: {
            name: 'visit',
            language: 'en',
            buttons: [{ kind: 'flow', title: 'Open' }],
          },
        },
        exits: [...next, way('failed', 'one')],
      },
      {
        inputs: {
          subAccountId: 'plumbers',
          type: 'interactive',
          content: {
            interactive: {
              type: 'flow',
              body: { text: 'Hi {{data.a}}' },
              action: {
                parameters: {
                  flowId: 'visit',
                  flowCta: 'Open',
                  flowAction: 'navigate',
                  flowActionPayload: { screen: 'VISIT', data: { day: '{{data.day}}' } },
                },
              },
            },
          },
          user: { msisdn: '{{data.payload.user.channelUserId}}' },
        },
      },
      [
        'needs-you steps.one.config.form',
        'needs-you steps.one.config.outsideWindow',
        'needs-you steps.one.exits',
      ],
    ],
    [
      'SendToConverse',
      {
        type: 'hand-over',
        name: 'H',
        config: { reason: 'x', payload: '{{data.payload}}' },
        exits: [],
      },
      { inputs: { payload: '{{data.payload}}' } },
      [],
    ],
    [
      'WaitForDTMF',
      { type: 'wait-for-dtmf', name: 'D', config: { timeout: duration }, exits: [] },
      { inputs: { timeout: '0.01:30:00' } },
      ['needs-you steps.one.config'],
    ],
    [
      'WaitForReply',
      {
        type: 'wait-for-reply',
        name: 'W',
        config: {
          expect: { kind: 'number' },
          timeout: null,
          reminders: [{ after: duration, text: 'Well?' }],
        },
        exits: [way('replied', null), way('not-understood', 'one')],
      },
      { inputs: { channel: 'whatsapp', timeout: '365.00:00:00' } },
      [
        'approximated steps.one.config.expect',
        'needs-you steps.one.config.reminders',
        'approximated steps.one.config.timeout',
        'needs-you steps.one.exits',
      ],
    ],
    [
      'Branch',
      {
        type: 'set-values',
        name: 'S',
        config: { values: [{ name: 'a', value: { b: ['{{data.b}}', 1] } }] },
        exits: [way('next', 'one')],
      },
      { outputs: { a: { b: ['{{data.b}}', 1] } }, nextStepId: null, selectNextStep: { one: null } },
      [],
    ],
    [
      'Branch',
      {
        type: 'set-values',
        name: 'S',
        config: { values: [{ name: 'a', value: 1 }] },
        exits: next,
      },
      { selectNextStep: {} },
      [],
    ],
    [
      'Teleport',
      {
        type: 'unknown-step',
        name: 'T',
        config: { kind: 'Teleport', inputs: { to: 'Mars' } },
        exits: next,
      },
      { inputs: { to: 'Mars' } },
      [],
    ],
    [
      'HttpRequest',
      {
        type: 'http-request',
        name: 'R',
        config: {
          method: 'POST',
          url: 'https://a.b',
          query: [{ name: 'q', value: '{{data.q}}' }],
          headers: [{ name: 'X-A', value: 'a' }],
          body: { kind: 'text', value: 'x' },
          credential: 'shop',
          keep: [
            { name: 'first', path: '$.slots[0].start' },
            { name: 'all', path: '$..start' },
            { name: 'last', path: '$.slots[-1]' },
            { name: 'odd', path: '$[?(@.x)]' },
          ],
        },
        exits: [way('ok', null)],
      },
      {
        inputs: { parameters: { q: '{{data.q}}' }, headers: { 'X-A': 'a' }, timeoutSeconds: 10 },
        outputs: { first: '{{step.responseBody.slots[0].start}}' },
      },
      [
        'needs-you steps.one.config.credential',
        'approximated steps.one.config.retries',
        'needs-you steps.one.config.body',
        'needs-you steps.one.config.keep.1.path',
        'needs-you steps.one.config.keep.2.path',
        'needs-you steps.one.config.keep.3.path',
      ],
    ],
  ])('becomes %s', (stepType, step, expected, lines) => {
    const found = drawn({ one: step });
    expect(found.step('one')).toMatchObject({ stepType, ...expected });
    expect(found.lines).toEqual(lines);
  });

  const rows = [{ id: 'leak', title: 'Leak {{data.n}}' }];
  it.each<[string, JsonObject, JsonObject, string[]]>([
    [
      'buttons',
      { message: { kind: 'buttons', body: 'Which?', choices: { from: 'typed', rows } } },
      {
        type: 'interactive',
        content: {
          interactive: {
            type: 'button',
            action: {
              buttons: [{ type: 'reply', reply: { id: 'leak', title: 'Leak {{data.n}}' } }],
            },
          },
        },
      },
      [],
    ],
    [
      'a list from data',
      {
        message: {
          kind: 'list',
          body: 'Which {{contact.name}}?',
          button: 'See',
          choices: { from: 'data', items: '{{data.x}}', row: { id: 'a', title: 'b' } },
        },
      },
      { user: { msisdn: '{{data.payload.user.channelUserId}}' } },
      ['needs-you steps.one.config.message.choices'],
    ],
    [
      'a template',
      {
        message: {
          kind: 'template',
          template: { name: 'hello', language: 'en', parameters: ['{{data.a}}'] },
        },
      },
      { type: 'template', content: { template: { name: 'hello' } } },
      [],
    ],
    [
      'what is in the words of the API',
      { message: { kind: 'chatapps', message: { type: 'file', content: { url: '{{data.u}}' } } } },
      { type: 'file', content: { url: '{{data.u}}' } },
      [],
    ],
    [
      'what is in words that nobody knows',
      { message: { kind: 'location', latitude: '{{data.a}}', longitude: '2' } },
      {},
      [],
    ],
    [
      'what only we can',
      {
        message: { kind: 'text', text: 'Hi' },
        quotes: '{{data.payload.umid}}',
        fallback: { channel: 'sms' },
        outsideWindow: { name: 'hello', language: 'en' },
      },
      { type: 'text' },
      [
        'needs-you steps.one.config.outsideWindow',
        'needs-you steps.one.config.fallback',
        'needs-you steps.one.config.quotes',
        'needs-you steps.one.exits',
      ],
    ],
  ])('with a message: %s', (name, config, expected, lines) => {
    const exits = [way('next', null), way('failed', name === 'what only we can' ? 'one' : null)];
    const step = { type: 'chatapps-message', name: 'M', config, exits } as never;
    const found = drawn({ one: step });
    expect(found.step('one')).toMatchObject({ inputs: expected });
    if (Object.keys(expected).length > 0) expect(found.lines).toEqual(lines);
  });
});

it('the answers of a form are kept from its JSON, for the steps that read them', () => {
  const found = drawn({
    one: {
      type: 'wait-for-reply',
      name: 'W',
      config: { expect: { kind: 'flow' } },
      exits: [way('replied', 'two')],
    },
    two: say('On {{steps.one.value.day}}'),
  });
  const answers = 'JSON.parse(step.reply.payload.content.interactive.nfmReply.responseJson)';
  expect(found.step('one')).toMatchObject({ outputs: { one_value_day: `{{${answers}.day}}` } });
  expect(found.step('two')).toMatchObject({
    inputs: { content: { text: 'On {{data.one_value_day}}' } },
  });
  expect(found.lines).toContain('approximated steps.one.config.expect');
});
