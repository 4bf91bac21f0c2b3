import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listen, say, way } from '../test/support/draw-workflow.ts';
import { limits } from './limits.ts';
import { parseWorkflow } from './parse-workflow.ts';

const whole = {
  schemaVersion: 1,
  id: 'greeting',
  name: 'Greeting',
  trigger: { type: 'http-request' },
  start: 'hello',
  steps: { hello: say('Hello', 'hear'), hear: listen() },
};

test('a workflow is read, and what has a default is filled in', () => {
  const parsed = parseWorkflow(whole);
  expect(parsed).toMatchObject({
    ok: true,
    workflow: {
      ...whole,
      steps: { hear: { config: { timeout: { amount: 1, unit: 'days' }, reminders: [] } } },
      layout: { positions: {}, notes: [], sections: [] },
    },
  });
});

test('what is filled in belongs to one workflow alone', () => {
  const parts = (json: unknown): object[] =>
    typeof json === 'object' && json !== null ? [json, ...Object.values(json).flatMap(parts)] : [];
  const [one, other] = [parts(parseWorkflow(whole)), parts(parseWorkflow(whole))];
  expect(one).toHaveLength(other.length);
  expect(one.filter((part) => other.includes(part))).toEqual([]);
});

describe('every problem says where it is and what to do', () => {
  test.each<[string, unknown, { path: string; code: string; message: string; stepId?: string }[]]>([
    [
      'no document',
      null,
      [{ path: '', code: 'wrong-type', message: 'The document must be an object, not null.' }],
    ],
    [
      'a missing field',
      { ...whole, name: undefined },
      [{ path: 'name', code: 'missing', message: '“name” is missing. Give a text.' }],
    ],
    [
      'a field of the wrong type in a step',
      withStep({ ...say(''), config: { message: { kind: 'text', text: 5 } } }),
      [
        {
          path: 'steps.hello.config.message.text',
          code: 'wrong-type',
          message: '“text” must be a text, not 5.',
          stepId: 'hello',
        },
      ],
    ],
    [
      'a field that is not known, by name, with those that are',
      withStep({ ...say('Hello'), exits: [{ ...way('next', null), whenn: true, colour: 1 }] }),
      [
        {
          path: 'steps.hello.exits.0.whenn',
          code: 'unknown-field',
          message:
            '“whenn” is not known here. Leave it out; known here are id, label, to, when, ends.',
          stepId: 'hello',
        },
        {
          path: 'steps.hello.exits.0.colour',
          code: 'unknown-field',
          message:
            '“colour” is not known here. Leave it out; known here are id, label, to, when, ends.',
          stepId: 'hello',
        },
      ],
    ],
    [
      'a step type that does not exist',
      withStep({ ...say('Hello'), type: 'telepathy' }),
      [
        {
          path: 'steps.hello.type',
          code: 'not-allowed',
          message: expect.stringMatching(
            /^“type” must be “chatapps-message”, .+ or “.+”, not “telepathy”\.$/,
          ),
          stepId: 'hello',
        },
      ],
    ],
    [
      'a choice between forms that was not made',
      withStep({ ...say('Hello'), config: { message: { text: 'Hello' } } }),
      [
        {
          path: 'steps.hello.config.message.kind',
          code: 'missing',
          message: expect.stringContaining('“kind” is missing. Give “text”, '),
          stepId: 'hello',
        },
      ],
    ],
    [
      'a step id that cannot be one',
      { ...whole, steps: { ...whole.steps, '1st': say('x') } },
      [
        {
          path: 'steps.1st',
          code: 'wrong-name',
          message:
            '“1st” is not a good name. Use letters, digits, - and _, starting with a letter.',
          stepId: '1st',
        },
      ],
    ],
    [
      'a time zone, a language and a country that do not exist',
      { ...whole, timeZone: 'Mars/Crater', language: 'very english', country: 'germany' },
      [
        {
          path: 'language',
          code: 'not-allowed',
          message: '“language” is not right. Give a language such as en or pt-BR.',
        },
        {
          path: 'timeZone',
          code: 'not-allowed',
          message: '“timeZone” is not right. Give a time zone such as Europe/Berlin.',
        },
        {
          path: 'country',
          code: 'wrong-format',
          message: '“country” is not right. Give a country as two capital letters, such as DE.',
        },
      ],
    ],
    [
      'a wait that is too long',
      withStep({
        type: 'wait',
        name: 'For ever',
        config: { until: { kind: 'duration', duration: { amount: 99, unit: 'weeks' } } },
        exits: [],
      }),
      [
        {
          path: 'steps.hello.config.until.duration',
          code: 'not-allowed',
          message: '“duration” is not right. Give at most one year.',
          stepId: 'hello',
        },
      ],
    ],
    [
      'a newer version',
      { ...whole, schemaVersion: 7 },
      [
        {
          path: 'schemaVersion',
          code: 'newer-schema',
          message: expect.stringContaining('newer Journeyman'),
        },
      ],
    ],
    [
      'no version',
      { ...whole, schemaVersion: undefined },
      [{ path: 'schemaVersion', code: 'missing', message: '“schemaVersion” is missing. Give 1.' }],
    ],
    [
      'steps that are not a map',
      { ...whole, steps: [] },
      [{ path: 'steps', code: 'wrong-type', message: '“steps” must be an object, not a list.' }],
    ],
  ])('%s', (_, document, problems) => {
    const parsed = parseWorkflow(document);
    const found = parsed.ok ? [] : parsed.problems;
    expect(found).toEqual(
      problems.map((each) => expect.objectContaining({ severity: 'error', ...each })),
    );
  });

  test('more problems than anyone reads are cut off', () => {
    const steps = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`s${index}`, {}]));
    const parsed = parseWorkflow({ ...whole, steps });
    expect(parsed).toMatchObject({ ok: false, problems: { length: 200 } });
  });

  test('more steps than a workflow can have are refused', () => {
    const length = limits.stepsPerWorkflowMax + 1;
    const steps = Object.fromEntries(Array.from({ length }, (_, index) => [`s${index}`, say('x')]));
    expect(parseWorkflow({ ...whole, steps })).toMatchObject({
      ok: false,
      problems: [
        { path: 'steps', message: '“steps” is not right. A workflow has at most 2000 steps.' },
      ],
    });
  });
});

describe('hostile documents', () => {
  test.each([
    ['a prototype for a name', '{"schemaVersion":1,"__proto__":{"name":"x"}}'],
    ['a prototype among the steps', '{"schemaVersion":1,"steps":{"__proto__":{"type":"wait"}}}'],
    ['names that objects have by themselves', '{"constructor":1,"toString":2,"hasOwnProperty":{}}'],
    ['a type of that kind', '{"schemaVersion":1,"steps":{"a":{"type":"constructor"}}}'],
    [
      'numbers beyond every bound',
      '{"schemaVersion":1e999,"layout":{"positions":{"a":{"x":-1e999,"y":0}}}}',
    ],
  ])('%s', (_, text) => {
    expect(parseWorkflow(JSON.parse(text)).ok).toBe(false);
  });

  test('a deep document is refused, however deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(parseWorkflow({ ...whole, layout: JSON.parse(deep) })).toMatchObject({
      ok: false,
      problems: [{ code: 'too-deep' }],
    });
  });

  test('a large document is refused early', () => {
    const document = { ...whole, description: 'x'.repeat(limits.documentCharsMax) };
    expect(parseWorkflow(document)).toMatchObject({ ok: false, problems: [{ code: 'too-large' }] });
  });

  test('no JSON makes it throw, and every problem has a path and a sentence', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => expectSound(parseWorkflow(value))),
      { numRuns: 500 },
    );
  });

  test('a workflow with anything anywhere in it does not make it throw', () => {
    const paths = pathsIn(whole);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 3 }), (path, value) =>
        expectSound(parseWorkflow(replaced(whole, path, value))),
      ),
      { numRuns: 1_000 },
    );
  });
});

function withStep(hello: unknown) {
  return { ...whole, steps: { hello, hear: listen() } };
}

function expectSound(parsed: ReturnType<typeof parseWorkflow>): void {
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { path, message } of parsed.problems) {
    expect(typeof path).toBe('string');
    expect(message).toMatch(/^[A-Z“‘].*\.$/s);
  }
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each).map((path) => [key, ...path]),
  );
  return [[], ...inside];
}

function replaced(value: unknown, [key, ...rest]: string[], wanted: unknown): unknown {
  if (key === undefined) return wanted;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    name === key ? replaced(each, rest, wanted) : each,
  ]);
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
