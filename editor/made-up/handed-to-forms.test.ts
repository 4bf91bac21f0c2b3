/** Of lists that only forms are handed it is known from the forms what they are. */
import { expect, it } from 'vitest';
import type { JsonObject, WorkflowInput } from '../../engine/index.ts';
import { oneScreen, screen } from '../../test/support/draw-flow.ts';
import { sendForm } from '../../test/support/draw-form.ts';
import { drawWorkflow, say } from '../../test/support/draw-workflow.ts';
import { formsFilled, handedToForms } from './handed-to-forms.ts';
import { plausibleAnswer } from './plausible-answer.ts';

const moment = { at: Date.parse('2026-05-04T09:00:00Z'), timeZone: 'Europe/Berlin' };
const choice = {
  type: 'object',
  properties: { id: { type: 'string' }, title: { type: 'string' }, image: { type: 'string' } },
};
const departments = [
  { id: 'repair', title: 'Repairs', about: 'Same day' },
  { id: 'sales', title: 'New boilers' },
];
const withExample = { type: 'array', items: choice, __example__: departments };

it('has in it what the form gives as an example', () => {
  expect(answerTo(withExample)).toEqual({
    departments: [departments[0], { ...departments[1], about: 'About 2' }],
  });
});

it('has in it what the form declares, where there is no example', () => {
  const body = answerTo({ type: 'array', items: choice });
  expect(body).toMatchObject({
    departments: [1, 2, 3].map((number) => ({
      id: `department-${number}`,
      title: `Department ${number}`,
    })),
  });
});

it('has besides what else is read of it, and as many as that', () => {
  const tell = say('{{steps.ask.body.departments[2].price}}');
  expect(answerTo(withExample, { tell })).toEqual({
    departments: [
      { ...departments[0], price: 49 },
      { ...departments[1], about: 'About 2', price: 69 },
      { id: 'department-3', title: 'Department 3', about: 'About 3', price: 89 },
    ],
  });
});

it('can be a list of words, or an object with a list in it', () => {
  expect(answerTo({ type: 'array', __example__: ['Red', 'Blue'] })).toEqual({
    departments: ['Red', 'Blue'],
  });
  const inside = { type: 'object', properties: { list: withExample, open: { type: 'boolean' } } };
  expect(answerTo({ ...inside, __example__: { list: departments, open: false } })).toMatchObject({
    departments: { list: [{ id: 'repair' }, { id: 'sales' }], open: true },
  });
});

it.each<[string, JsonObject | null]>([
  ['single values', { type: 'string', __example__: 'Repairs' }],
  ['what the form does not know', null],
])('leaves %s as they are', (_, declared) => {
  expect(answerTo(declared)).toEqual({ departments: 'Departments' });
});

it('is found through what is kept, and on the screen that a form is answered with', () => {
  const document = {
    version: '7.2',
    screens: [screen('FIRST', []), screen('SECOND', [], { data: { shown: withExample } })],
  };
  const data = { shown: '{{data.found}}', text: 'These: {{data.found}}' };
  const answer: WorkflowInput['steps'][string] = {
    type: 'answer-flow',
    name: 'Answer',
    config: { answer: { kind: 'screen', screen: 'SECOND', data } },
    exits: [],
  };
  const trigger = { type: 'flow-data-request', form: 'visit' } as const;
  const keep = [{ name: 'found', path: '$.result.items' }];
  const workflow = drawWorkflow({ ask: ask(keep), answer }, { trigger });
  const forms = new Map([['visit', document]]);
  expect(formsFilled(workflow)).toEqual(['visit']);
  expect(handedToForms(workflow, forms)).toEqual([
    { path: ['data', 'found'], declared: withExample },
  ]);
  expect(plausibleAnswer(workflow, 'ask', moment, forms)).toMatchObject({
    result: { items: [{ id: 'repair' }, { id: 'sales' }] },
  });
  expect(handedToForms(workflow, new Map([['visit', null]]))).toEqual([]);
  expect(formsFilled(drawWorkflow({ answer }))).toEqual([]);
});

type Keep = { name: string; path: string }[];

/** What is made up for a step whose answer is handed to a form that declares it so. */
function answerTo(declared: JsonObject | null, others: WorkflowInput['steps'] = {}) {
  const data = { departments: '{{steps.ask.body.departments}}' };
  const workflow = drawWorkflow({ ask: ask([]), send: sendForm(null, { data }), ...others });
  const document = oneScreen([], { data: declared ? { departments: declared } : {} });
  return plausibleAnswer(workflow, 'ask', moment, new Map([['visit', document]]));
}

function ask(keep: Keep): WorkflowInput['steps'][string] {
  const config = { method: 'GET' as const, url: 'https://example.com/', keep };
  return { type: 'http-request', name: 'Ask', config, exits: [] };
}
