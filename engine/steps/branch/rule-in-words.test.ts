import { expect, test } from 'vitest';
import type { Json } from '../../json.ts';
import { ruleInWords } from './rule-in-words.ts';

const choice = { var: 'steps.choose.value.id' };
const guests = { var: 'data.guests' };

test.each<[Json, string]>([
  [{ '==': [choice, 'plumbing'] }, 'steps.choose.value.id is “plumbing”'],
  [{ '!==': [choice, null] }, 'steps.choose.value.id is not nothing'],
  [{ '>': [guests, 4] }, 'data.guests is more than 4'],
  [{ '>': [guests, { '+': [{ var: 'data.seats' }] }] }, 'data.guests is more than data.seats'],
  [{ '==': [choice, { var: 'data.last' }] }, 'steps.choose.value.id is data.last'],
  [{ '<': [1, guests] }, '1 is less than data.guests'],
  [{ '<': [1, guests, 5] }, 'data.guests is between 1 and 5'],
  [{ '<=': [1, guests, 5] }, 'data.guests is from 1 to 5'],
  [{ in: [choice, ['a', 'b']] }, 'steps.choose.value.id is in “a”, “b”'],
  [{ matchesKeyword: [{ var: 'data.text' }, 'book'] }, 'data.text says “book”'],
  [{ '!': [{ isSameText: [choice, 'tea'] }] }, 'not (steps.choose.value.id is “tea”)'],
  [{ isBefore: [{ var: 'data.day' }, '2026-05-04'] }, 'data.day is before “2026-05-04”'],
  [{ isSameDay: [{ var: 'data.day' }, { today: [] }] }, 'data.day is on today'],
  [{ isInNextDays: [{ var: 'data.day' }, 7] }, 'data.day is in the next 7 days'],
  [{ '==': [{ today: [1] }, '2026-05-04'] }, '{"today":[1]} is “2026-05-04”'],
  [{ isEmpty: guests }, 'data.guests is empty'],
  [{ '==': ['x'] }, '“x” is nothing'],
  [{ var: ['data.vip', false] }, 'there is data.vip'],
  [{ '!': guests }, 'there is no data.guests'],
  [{ '!': [{ isEmpty: [guests] }] }, 'not (data.guests is empty)'],
  [{ '!': [] }, 'not (nothing)'],
  [{ '!!': [guests] }, 'there is data.guests'],
  [
    { and: [{ '==': [choice, 'a'] }, { or: [{ '>': [guests, 4] }, { '!': guests }] }] },
    'steps.choose.value.id is “a” and (data.guests is more than 4 or there is no data.guests)',
  ],
  [{ or: [{ and: [true, false] }, true] }, '(true and false) or true'],
  [true, 'true'],
  [null, 'nothing'],
  [{ var: 3 }, 'there is {"var":3}'],
  [{ '>': [{ '+': [1, guests] }, 4] }, '{"+":[1,{"var":"data.guests"}]} is more than 4'],
  [{ some: [guests, true] }, '{"some":[{"var":"data.guests"},true]}'],
  [{ constructor: [1] }, '{"constructor":[1]}'],
])('%j is “%s”', (rule, words) => {
  expect(ruleInWords(rule)).toBe(words);
});
