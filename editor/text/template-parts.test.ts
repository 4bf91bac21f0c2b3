import { describe, expect, it } from 'vitest';
import { answerLabel, pathsIn, templateParts } from './template-parts.ts';

const names = {
  stepName: (id: string) => (id === 'askService' ? 'Ask which service' : null),
  known: { 'contact.name': 'Customer name' },
};

describe('a text with answers', () => {
  it('is words and answers in turn', () => {
    expect(templateParts('Hi {{contact.name}}!', names)).toEqual([
      { kind: 'words', text: 'Hi ' },
      { kind: 'answer', label: 'Customer name', expression: 'contact.name' },
      { kind: 'words', text: '!' },
    ]);
  });

  it('may be empty, or nothing but an answer', () => {
    expect(templateParts('', names)).toEqual([]);
    expect(templateParts('{{ data.slots }}', names)).toMatchObject([{ expression: 'data.slots' }]);
  });
});

describe('the name of an answer', () => {
  it.each([
    ['contact.name', 'Customer name'],
    ["contact.name ?? 'there'", 'Customer name'],
    ['steps.askService', 'Ask which service'],
    ['steps.askService.value', 'Ask which service'],
    ['steps.askService.value.title', 'Ask which service: title'],
    ['steps.gone_step.text', 'Gone step: text'],
    ['data.firstName', 'First name'],
    ['data.booking.label', 'Booking label'],
    ['item.start_time', 'Start time'],
    ['data.slots[0].label', 'Slots 0 label'],
    ["formatDate(data.start, 'EEEE')", 'Start …'],
    ['1 + 2', '1 + 2'],
  ])('of %s is %s', (expression, label) => {
    expect(answerLabel(expression, names)).toBe(label);
  });
});

it('finds the names a formula uses, and not its words and functions', () => {
  expect(pathsIn("concat(data.a, ' data.b ', steps.c.value)")).toEqual(['data.a', 'steps.c.value']);
});
