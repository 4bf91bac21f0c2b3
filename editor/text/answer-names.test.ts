import { describe, expect, it } from 'vitest';
import { drawWorkflow, listen, say, way } from '../../test/support/draw-workflow.ts';
import { answerNames, noForms } from './answer-names.ts';
import { answerLabel } from './template-parts.ts';

type Expect = 'any' | 'choice' | 'text' | 'number' | 'location' | 'media' | 'flow';

function wait(name: string, kind: Expect, to: string | null = null) {
  return { ...listen(to), name, config: { expect: { kind } } };
}

function labels(steps: Parameters<typeof drawWorkflow>[0], forms = noForms) {
  const names = answerNames(drawWorkflow(steps), forms);
  return (expression: string) => answerLabel(expression, names);
}

describe('the name of a reply', () => {
  it.each([
    ['Wait for the service', 'choice', 'Service they chose'],
    ['Wait for the number', 'number', 'Number they gave'],
    ['Wait for a comment', 'text', 'Comment they wrote'],
    ['Wait for the address', 'location', 'Address they shared'],
    ['Wait for a photo', 'media', 'Photo they sent'],
    ['Wait: which one is it?', 'choice', 'Reply to “Which one is it?”'],
    ['Wait for a reply', 'any', 'Their reply'],
    ['Wait for the form', 'flow', 'Filled-in form'],
  ] as const)('that “%s” waits for (%s) is “%s”', (name, kind, label) => {
    expect(labels({ ask: wait(name, kind) })('steps.ask.value')).toBe(label);
  });

  it.each([
    ['Ask which service', 'Choose one.', 'Service they chose'],
    ['Say hello', 'Hello! *What can we do* for you?', 'Reply to “What can we do for you?”'],
    ['Say hello', 'Hello {{contact.name}}.', 'Reply to “Say hello”'],
    [
      'Send a message',
      'Which of all of our many services would you like us to come for?',
      'Reply to “Which of all of our many services would…”',
    ],
  ])('comes from the message before it: “%s”, %s', (name, text, label) => {
    const steps = {
      ask: { ...say(text, 'wait'), name },
      wait: wait('Wait for a reply', 'choice'),
    };
    expect(labels(steps)('steps.wait.value.title')).toBe(label);
  });

  it('says which part of it is meant', () => {
    const label = labels({ ask: wait('Wait for a time', 'choice') });
    expect(label('steps.ask.value.title')).toBe('Time they chose');
    expect(label('steps.ask.value.id')).toBe('Time they chose, by its short name');
    expect(label('steps.ask.text')).toBe('Time they chose, in their words');
    expect(label('steps.ask.value.slotId')).toBe('Time they chose: slot id');
    expect(label('steps.ask.at')).toBe('Time they chose: at');
    expect(labels({ ask: wait('Wait: why', 'text') })('steps.ask.text')).toBe('Reply to “Why”');
  });
});

it('gives no two steps the same name, and keeps a name while another step is renamed', () => {
  const again = wait('Wait for a time', 'choice');
  const label = labels({ one: again, two: again, three: again });
  expect(['one', 'two', 'three'].map((id) => label(`steps.${id}.value.title`))).toEqual([
    'Time they chose',
    'Time they chose (Wait for a time)',
    'Time they chose (2)',
  ]);
  const renamed = labels({ one: again, two: { ...again, name: 'Wait for a day' }, three: again });
  expect(renamed('steps.two.value.title')).toBe('Day they chose');
  expect(renamed('steps.one.value.title')).toBe('Time they chose');
});

it('names what a form asks by its labels, and apart from what is kept under the same word', () => {
  const form = {
    type: 'send-flow' as const,
    name: 'Send the form',
    config: { form: 'visit', body: 'Please.', button: 'Open' },
    exits: [way('next', 'wait')],
  };
  const steps = {
    send: { ...form, keep: [{ name: 'city', value: 'x' }] },
    wait: wait('Wait for the form', 'flow'),
  };
  const field = (name: string, label: string) =>
    ({ name, label, kind: 'text', screen: 'A' }) as const;
  const fields = [
    field('street', 'Street and number'),
    field('c', 'City'),
    field('note_2', 'note_2'),
  ];
  const label = labels(steps, new Map([['visit', fields]]));
  expect(label('steps.wait.value.street')).toBe('Street and number');
  expect(label('steps.wait.value.c')).toBe('City (Wait for the form)');
  expect(label('steps.wait.value.note_2')).toBe('Note 2');
  expect(label('steps.wait.value.other')).toBe('Filled-in form: other');
  expect(labels(steps)('steps.wait.value.street')).toBe('Filled-in form: street');
});

it('names what other steps find out by what they are called', () => {
  const label = labels({
    look: {
      type: 'http-request',
      name: 'Look up the order',
      config: { method: 'GET', url: 'https://shop.example/' },
      exits: [way('ok', 'keys')],
    },
    keys: { type: 'wait-for-dtmf', name: 'Wait for the code', config: {}, exits: [] },
    each: { type: 'repeat', name: 'Each item', config: { items: '{{data.items}}' }, exits: [] },
  });
  expect(label('steps.look.body')).toBe('Everything “Look up the order” answered');
  expect(label('steps.look.body.price')).toBe('Everything “Look up the order” answered: price');
  expect(label('steps.look.status')).toBe('Status of “Look up the order”');
  expect(label('steps.look.ok')).toBe('“Look up the order” worked');
  expect(label('steps.keys.keys')).toBe('Code they keyed in');
  expect(label('steps.each.item')).toBe('Each item: item');
  expect(label('steps.gone.value')).toBe('Answer that is gone');
});
