import { expect, it } from 'vitest';
import { httpRequestConfig, sampleRequest } from '../../engine/index.ts';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { blankWorkflow } from '../workflow-document/blank-workflow.ts';
import { newQuestion, newStep } from '../workflow-document/new-step.ts';
import { answersOf, type StepTest, samplesFor, sampleText, typedSample } from './samples.ts';

const answered = (body: object): StepTest => ({
  samples: {},
  result: {
    ...{ outcome: 'answered', status: 200, headers: {}, durationMs: 1, attempts: 1 },
    body: JSON.parse(JSON.stringify(body)),
  },
});

const config = httpRequestConfig.parse({
  method: 'POST',
  url: 'https://shop.example/{{data.shop}}',
  headers: [
    { name: 'X-At', value: '{{now}}{{settings.language}}{{business.name}}{{instance.id}}' },
  ],
  body: { kind: 'json', value: { who: '{{contact.name}}', mail: '{{data.email}}' } },
});

const world = { workflow: bookingWorkflow, tests: new Map<string, StepTest>() };

it('asks for what the request needs, and gives an example of each', () => {
  expect(samplesFor(config, 'x', world)).toEqual([
    { path: 'data.shop', value: '' },
    { path: 'contact.name', value: 'Maria Lopez' },
    { path: 'data.email', value: 'maria@example.com' },
  ]);
});

it('remembers what it was tested with', () => {
  const tests = new Map([['x', { samples: { 'data.shop': 7 }, result: null }]]);
  expect(samplesFor(config, 'x', { ...world, tests })[0]).toEqual({ path: 'data.shop', value: 7 });
});

it('knows what an earlier request answered, and what would be chosen of it', () => {
  const workflow = blankWorkflow('w', 'W');
  const load = newStep('http-request');
  if (load.type === 'http-request') load.config.keep = [{ name: 'services', path: '$.services' }];
  const [ask, wait] = newQuestion('list');
  if (ask?.type !== 'chatapps-message' || ask.config.message.kind !== 'list' || !wait) {
    expect.fail('A question is a list and a wait.');
  }
  ask.config.message.choices = {
    from: 'data',
    items: '{{data.services}}',
    row: { id: '{{item.id}}', title: '{{item.title}}' },
  };
  ask.exits = [{ id: 'next', label: 'Sent', to: 'wait' }];
  workflow.steps = { load, ask, wait };
  const tests = new Map([['load', answered({ services: [{ id: 'leak', title: 'A leak' }] })]]);
  const wanted = httpRequestConfig.parse({
    method: 'GET',
    url: '/booking/v1/slots?serviceId={{steps.wait.value.id}}&all={{data.services}}&s={{steps.load.status}}',
  });
  const values = samplesFor(wanted, 'x', { workflow, tests });
  expect(values.map(({ value }) => value)).toEqual([
    'leak',
    [{ id: 'leak', title: 'A leak' }],
    200,
  ]);
});

it('makes the answers that the engine looks up', () => {
  const samples = [
    { path: 'steps.a.value.id', value: 's1' },
    { path: 'steps.a.value', value: { id: 'x', title: 'T' } },
    { path: 'data.shop', value: 'oak' },
  ];
  expect(answersOf(samples)).toEqual({
    steps: { a: { value: { id: 's1', title: 'T' } } },
    data: { shop: 'oak' },
  });
  expect(sampleRequest(config, answersOf(samples))?.url).toBe('https://shop.example/oak');
});

it.each([
  ['12', 'text', '12'],
  ['12', 7, 12],
  ['twelve', 7, 'twelve'],
  ['[1]', 'text', [1]],
  ['[1', 'text', '[1'],
])('reads what is typed: %s where %j was', (text, before, value) => {
  expect(typedSample(text, before)).toEqual(value);
  expect(typedSample(sampleText(value), value)).toEqual(value);
});
