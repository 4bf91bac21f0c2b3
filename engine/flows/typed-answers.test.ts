import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import type { FlowFieldKind } from './flow-fields.ts';
import { typedAnswers } from './typed-answers.ts';

function typed(kind: FlowFieldKind, given: Json, timeZone = 'America/Los_Angeles'): Json {
  return typedAnswers({ it: kind }, { it: given }, timeZone)['it'] ?? null;
}

test.each<[FlowFieldKind, Json, Json]>([
  ['text', 'a leak', 'a leak'],
  ['text', '', null],
  ['number', '12.5', 12.5],
  ['number', 7, 7],
  ['number', '', null],
  ['number', 'many', 'many'],
  ['number', null, null],
  ['choice', 'now', 'now'],
  ['choice', 2, '2'],
  ['choice', '', null],
  ['choices', ['a', 'b'], ['a', 'b']],
  ['choices', '["a","b"]', ['a', 'b']],
  ['choices', 'a', ['a']],
  ['choices', '[not JSON', ['[not JSON']],
  ['choices', '', []],
  ['yes-no', true, true],
  ['yes-no', 'true', true],
  ['yes-no', null, false],
  ['date', '2026-05-04', '2026-05-04'],
  ['date', '2026-05-04T00:00:00.000Z', '2026-05-04'],
  ['date', '', null],
  ['date', null, null],
  ['date', 'soon', 'soon'],
  [
    'dates',
    { 'start-date': '2026-05-04', 'end-date': '2026-05-06' },
    { start: '2026-05-04', end: '2026-05-06' },
  ],
  ['dates', '{"start-date":"2026-05-04"}', { start: '2026-05-04', end: null }],
  ['dates', { 'end-date': '2026-05-06' }, { start: null, end: '2026-05-06' }],
  ['dates', 'soon', null],
  ['photo', [{ file_name: 'leak.jpg' }], [{ file_name: 'leak.jpg' }]],
  ['photo', '/9j/4AAQ', ['/9j/4AAQ']],
  ['photo', '', []],
  ['document', null, []],
  ['value', { a: 1 }, { a: 1 }],
])('a %s that comes as %j is %j', (kind, given, value) => {
  expect(typed(kind, given)).toEqual(value);
});

test('a date in epoch milliseconds is the day that was tapped', () => {
  const midnightUtc = Date.parse('2026-05-04T00:00:00Z');
  const midnightThere = Date.parse('2026-05-04T00:00:00-07:00');
  expect(typed('date', String(midnightUtc))).toBe('2026-05-04');
  expect(typed('date', midnightThere)).toBe('2026-05-04');
  expect(typed('date', Date.parse('2026-05-04T00:00:00+02:00'), 'Europe/Berlin')).toBe(
    '2026-05-04',
  );
});

test('every field of the form is there; what is none stays; the token is left out', () => {
  const kinds = { photo: 'photo', terms: 'yes-no', day: 'date' } as const;
  const answers = { terms: true, extra: '3', flow_token: 'abc.1' };
  expect(typedAnswers(kinds, answers, 'UTC')).toEqual({
    photo: [],
    terms: true,
    day: null,
    extra: '3',
  });
});
