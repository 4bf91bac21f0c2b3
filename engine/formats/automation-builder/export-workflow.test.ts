import { describe, expect, it, test } from 'vitest';
import {
  define,
  drawn,
  exported,
  inbound,
  type Steps,
} from '../../../test/support/automation-builder.ts';
import {
  call,
  drawWorkflow,
  listen,
  pause,
  say,
  split,
  way,
} from '../../../test/support/draw-workflow.ts';
import type { JsonObject } from '../../json.ts';
import type { Workflow, WorkflowInput } from '../../workflow.ts';
import { importDefinition } from './import-definition.ts';

describe('a workflow that was drawn here', () => {
  it('is written as the builder of 8x8 writes it', () => {
    const { document, lines } = drawn({ hi: say('Hi {{contact.name}}', 'bye'), bye: say('Bye') });
    expect(JSON.stringify(document)).toBe(
      JSON.stringify({
        definition: {
          name: 'Drawn',
          steps: [
            {
              stepType: 'ChatAppsMessage',
              id: 'hi',
              do: [],
              nextStepId: 'bye',
              inputs: {
                subAccountId: 'plumbers',
                type: 'text',
                content: { text: 'Hi {{data.payload.user.name}}' },
                user: { msisdn: '{{data.payload.user.channelUserId}}' },
              },
              outputs: {},
              selectNextStep: {},
            },
            {
              stepType: 'ChatAppsMessage',
              id: 'bye',
              do: [],
              nextStepId: null,
              inputs: {
                subAccountId: 'plumbers',
                type: 'text',
                content: { text: 'Bye' },
                user: { msisdn: '{{data.payload.user.channelUserId}}' },
              },
              outputs: {},
              selectNextStep: {},
            },
          ],
        },
        subAccountId: 'plumbers',
        trigger: 'inbound_chat_apps',
        status: 'disabled',
      }),
    );
    expect(lines).toEqual([]);
  });

  it('can be imported again', () => {
    const { document } = drawn({ hear: listen('a', 'b'), a: say('A'), b: say('B') });
    const result = importDefinition(document);
    expect(result.ok && result.workflow.steps['hear']?.exits.map(({ to }) => to)).toEqual([
      'a',
      'b',
    ]);
  });

  it('starts with its first step', () => {
    const { steps } = drawn({ b: say('B'), a: say('A', 'b') }, { start: 'a' });
    expect(steps.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(drawn({}, { start: null }).steps).toEqual([]);
  });

  it('keeps what a step found out for the steps that read it', () => {
    const { step, lines } = drawn({
      hear: {
        ...listen('tell', 'tell'),
        keep: [{ name: 'said', value: '{{upper(steps.hear.text)}}' }],
      },
      tell: say("{{steps.hear.text}} {{steps.hear.raw.payload.umid}} {{trim(data.said) + '!'}}"),
    });
    expect(step('hear')).toMatchObject({
      nextStepId: 'tell',
      outputs: {
        said: '{{step.reply.payload.content.text.toUpperCase()}}',
        hear_text: '{{step.reply.payload.content.text}}',
        hear_raw_payload_umid: '{{step.reply.payload.umid}}',
      },
    });
    expect(step('tell')).toMatchObject({
      inputs: {
        content: {
          text: "{{data.hear_text}} {{data.hear_raw_payload_umid}} {{data.said.trim() + '!'}}",
        },
      },
    });
    expect(lines).toEqual([]);
  });

  it('says what 8x8 cannot say', () => {
    const { step, lines } = drawn({
      hi: say(
        '{{now}} {{contact.id}} {{formatDate(data.d)}} {{1 +}} {{workflow.name}}{{steps.gone.x}}{{workflow.id}}',
      ),
      long: say(
        `{{${Array.from({ length: 40 }, (_, at) => `data.value${at}`).join(' + ')}${' + contact.name'.repeat(25)}}}`,
      ),
      value: say('{{steps.hi.text}} {{steps.hear.value.id}}'),
      hear: listen(),
    });
    expect(step('hi')).toMatchObject({
      inputs: {
        content: { text: "{{null}} {{null}} {{null}} {{1 +}} {{'Drawn'}}{{null}}{{null}}" },
      },
    });
    expect(lines).toEqual([
      ...Array.from({ length: 5 }, () => 'needs-you steps.hi.config.message.content.text'),
      'needs-you steps.long.config.message.content.text',
      'needs-you steps.value.config.message.content.text',
      'needs-you steps.value.config.message.content.text',
    ]);
  });
});

describe('what starts it', () => {
  it.each<[string, WorkflowInput['trigger'], string, string[]]>([
    ['an SMS', { type: 'inbound-sms', match: { kind: 'any' } }, 'inbound_sms', []],
    ['any', { type: 'inbound-chatapps', match: { kind: 'any' } }, 'inbound_chat_apps', []],
    ['a request', { type: 'http-request' }, 'http_request', []],
    [
      'a schedule',
      { type: 'booking-event', events: ['booked'] },
      'http_request',
      ['needs-you trigger'],
    ],
  ])('%s', (_, trigger, expected, lines) => {
    const { document, lines: found } = drawn({ pause: pause() }, { trigger });
    expect(document['trigger']).toBe(expected);
    expect(found).toEqual(lines);
  });

  it('with keywords is a Branch before everything else', () => {
    const keywords = [{ text: 'book', match: 'exact' as const }, { text: 'It’s me' }];
    const trigger = { ...inbound, match: { kind: 'keywords' as const, keywords } };
    const { steps, lines } = drawn({ keywords: say('Hi') }, { trigger });
    expect(steps[0]).toMatchObject({
      id: 'keywords_',
      stepType: 'Branch',
      selectNextStep: {
        keywords:
          "{{(data.payload.content.text == 'book') || stringContains(data.payload.content.text, 'It’s me', true)}}",
      },
    });
    expect(lines).toEqual(['approximated trigger.match']);
    const sms = drawn({ a: say('Hi') }, { trigger: { type: 'inbound-sms', match: trigger.match } });
    expect(JSON.stringify(sms.steps[0])).toContain('data.payload.body');
    expect(drawn({}, { trigger, start: null }).steps).toEqual([]);
  });

  it('without a contact says whom nobody knows', () => {
    const { step, lines } = drawn({ a: say('A') }, { trigger: { type: 'http-request' } });
    expect(step('a')).toMatchObject({ inputs: { subAccountId: '', user: { msisdn: '' } } });
    expect(lines).toEqual(['needs-you steps.a']);
    const sms = drawn(
      { a: listen() },
      { trigger: { type: 'inbound-sms', match: { kind: 'any' } } },
    );
    expect(sms.step('a')).toMatchObject({
      inputs: { from: '{{data.payload.source}}', channel: 'sms' },
    });
  });
});

describe('ways out', () => {
  const rule = (text: string) => ({ '==': [{ var: 'data.x' }, text] });
  const branch = (
    mode: 'first' | 'all',
    ways: [string | null, string][],
    other: string | null,
  ) => ({
    type: 'branch' as const,
    name: 'Decide',
    config: { mode },
    exits: [
      ...ways.map(([to, text], at) => ({ ...way(`w${at}`, to), when: rule(text) })),
      way('otherwise', other),
    ],
  });
  const ends = { a: pause(), b: pause(), c: pause() };

  it.each<[string, Steps[string], JsonObject]>([
    [
      'all that are true',
      branch(
        'all',
        [
          ['a', '1'],
          ['b', '2'],
        ],
        'c',
      ),
      { a: "{{data.x == '1'}}", b: "{{data.x == '2'}}", c: null },
    ],
    ['nothing otherwise', branch('all', [['a', '1']], null), { a: "{{data.x == '1'}}" }],
    [
      'the first that is true',
      branch(
        'first',
        [
          ['a', '1'],
          ['b', '2'],
        ],
        'c',
      ),
      { a: "{{data.x == '1'}}", b: "{{!(data.x == '1') && (data.x == '2')}}", c: null },
    ],
    [
      'otherwise stands first',
      {
        ...branch('first', [], null),
        exits: [way('otherwise', 'b'), { ...way('w', 'a'), when: true }],
      },
      { b: null, a: '{{true}}' },
    ],
    [
      'one step for two rules',
      branch(
        'all',
        [
          ['a', '1'],
          ['a', '2'],
        ],
        null,
      ),
      { a: "{{(data.x == '1') || (data.x == '2')}}" },
    ],
    [
      'one step for a rule and otherwise',
      branch(
        'all',
        [
          ['a', '1'],
          ['b', '2'],
        ],
        'a',
      ),
      {
        a: "{{(data.x == '1') || (!((data.x == '1') || (data.x == '2')))}}",
        b: "{{data.x == '2'}}",
      },
    ],
    [
      'a rule that 8x8 cannot say is left out',
      {
        ...branch('all', [], 'b'),
        exits: [{ ...way('w', 'a'), when: { var: 'now' } }, way('v', 'c'), way('otherwise', 'b')],
      },
      {},
    ],
    [
      'yes and no',
      {
        type: 'if',
        name: 'If',
        config: {},
        exits: [{ ...way('true', 'a'), when: rule('1') }, way('false', 'b')],
      },
      { a: "{{data.x == '1'}}", b: null },
    ],
  ])('of a branch: %s', (_, step, select) => {
    expect(drawn({ step, ...ends }).step('step')).toMatchObject({ selectNextStep: select });
  });

  it('of a wait are the builder’s own', () => {
    const { step } = drawn({ hear: listen('a', 'b'), ...ends });
    expect(step('hear')).toMatchObject({
      selectNextStep: { a: '{{ step.reply != null }}', b: '{{ step.reply == null }}' },
    });
    expect(drawn({ hear: listen('a', null), ...ends }).step('hear')).toMatchObject({
      nextStepId: null,
      selectNextStep: { a: '{{ step.reply != null }}' },
    });
  });

  it('of a request are by the status of the answer', () => {
    const request = call('a', 'b');
    const outcomes = [
      { exit: 'taken', label: 'Taken', statuses: ['4xx'] },
      { exit: 'gone', label: 'Gone', statuses: ['410', '404'] },
    ];
    const { step, lines } = drawn({
      ask: {
        ...request,
        config: { ...request.config, outcomes, retries: 0 },
        exits: [...request.exits, way('taken', 'c'), way('gone', 'a')],
      },
      ...ends,
    });
    expect(step('ask')).toMatchObject({
      selectNextStep: {
        a: '{{(step.responseCode == 410 || step.responseCode == 404) || (!(step.responseCode == 410 || step.responseCode == 404) && !(step.responseCode >= 400 && step.responseCode < 500) && (step.responseCode >= 200 && step.responseCode < 300))}}',
        c: '{{!(step.responseCode == 410 || step.responseCode == 404) && (step.responseCode >= 400 && step.responseCode < 500)}}',
        b: null,
      },
    });
    expect(lines).toEqual(['approximated steps.ask.exits', 'needs-you steps.ask.config.url']);
  });

  it('lead past the steps that 8x8 does not have', () => {
    const jump = (to: string | null) => ({
      type: 'jump-to' as const,
      name: 'Jump',
      config: {},
      exits: [way('next', to)],
    });
    const ways = ['x', 'y'].map((exit) => ({ exit, label: exit, weight: 1 }));
    const { step, lines, steps } = drawn({
      a: pause('j'),
      j: jump('k'),
      k: jump('b'),
      b: pause('l'),
      l: jump('m'),
      m: jump('l'),
      c: pause('gone'),
      d: pause('r'),
      r: { type: 'random-split', name: 'Dice', config: { ways }, exits: [] },
    });
    expect(step('a')).toMatchObject({ nextStepId: 'b' });
    expect(step('b')).toMatchObject({ nextStepId: null });
    expect(step('c')).toMatchObject({ nextStepId: null });
    expect(steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(step('d')).toMatchObject({ nextStepId: null });
    expect(lines).toEqual(['needs-you steps.r']);
  });

  it('of several ways side by side are all of them', () => {
    expect(drawn({ s: split(['a', 'b']), ...ends }).step('s')).toMatchObject({
      selectNextStep: { a: '{{true}}', b: '{{true}}' },
    });
  });
});

/** As they are once they were read. */
function stepsOf(steps: Steps): Workflow['steps'] {
  return drawWorkflow(steps).steps;
}

describe('what was imported', () => {
  const original = define([
    {
      stepType: 'ChatAppsMessage',
      id: 'ask',
      mood: 'odd',
      nextStepId: 'w',
      inputs: {
        type: 'text',
        user: { msisdn: '{{data.payload.user.msisdn}}' },
        content: { text: 'Which?' },
      },
    },
    {
      stepType: 'WaitForReply',
      id: 'w',
      inputs: { channel: 'viber', from: '{{data.payload.user.msisdn}}' },
      outputs: { t: '{{step.reply.payload.content.text}}' },
      nextStepId: 'i',
    },
    {
      stepType: 'If',
      id: 'i',
      inputs: { condition: "{{data.t == '1'}}" },
      do: [[{ stepType: 'Wait', id: 'in', inputs: { duration: '1' } }]],
      nextStepId: 'bye',
    },
    { stepType: 'Wait', id: 'bye', inputs: { duration: '00:00:05' } },
    'not a step',
  ]);
  function changed(change: (workflow: Workflow) => Partial<Workflow>) {
    const result = importDefinition(original);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return exported({ ...result.workflow, ...change(result.workflow) });
  }

  it('is given back as it was, to the order of its fields', () => {
    const { document } = changed(() => ({}));
    expect(JSON.stringify(document)).toBe(JSON.stringify(original));
  });

  it('is given back as it was beside what was changed', () => {
    const { steps } = changed(({ steps }) => ({
      steps: {
        ...steps,
        ...stepsOf({ bye: pause(), new: say('{{steps.w.raw.payload.umid}}') }),
      },
    }));
    const [ask, w, i] = (original['definition'] as { steps: JsonObject[] }).steps;
    expect(steps.slice(0, 3)).toEqual([
      ask,
      {
        ...w,
        outputs: {
          t: '{{step.reply.payload.content.text}}',
          w_raw_payload_umid: '{{step.reply.payload.umid}}',
        },
      },
      i,
    ]);
    expect(steps.map((step) => step['id'])).toEqual(['ask', 'w', 'i', 'bye', undefined, 'new']);
  });

  it('with a change inside an If is written flat', () => {
    const { steps, step } = changed(({ steps }) => ({
      steps: { ...steps, ...stepsOf({ in: pause('bye') }) },
    }));
    expect(steps.map(({ id }) => id)).toEqual(['ask', 'w', 'i', 'in', 'bye', undefined]);
    expect(step('i')).toMatchObject({
      stepType: 'Branch',
      selectNextStep: { in: "{{data.t == '1'}}", bye: null },
    });
  });

  it('loses what was deleted, and is called as it is called now', () => {
    const { document, steps } = changed(({ steps: { ask: _, ...steps } }) => ({
      name: 'Renamed',
      start: 'w',
      steps,
      trigger: { type: 'http-request' },
    }));
    expect(document).toMatchObject({
      definition: { name: 'Renamed' },
      trigger: 'http_request',
      subAccountId: null,
      status: 'enabled',
    });
    expect(steps.map(({ id }) => id)).toEqual(['w', 'i', 'bye', undefined]);
  });

  it('with another first step starts there', () => {
    const { steps } = changed(() => ({ start: 'bye' }));
    expect(steps.map(({ id }) => id)).toEqual(['bye', 'ask', 'w', 'i', undefined]);
  });

  it('and now listens for keywords has a Branch for them', () => {
    const keywords = [{ text: 'book', match: 'phrase' as const }];
    const { steps } = changed(({ trigger }) => ({
      trigger: { ...trigger, match: { kind: 'keywords', keywords } } as Workflow['trigger'],
    }));
    expect(steps[0]).toMatchObject({ id: 'keywords', selectNextStep: { ask: expect.any(String) } });
  });

  const ways = Array.from({ length: 60 }, (_, at) => [`s${at}`, '{{true}}']);
  const wide = { id: 'b', stepType: 'Branch', selectNextStep: Object.fromEntries(ways) };
  it.each([{ gone: true }, define([wide])])(
    'from a document that is none any more is drawn anew',
    (given) => {
      const { document } = changed(() => ({ origin: { format: '8x8', document: given } }));
      expect(document).toMatchObject({ status: 'disabled', definition: { name: 'A plumber' } });
    },
  );
});

test('a step that keeps nothing yet keeps what a changed one reads', () => {
  const result = importDefinition(define([{ stepType: 'WaitForReply', id: 'w', inputs: {} }]));
  if (!result.ok) throw new Error('refused');
  const steps = { ...result.workflow.steps, ...stepsOf({ more: say('{{steps.w.text}}') }) };
  const { step } = exported({ ...result.workflow, steps });
  expect(step('w')).toMatchObject({ outputs: { w_text: '{{step.reply.payload.content.text}}' } });
});
