import { describe, expect, it, test } from 'vitest';
import { define } from '../../../test/support/automation-builder.ts';
import { checkWorkflow } from '../../check/check-workflow.ts';
import type { Json, JsonObject } from '../../json.ts';
import { isDefinition } from './definition.ts';
import { exportWorkflow } from './export-workflow.ts';
import { importDefinition } from './import-definition.ts';

function imported(document: unknown) {
  const result = importDefinition(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** The workflow that these steps become, and the lines about what is not kept. */
function importSteps(steps: readonly Json[], more: JsonObject = {}) {
  const { workflow, report } = imported(define(steps, more));
  const lines = report.filter(({ kind, path }) => kind !== 'kept' && path !== 'trigger');
  return { workflow, steps: workflow.steps, lines };
}

const say = (id: string, text: string, more: JsonObject = {}): JsonObject => ({
  stepType: 'ChatAppsMessage',
  id,
  inputs: {
    subAccountId: 'plumbers',
    user: { msisdn: '{{data.payload.user.channelUserId}}' },
    type: 'text',
    content: { text },
  },
  ...more,
});
const listen = (id: string, more: JsonObject = {}): JsonObject => ({
  stepType: 'WaitForReply',
  id,
  inputs: { from: '{{data.payload.user.channelUserId}}', channel: 'whatsapp', timeout: '00:05:00' },
  ...more,
});

describe('the envelope', () => {
  const definition = { name: 'Hello', steps: [say('hi', 'Hi')] };
  it.each<[string, JsonObject]>([
    ['of an API call', { subAccountId: 'plumbers', trigger: 'inbound_chat_apps', definition }],
    [
      'of the builder’s download',
      {
        definition: { id: '11aa22bb-0000-4000-8000-000000000001', version: 3, ...definition },
        subAccountId: null,
        trigger: 'inbound_chat_apps',
        status: 'disabled',
      },
    ],
    [
      'of an API answer, with its other spelling',
      {
        accountId: 'acme',
        subaccountId: 'plumbers',
        trigger: 'Inbound_Chat_Apps',
        status: 'enabled',
        createdAt: '2026-01-01T00:00:00Z',
        id: 'beside-the-definition',
        definition,
      },
    ],
  ])('%s', (_, document) => {
    const { workflow } = imported(document);
    expect(workflow.name).toBe('Hello');
    expect(workflow.start).toBe('hi');
    expect(workflow.trigger).toMatchObject({ type: 'inbound-chatapps', match: { kind: 'any' } });
    expect(workflow.id).toMatch(/^(hello|11aa22bb-.*|beside-the-definition)$/);
    expect(exportWorkflow(workflow).document).toEqual(document);
  });

  it('may be missing altogether', () => {
    const { workflow, report } = imported(definition);
    expect(workflow.trigger).toEqual({ type: 'http-request' });
    expect(report).toContainEqual(expect.objectContaining({ kind: 'needs-you', path: 'trigger' }));
    expect(exportWorkflow(workflow).document).toEqual(definition);
  });

  it('without a name gets one, and says so', () => {
    const { workflow, report } = imported({ definition: { name: ' ', steps: [] } });
    expect(workflow).toMatchObject({ id: 'imported', name: 'Imported workflow', start: null });
    expect(report).toContainEqual(
      expect.objectContaining({ kind: 'needs-you', path: 'definition.name' }),
    );
  });

  it('says what starts it', () => {
    const sms = imported(define([], { trigger: 'inbound_sms', subAccountId: 'sms' }));
    expect(sms.workflow.trigger).toMatchObject({ type: 'inbound-sms', subAccountId: 'sms' });
    const http = imported(define([], { trigger: 'http_request' }));
    expect(http.workflow.trigger).toEqual({ type: 'http-request' });
  });

  it.each<[string, JsonObject, string]>([
    ['ChatAppsMessage', { user: { msisdn: '{{data.phone}}' } }, 'whatsapp'],
    ['ChatAppsMessage', { user: { channelUserId: '{{data.phone}}' } }, 'whatsapp'],
    ['SMS', { destination: '{{data.phone}}' }, 'sms'],
    ['WaitForReply', { from: '{{data.phone}}', channel: 'Viber' }, 'viber'],
    ['WaitForReply', { from: '{{data.phone}}' }, 'whatsapp'],
  ])('by a request is for whom %s names first', (stepType, inputs, channel) => {
    const steps = [
      { stepType, id: 'a', inputs: {}, outputs: { kept: '{{data.x}}' } },
      { stepType: 'SMS', id: 'b', inputs: { destination: '{{data.kept}}' } },
      { stepType, id: 'c', inputs },
    ];
    const { workflow, report } = imported(define(steps, { trigger: 'http_request' }));
    expect(workflow.trigger).toEqual({
      type: 'http-request',
      contact: { channel, userId: '{{data.phone}}', name: '' },
    });
    const of = report.filter(({ stepId, path }) => stepId === 'c' && /user|from|dest/.test(path));
    expect(of).toEqual([]);
  });
});

test.each<[string, unknown, string]>([
  ['no object', 'hello', 'This is not a workflow definition of 8x8.'],
  ['no steps', { definition: { name: 'x' } }, 'A definition of 8x8 has a list of “steps”.'],
  ['steps that are no list', { definition: { steps: {} } }, 'A definition of 8x8 has a list'],
  ['too many steps', define(Array.from({ length: 1_001 }, () => ({}))), 'At most 1000 steps'],
  ['too much', { definition: { steps: ['x'.repeat(1_000_001)] } }, 'The document is too large'],
  ['too many ways', define([manyWays()]), 'must have at most 50 items'],
])('%s is refused in a sentence', (_, document, sentence) => {
  const result = importDefinition(document);
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining(sentence),
  ]);
});

function manyWays(): JsonObject {
  const select = Array.from({ length: 60 }, (_, index): [string, Json] => [
    `s${index}`,
    '{{true}}',
  ]);
  return { id: 'b', stepType: 'Branch', selectNextStep: Object.fromEntries(select) };
}

describe('where a path goes on', () => {
  it('is every way that is true, and the one without a condition when none is', () => {
    const { steps, lines } = importSteps([
      {
        stepType: 'branch',
        id: 'menu',
        selectNextStep: {
          one: "{{stringContains(data.payload.content.text, '1')}}",
          two: "{{ data.payload.content.text == '2' }}",
          others: null,
        },
      },
      say('one', '1'),
      say('two', '2'),
      say('others', '?'),
    ]);
    expect(steps['menu']).toEqual({
      type: 'branch',
      name: 'menu',
      config: { mode: 'all' },
      exits: [
        {
          id: 'way-1',
          label: 'contains “1”',
          to: 'one',
          when: { stringContains: [{ var: 'data.payload.content.text' }, '1'] },
        },
        {
          id: 'way-2',
          label: 'data.payload.content.text is “2”',
          to: 'two',
          when: { '==': [{ var: 'data.payload.content.text' }, '2'] },
        },
        { id: 'otherwise', label: 'Otherwise', to: 'others' },
      ],
    });
    expect(lines).toEqual([]);
  });

  it('may be several steps at once where nothing is true', () => {
    const { steps } = importSteps([
      { stepType: 'Branch', id: 'b', selectNextStep: { x: '{{false}}', y: null, z: null } },
      say('x', 'x'),
      say('y', 'y'),
      say('z', 'z'),
    ]);
    expect(steps['b']?.exits.at(-1)?.to).toBe('b_all');
    expect(steps['b_all']?.exits.map(({ to, when }) => [to, when])).toEqual([
      ['y', true],
      ['z', true],
      [null, undefined],
    ]);
  });

  it('is both, where a next step stands beside conditions', () => {
    const { steps, lines } = importSteps([
      {
        stepType: 'Branch',
        id: 'b',
        nextStepId: 'z',
        selectNextStep: { x: '{{data.a}}', y: null, gone: 'not {{one}} expression' },
      },
      say('x', 'x'),
      say('y', 'y'),
      say('z', 'z'),
    ]);
    expect(steps['b']?.exits.map(({ id, to, when }) => [id, to, when])).toEqual([
      ['way-1', 'x', { var: 'data.a' }],
      ['way-3', null, undefined],
      ['none', 'y', { '!': [{ or: [{ var: 'data.a' }, false, false] }] }],
      ['always', 'z', true],
      ['otherwise', null, undefined],
    ]);
    expect(lines.map(({ kind, path }) => [kind, path])).toEqual([
      ['approximated', 'definition.steps.0.selectNextStep.gone'],
      ['needs-you', 'definition.steps.0.selectNextStep.gone'],
      ['approximated', 'definition.steps.0.nextStepId'],
      ['needs-you', 'definition.steps.0'],
    ]);
  });

  it('is the next step of a Branch that has nothing else', () => {
    const { steps, lines } = importSteps([
      { stepType: 'Branch', id: 'b', nextStepId: 'x' },
      say('x', 'x'),
    ]);
    expect(steps['b']?.exits.map(({ to }) => to)).toEqual(['x']);
    expect(lines).toEqual([expect.objectContaining({ kind: 'needs-you' })]);
  });

  it('is decided by conditions of any type, after what a step keeps', () => {
    const { steps } = importSteps([
      {
        stepType: 'Branch',
        id: 'b',
        outputs: { name: '{{data.payload.user.name}}' },
        selectNextStep: { x: true, y: 'FALSE', z: "data.name == 'Ana'", w: '{{data.' },
      },
      ...['x', 'y', 'z', 'w'].map((id) => say(id, id)),
    ]);
    expect(steps['b']).toMatchObject({
      keep: [{ name: 'name', value: '{{data.payload.user.name}}' }],
      exits: [{ id: 'otherwise', to: 'b_select' }],
    });
    expect(steps['b_select']?.exits.map(({ when }) => when)).toEqual([
      true,
      false,
      { '==': [{ var: 'data.name' }, 'Ana'] },
      undefined,
      undefined,
    ]);
  });

  it('after any other step is decided by a step of its own', () => {
    const { steps, lines } = importSteps([
      {
        stepType: 'HttpRequest',
        id: 'ask',
        inputs: { url: 'https://example.com', method: 'post' },
        selectNextStep: { x: "{{step.responseCode == '200' && step.weather != null}}", y: null },
      },
      say('x', 'x'),
      say('y', 'y'),
    ]);
    expect(steps['ask']?.exits.map(({ id, to }) => [id, to])).toEqual([
      ['ok', 'ask_select'],
      ['other', 'ask_select'],
      ['failed', null],
    ]);
    expect(steps['ask_select']?.exits[0]?.when).toEqual({
      and: [
        { '==': [{ var: 'steps.ask.status' }, '200'] },
        { '!=': [{ var: 'steps.ask.weather' }, null] },
      ],
    });
    expect(lines.map(({ message }) => message)).toContain(
      '“step.weather” is not known here, so it is empty.',
    );
  });

  it('after nothing is nowhere, and to a step that does not exist neither', () => {
    const { steps, lines } = importSteps([say('a', 'a', { nextStepId: 'gone' })]);
    expect(steps['a']?.exits).toEqual([{ id: 'next', label: 'Sent', to: null, ends: true }]);
    expect(lines).toEqual([
      {
        kind: 'approximated',
        path: 'definition.steps.0.nextStepId',
        stepId: 'a',
        message: 'There is no step “gone”; the path ends here.',
      },
    ]);
  });
});

describe('a wait for a reply', () => {
  const targets = [say('yes', 'yes'), say('no', 'no')];
  it.each<[string, JsonObject, string | null, string | null]>([
    [
      'as the builder writes it',
      { selectNextStep: { yes: '{{ step.reply != null }}', no: '{{ step.reply == null }}' } },
      'yes',
      'no',
    ],
    [
      'through what it keeps',
      {
        outputs: { r: '{{step.reply}}' },
        selectNextStep: { yes: '{{data.r != undefined}}', no: '{{!data.r}}' },
      },
      'yes',
      'no',
    ],
    ['with a reply only', { selectNextStep: { yes: '{{step.reply}}' } }, 'yes', null],
    ['otherwise', { selectNextStep: { no: '{{null === step.reply}}', yes: null } }, 'yes', 'no'],
    ['with and without', { nextStepId: 'yes' }, 'yes', 'yes'],
    ['at the end', {}, null, null],
  ])('goes on %s', (_, more, replied, noReply) => {
    const { steps, lines } = importSteps([listen('w', more), ...targets]);
    expect(steps['w']?.exits.map(({ id, to }) => [id, to])).toEqual([
      ['replied', replied],
      ['no-reply', noReply],
    ]);
    expect(steps['w']?.config).toMatchObject({ timeout: { amount: 5, unit: 'minutes' } });
    expect(lines).toEqual([]);
  });

  it('that asks for more decides in a step of its own', () => {
    const { steps } = importSteps([
      listen('w', {
        selectNextStep: { yes: "{{step.reply.payload.content.text == 'yes'}}", no: null },
      }),
      ...targets,
    ]);
    expect(steps['w']?.exits.map(({ to }) => to)).toEqual(['w_select', 'w_select']);
    expect(steps['w_select']?.exits[0]?.when).toEqual({
      '==': [{ var: 'steps.w.raw.payload.content.text' }, 'yes'],
    });
  });

  it('says where it listens to somebody else, and how long it cannot wait', () => {
    const inputs = { from: '+6598765432', timeout: 'a while' };
    const { steps, lines } = importSteps([{ stepType: 'WaitForReply', id: 'w', inputs }]);
    expect(steps['w']?.config).toMatchObject({ timeout: { amount: 1, unit: 'days' } });
    expect(lines.map(({ kind, path }) => [kind, path])).toEqual([
      ['needs-you', 'definition.steps.0.inputs.from'],
      ['needs-you', 'definition.steps.0.inputs.channel'],
      ['needs-you', 'definition.steps.0.inputs.timeout'],
    ]);
    const nothing = importSteps([{ stepType: 'WaitForReply', id: 'w' }]);
    expect(nothing.lines).toHaveLength(2);
  });
});

describe('what a step keeps', () => {
  it('is what it found out, in the order of the document and with its type', () => {
    const { steps, lines } = importSteps([
      listen('w', {
        outputs: {
          text: '{{step.reply.payload.content.text}}',
          whole: '{{ step.reply }}',
          said: "{{'step.reply is ' + step['reply'].payload.content.text + data.step}}",
          all: '{{step}}',
          bare: 'step.reply.payload.umid',
          literal: 'a step',
          number: 5,
          sample: 'variable 0',
          lost: '{{step.umid}}',
          '': 'no name',
        },
      }),
    ]);
    expect(steps['w']?.keep).toEqual([
      { name: 'text', value: '{{steps.w.raw.payload.content.text}}' },
      { name: 'whole', value: '{{ steps.w.raw }}' },
      {
        name: 'said',
        value: "{{'step.reply is ' + steps.w.raw.payload.content.text + data.step}}",
      },
      { name: 'all', value: '{{steps.w}}' },
      { name: 'bare', value: '{{steps.w.raw.payload.umid}}' },
      { name: 'literal', value: 'a step' },
      { name: 'number', value: 5 },
      { name: 'lost', value: '{{steps.w.umid}}' },
    ]);
    expect(lines.map(({ kind, path }) => [kind, path.replace('definition.steps.0.', '')])).toEqual([
      ['approximated', 'outputs.bare'],
      ['approximated', 'outputs.sample'],
      ['approximated', 'outputs.lost'],
      ['needs-you', 'outputs.'],
      ['needs-you', 'definition.steps.0'],
    ]);
  });

  it('is bounded', () => {
    const names = Array.from({ length: 120 }, (_, index): [string, Json] => [`n${index}`, 'x']);
    const { steps, lines } = importSteps([listen('w', { outputs: Object.fromEntries(names) })]);
    expect(steps['w']?.keep).toHaveLength(100);
    expect(lines).toEqual([expect.objectContaining({ kind: 'needs-you' })]);
  });
});

describe('an If', () => {
  const condition =
    "{{!isTimeOfDayBetween(data.payload.timestamp, '08:00:00', '17:00:00', 'Singapore Standard Time')}}";
  it('goes through what is inside, and then on', () => {
    const { steps, lines } = importSteps([
      {
        stepType: 'If',
        id: 'closed',
        inputs: { condition },
        do: [[say('sorry', 'Sorry', { nextStepId: 'later' }), say('later', 'Later')]],
        nextStepId: 'bye',
      },
      say('bye', 'Bye'),
    ]);
    expect(steps['closed']).toMatchObject({ type: 'if', exits: [{ to: 'sorry' }, { to: 'bye' }] });
    expect(steps['sorry']?.exits[0]?.to).toBe('later');
    expect(steps['later']?.exits[0]?.to).toBe('bye');
    expect(lines).toEqual([]);
  });

  it('goes several ways inside at once', () => {
    const { steps, lines } = importSteps([
      {
        stepType: 'if',
        id: 'i',
        inputs: { condition: true },
        do: [[say('a', 'a')], [say('b', 'b')], []],
        outputs: { seen: true },
        nextStepId: 'c',
      },
      say('c', 'c'),
    ]);
    expect(steps['i']?.exits.map(({ to, when }) => [to, when])).toEqual([
      ['i_all', true],
      ['c', undefined],
    ]);
    expect(lines.map(({ path }) => path)).toEqual([
      'definition.steps.0.outputs',
      'definition.steps.0.do',
    ]);
  });

  it('with nothing inside goes on, and without a condition says so', () => {
    const { steps, lines } = importSteps([
      { stepType: 'If', id: 'i', do: [say('a', 'a')], nextStepId: 'c' },
      { stepType: 'If', id: 'j', do: 'x', inputs: { condition: '{{1 +}}' }, nextStepId: 'c' },
      say('c', 'c'),
    ]);
    expect(steps['i']?.exits.map(({ to }) => to)).toEqual(['a', 'c']);
    expect(steps['j']?.exits.map(({ to }) => to)).toEqual(['c', 'c']);
    expect(lines.map(({ kind }) => kind)).toEqual(['needs-you', 'needs-you']);
  });
});

describe('ids', () => {
  it('stay where they fit, and are made to fit elsewhere', () => {
    const { steps, lines, workflow } = importSteps([
      say('1 hello!', 'a', { nextStepId: 'b' }),
      say('b', 'b', { nextStepId: 'constructor' }),
      say('constructor', 'c'),
      say('b', 'again'),
      say('', 'nobody'),
      say('step_1_hello_', 'taken'),
    ]);
    expect(Object.keys(steps)).toEqual([
      'step_1_hello__2',
      'b',
      'constructor',
      'b_2',
      'step_',
      'step_1_hello_',
    ]);
    expect(workflow.start).toBe('step_1_hello__2');
    expect(steps['b']?.exits[0]?.to).toBe('constructor');
    expect(lines.map(({ path }) => path)).toEqual([
      'definition.steps.3.id',
      'definition.steps.4.id',
    ]);
  });

  it('that the builder made give way to what the step does', () => {
    const { steps } = importSteps([say('chatappsmessage_0501', 'a'), say('Ask for mail', 'b')]);
    expect(Object.values(steps).map(({ name }) => name)).toEqual([
      'Send a message 0501',
      'Ask for mail',
    ]);
  });
});

test('what cannot be told keeps its place, and is not published by mistake', () => {
  const { workflow, lines } = importSteps([
    { stepType: 'Teleport', id: 't', inputs: { to: 'Mars' }, nextStepId: 'a' },
    { id: 'u' },
    'no step at all',
    say('a', ''),
  ]);
  expect(workflow.steps['t']).toMatchObject({
    type: 'unknown-step',
    config: { kind: 'Teleport', inputs: { to: 'Mars' } },
    exits: [{ to: 'a' }],
  });
  expect(lines.filter(({ kind }) => kind === 'needs-you').length).toBeGreaterThan(2);
  const errors = checkWorkflow(workflow).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ stepId }) => stepId)).toEqual(expect.arrayContaining(['t', 'u', 'step_']));
});

test('what nothing brings is told, as is what cannot be filled', () => {
  const { lines } = importSteps([
    say('a', '{{data.receivedAt}} {{data.payload.body}} {{data.kept}} {{data.payload.user.name}}'),
    say('b', '{{1 +}}', { outputs: { kept: '{{data.accountId}}' } }),
  ]);
  expect(lines.map(({ message }) => message)).toEqual([
    expect.stringContaining('“data.receivedAt” is brought by nothing'),
    expect.stringContaining('“data.payload.body” is brought by nothing'),
    expect.stringContaining('{{1 +}}: '),
    expect.stringContaining('“data.accountId” is brought by nothing'),
  ]);
  const known = importSteps([say('a', '{{data.accountId}}')], { accountId: 'acme' });
  expect(known.lines).toEqual([]);
  const called = importSteps([say('a', '{{data.anything}}')], { trigger: 'http_request' });
  expect(called.lines).toEqual([]);
});

test.each<[unknown, boolean]>([
  [define([]), true],
  [{ name: 'bare', steps: [] }, true],
  [{ definition: 'none' }, false],
  [{ schemaVersion: 1, steps: {} }, false],
  [[], false],
  [null, false],
])('%j is a definition of 8x8: %s', (document, expected) => {
  expect(isDefinition(document)).toBe(expected);
});
