import { expect, test } from 'vitest';
import { drawWorkflow, say, way } from '../../test/support/draw-workflow.ts';
import { type BusinessFacts, unknownBusiness } from '../business.ts';
import type { WorkflowInput } from '../workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

const oak: BusinessFacts = { ...unknownBusiness, name: 'Oak', email: 'post@oak.example' };

function found(steps: WorkflowInput['steps'], business?: BusinessFacts) {
  return checkWorkflow(drawWorkflow(steps), business ? { business } : {})
    .filter(({ code }) => code === 'untold-fact')
    .map(({ path, message }) => `${path}: ${message}`);
}

test('a text that tells what nobody has filled in is told, once for each fact', () => {
  const text =
    '{{business.name}}, {{business.phone}} {{upper(business.phone)}} {{business.website}}';
  const said = 'of the business stands here, and nobody has filled it in.';
  expect(found({ tell: say(text) }, oak)).toEqual([
    `steps.tell.config.message.text: The phone number ${said}`,
    `steps.tell.config.message.text: The website ${said}`,
  ]);
});

test.each([
  '{{business.phone ?? business.email}} {{business.phone ?? "no number"}}',
  "{{if(business.phone, 'Call ' + business.phone, '')}}",
  '{{business.fax}} {{business}} {{data.business.phone}} {{steps.business.phone}}',
  'business.phone',
])('nothing is told of %s', (text) => {
  expect(found({ tell: say(text) }, oak)).toEqual([]);
});

test('nothing is told where it is not known, where all is filled in, or of a rule', () => {
  const tell = say('{{business.phone}}');
  expect(found({ tell })).toEqual([]);
  const all = { ...oak, phone: '1', address: 'Oak Street 1', website: 'https://oak.example' };
  expect(found({ tell }, all)).toEqual([]);
  const rule = { when: { '!!': [{ var: 'business.phone' }] } };
  const decide: WorkflowInput['steps'][string] = {
    type: 'branch',
    name: 'Decide',
    config: {},
    exits: [{ ...way('known', null), ...rule }, way('otherwise', null)],
  };
  expect(found({ decide }, oak)).toEqual([]);
});

test('a request is sent without it', () => {
  const ask: WorkflowInput['steps'][string] = {
    type: 'http-request',
    name: 'Ask',
    config: {
      method: 'POST',
      url: 'https://example.com/',
      body: { kind: 'json', value: { phone: '{{business.phone}}' } },
    },
    exits: [],
  };
  expect(found({ ask }, oak)).toEqual([]);
});
