import fc from 'fast-check';
import { parseWorkflow, type Workflow } from '../../engine/index.ts';

/** Any JSON that a document may hold: nothing in one is called `__proto__`. */
export const randomJson = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

const stepIds = ['a', 'b', 'c', 'constructor', 'toString', 'waitHere'];
const target = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...stepIds) },
  { weight: 1, arbitrary: fc.constantFrom(null, 'gone') },
);

const template = fc.constantFrom(
  'Hello',
  '{{steps.a.text}}',
  '{{data.kept}} and {{steps.constructor}}',
  '{{contact.name ?? "friend"}} {{',
  '{{upper(data.text)}}{{index}}',
  '{{data.list}}',
  '{{1 / 0}}',
  '{{now}}',
  '👍🏽'.repeat(300),
);

const duration = fc.record({
  amount: fc.integer({ min: 1, max: 60 }),
  unit: fc.constantFrom('seconds', 'minutes', 'hours'),
});

const rule = fc.oneof(
  fc.constantFrom(
    { '==': [{ var: 'steps.a.value.id' }, 'tea'] },
    { in: [{ var: 'data.kept' }, ['x', null]] },
    { telepathy: [1] },
    { and: [{ var: 'steps.b' }, { '!': [{ var: 'contact.name' }] }] },
  ),
  fc.boolean(),
  randomJson,
);

const choices = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom('tea', 'coffee', 'water', 'juice'), { minLength: 1 })
    .map((ids) => ({ from: 'typed', rows: ids.map((id) => ({ id, title: `A ${id}` })) })),
  fc.record({
    from: fc.constant('data'),
    items: template,
    row: fc.constant({ id: '{{item.id}}', title: '{{item}} {{index}}' }),
  }),
);

const invitation = fc.record({
  name: fc.constant('hello'),
  language: fc.constant('en'),
  parameters: fc.array(template, { maxLength: 2 }),
});

const say = fc.record(
  {
    message: fc.oneof(
      fc.record({ kind: fc.constant('text'), text: template }),
      fc.record({ kind: fc.constant('buttons'), body: template, choices }),
      fc.record({ kind: fc.constant('list'), body: template, button: template, choices }),
      fc.record({ kind: fc.constant('template'), template: invitation }),
    ),
    outsideWindow: invitation,
  },
  { requiredKeys: ['message'] },
);

const listen = fc.record({
  expect: fc
    .constantFrom('any', 'choice', 'text', 'number', 'email', 'date', 'location', 'media', 'flow')
    .map((kind) => ({ kind })),
  timeout: fc.option(duration),
  reminders: fc.array(fc.record({ after: duration, text: template }), { maxLength: 2 }),
  retries: fc.record({ max: fc.integer({ min: 0, max: 3 }), message: template }),
});

const call = fc.record({
  method: fc.constantFrom('GET', 'POST'),
  url: fc.oneof(
    template,
    template.map((part) => `/slots/${part}`),
  ),
  query: fc.array(fc.record({ name: fc.constant('q'), value: template }), { maxLength: 2 }),
  headers: fc.array(fc.record({ name: fc.constant('X-A'), value: template }), { maxLength: 1 }),
  body: fc.oneof(
    fc.constant({ kind: 'none' }),
    fc.record({ kind: fc.constant('json'), value: randomJson }),
    fc.record({ kind: fc.constant('text'), value: template }),
    template.map((value) => ({ kind: 'form', fields: [{ name: 'f', value }] })),
  ),
  keep: fc.constantFrom([], [{ name: 'kept', path: '$.id' }], [{ name: 'list', path: '$..*' }]),
  outcomes: fc.constantFrom([], [{ exit: 'taken', label: 'Taken', statuses: ['409', '5xx'] }]),
});

const pause = fc.record({
  until: fc.oneof(
    fc.record({ kind: fc.constant('duration'), duration }),
    fc.record(
      { kind: fc.constant('moment'), at: template, before: duration, after: duration },
      { requiredKeys: ['kind', 'at'] },
    ),
    fc.constant({ kind: 'time-of-day', time: '02:30', days: ['sun'] }),
  ),
});

const split = fc.record({ mode: fc.constantFrom('first', 'all') });

const values = fc.array(
  fc.record({
    name: fc.constantFrom('kept', 'list', 'text'),
    value: fc.oneof(template, randomJson),
  }),
  { minLength: 1, maxLength: 2 },
);

const ways = fc.record({
  ways: fc.constant([
    { exit: 'one', label: 'One', weight: 3 },
    { exit: 'two', label: 'Two' },
  ]),
});

const dialled = fc.oneof(
  fc.record({
    kind: fc.constant('say'),
    text: template,
    keys: fc.constantFrom({}, { digitsMin: 3, digitsMax: 2 }),
  }),
  fc.record({ kind: fc.constant('play'), url: template }),
);

const handedOver = fc.record({
  reason: template,
  payload: randomJson,
  timeout: fc.option(duration),
});

const form = fc.record({
  form: fc.constant('visit'),
  body: template,
  button: template,
  data: fc.record({ day: template, any: randomJson }),
});

const formAnswer = fc.record({
  answer: fc.oneof(
    fc.record({
      kind: fc.constant('screen'),
      screen: template,
      data: fc.constant({ a: '{{now}}' }),
    }),
    fc.record({ kind: fc.constant('error'), message: template }),
    fc.record({ kind: fc.constant('close'), data: fc.constant({}) }),
  ),
});

const step = fc.oneof(
  drawn('jump-to', fc.constant({}), ['next']),
  drawn('if', fc.constant({}), ['true', 'false']),
  drawn('set-values', fc.record({ values }), ['next']),
  drawn('random-split', ways, ['one', 'two']),
  drawn('repeat', fc.record({ items: template }), ['each', 'done']),
  drawn('sms-message', fc.record({ text: template, to: template, sender: template }), [
    'next',
    'failed',
  ]),
  drawn('voice-message', fc.record({ call: dialled, to: template }), ['next', 'failed']),
  drawn('wait-for-dtmf', fc.record({ timeout: duration }), ['received', 'timeout']),
  drawn('hand-over', handedOver, ['handed-back', 'timed-out', 'failed']),
  drawn('run-workflow', fc.record({ workflowId: fc.constant('other'), values }), [
    'returned',
    'failed',
  ]),
  drawn('chatapps-message', say, ['next', 'failed', 'window-closed', 'nothing-to-show']),
  drawn('send-flow', form, ['next', 'failed', 'window-closed']),
  drawn('answer-flow', formAnswer, ['next']),
  drawn('wait-for-reply', listen, ['replied', 'not-understood', 'no-reply']),
  drawn('http-request', call, ['ok', 'taken', 'failed']),
  drawn('wait', pause, ['next']),
  drawn('branch', split, ['one', 'two', 'three', 'otherwise']),
);

function drawn(type: string, config: fc.Arbitrary<object>, exitIds: readonly string[]) {
  const exits = exitIds.map((id) =>
    fc.record(
      { id: fc.constant(id), label: fc.constant(id), to: target, when: rule },
      { requiredKeys: ['id', 'label', 'to'] },
    ),
  );
  return fc.record({
    type: fc.constant(type),
    name: fc.constant(type),
    config,
    exits: fc.tuple(...exits),
  });
}

/** Of every step type, with good and bad templates, rules and connections. */
export const randomWorkflow: fc.Arbitrary<Workflow> = fc
  .tuple(...stepIds.map((stepId) => fc.tuple(fc.constant(stepId), step)))
  .map((drawnSteps) => {
    const parsed = parseWorkflow({
      schemaVersion: 1,
      id: 'random',
      name: 'Random',
      trigger: { type: 'http-request' },
      start: 'a',
      steps: Object.fromEntries(drawnSteps),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.workflow;
  });
