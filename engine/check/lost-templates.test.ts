import { expect, it } from 'vitest';
import { parseWorkflow } from '../parse-workflow.ts';
import { checkWorkflow } from './check-workflow.ts';
import type { AccountTemplate } from './lost-templates.ts';

const reminder = { name: 'reminder_v1', language: 'en', text: 'See you' };
const next = [{ id: 'next', label: 'Sent', to: null, ends: true }];

function found(step: object, templates?: readonly AccountTemplate[]) {
  const parsed = parseWorkflow({
    schemaVersion: 1,
    id: 'w',
    name: 'W',
    trigger: { type: 'inbound-chatapps', match: { kind: 'any' } },
    start: 'say',
    steps: { say: { name: 'Say', exits: next, ...step } },
  });
  if (!parsed.ok) expect.fail(JSON.stringify(parsed.problems));
  const problems = checkWorkflow(parsed.workflow, templates ? { templates } : {});
  return problems
    .filter(({ code }) => code.endsWith('-template'))
    .map(({ path, message, fix }) => `${path}: ${message} ${fix}`);
}

const template = {
  type: 'chatapps-message',
  config: { message: { kind: 'template', template: reminder } },
};
const text = {
  type: 'chatapps-message',
  config: { message: { kind: 'text', text: 'Hi' }, outsideWindow: reminder },
};
const form = {
  type: 'send-flow',
  config: { form: 'visit', body: 'Hi', button: 'Open', outsideWindow: reminder },
};
const here = { name: 'reminder_v1', language: 'en', isApproved: true };

it('says nothing where the templates are not known', () => {
  expect(found(template)).toEqual([]);
});

it.each([
  ['the message', template, 'steps.say.config.message.template'],
  ['its place outside 24 hours', text, 'steps.say.config.outsideWindow'],
  ['that of a form', form, 'steps.say.config.outsideWindow'],
])('finds a template that the account does not have, as %s', (_, step, path) => {
  expect(found(step, [])).toEqual([
    `${path}: The template “reminder_v1” does not exist on your WhatsApp account. Choose another, or create it there.`,
  ]);
});

it('finds one that is there in other languages only', () => {
  const others = [
    { ...here, language: 'de' },
    { ...here, language: 'fr' },
  ];
  expect(found(template, others)).toEqual([
    'steps.say.config.message.template: The template “reminder_v1” does not exist in the language “en”. Use one of de, fr.',
  ]);
});

it('finds one that is not approved', () => {
  expect(found(template, [{ ...here, isApproved: false }])).toEqual([
    'steps.say.config.message.template: WhatsApp does not let the template “reminder_v1” be sent now. Choose one that is approved.',
  ]);
});

it('is content with one that is approved, and with steps that need none', () => {
  expect(found(template, [here])).toEqual([]);
  const wait = { type: 'wait-for-reply', config: { expect: { kind: 'any' } } };
  expect(found(wait, [here])).toEqual([]);
});

it('finds blanks that are filled with nothing', () => {
  const filled = { ...reminder, text: '', parameters: ['', 'x', { name: 'who', value: ' ' }] };
  const parsed = parseWorkflow({
    schemaVersion: 1,
    id: 'w',
    name: 'W',
    trigger: { type: 'inbound-chatapps', match: { kind: 'any' } },
    start: 'say',
    steps: {
      say: {
        type: 'chatapps-message',
        name: 'Say',
        config: { message: { kind: 'template', template: filled } },
        exits: next,
      },
    },
  });
  const problems = parsed.ok ? checkWorkflow(parsed.workflow) : [];
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'empty-blank steps.say.config.message.template.parameters.0',
    'empty-blank steps.say.config.message.template.parameters.2',
  ]);
});
