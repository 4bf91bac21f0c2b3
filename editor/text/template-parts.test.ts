import { describe, expect, it } from 'vitest';
import { answerLabel, pathsIn, templateParts } from './template-parts.ts';

const names = {
  stepAnswer: (id: string, path: readonly string[]) =>
    id === 'askService' ? ['Service they chose', ...path].join(', ') : null,
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
    ['steps.askService', 'Service they chose'],
    ['steps.askService.value.title', 'Service they chose, value, title'],
    ['steps.gone_step.text', 'Answer that is gone'],
    ['today(3)', 'In 3 days'],
    ['data.firstName', 'First name'],
    ['data.booking.label', 'Booking: time'],
    ['data.order.trackingUrl', 'Order: tracking url'],
    ['item.start_time', 'Start time'],
    ['data.slots[0].label', 'Slots: 0 label'],
    ["formatDate(data.start, 'EEEE')", 'Start …'],
    ['1 + 2', '1 + 2'],
  ])('of %s is %s', (expression, label) => {
    expect(answerLabel(expression, names)).toBe(label);
  });
});

it('finds the names a formula uses, and not its words and functions', () => {
  expect(pathsIn("concat(data.a, ' data.b ', steps.c.value)")).toEqual(['data.a', 'steps.c.value']);
});
