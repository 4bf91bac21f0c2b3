import { expect, it } from 'vitest';
import { bookingWorkflow } from '../canvas/booking-workflow.fixture.ts';
import { answerNames, noForms } from '../text/answer-names.ts';
import { triggerId } from '../workflow-document/exit-ref.ts';
import { answersAt } from './answers.ts';

const exit = (id: string, to: string | null) => ({ id, label: id, to });
const wait = (name: string, ...to: string[]) => ({
  type: 'wait-for-reply' as const,
  name,
  config: {
    expect: { kind: 'choice' as const },
    timeout: null,
    reminders: [],
    retries: { max: 0, message: '' },
    oldChoiceMessage: '',
  },
  exits: to.map((each) => exit(each, each)),
});

const workflow = {
  ...bookingWorkflow,
  start: 'first',
  steps: {
    first: wait('First', 'maybe', 'last'),
    maybe: wait('Maybe', 'last'),
    last: wait('Last', 'first'),
  },
};

const names = answerNames(workflow, noForms);
const groups = (id: string) =>
  new Map(answersAt(workflow, names, id).map(({ name, answers }) => [name, answers]));

it('tells what is certain from what only some ways know', () => {
  const found = groups('last');
  expect(found.get('before')?.map(({ expression }) => expression)).toEqual([
    'steps.first.value.title',
    'steps.first.value.id',
    'steps.first.text',
  ]);
  expect(found.get('perhaps')?.[0]).toEqual({
    expression: 'steps.maybe.value.title',
    label: 'Maybe they chose',
    why: 'Missing after “First” by “last”',
  });
});

it('counts what comes back in a loop as known only perhaps', () => {
  const found = groups('first');
  expect(found.has('before')).toBe(false);
  expect(found.get('perhaps')?.map(({ label }) => label)).toContain('Last they chose');
});

it('names the customer always, and nothing before the trigger', () => {
  const found = groups(triggerId);
  expect([...found.keys()]).toEqual(['customer', 'business', 'time']);
  expect(found.get('business')?.[0]).toEqual({
    expression: 'business.name',
    label: 'Name of your business',
  });
  expect(found.get('customer')?.[0]).toEqual({
    expression: 'contact.name',
    label: 'Customer name',
  });
});

it('names what a step before keeps once, however often it is read', () => {
  const keep = { type: 'set-values' as const, name: 'Keep', exits: [exit('next', 'end')] };
  const steps = {
    keep: { ...keep, config: { values: [{ name: 'limit', value: 5 }] } },
    end: {
      ...keep,
      config: { values: [{ name: 'said', value: '{{data.limit}} {{data.brought}}' }] },
    },
  };
  const kept = { ...bookingWorkflow, start: 'keep', steps };
  const found = answersAt(kept, answerNames(kept, noForms), 'end').map(({ name, answers }) => [
    name,
    answers.map(({ expression }) => expression),
  ]);
  expect(found).toContainEqual(['before', ['data.limit']]);
  expect(found).toContainEqual(['kept', ['data.brought']]);
});
