import { expect, it } from 'vitest';
import type { Json } from '../../engine/index.ts';
import { fitsFields, notTypedYet, typed, withOneMore } from './body-fields.ts';

it('shows field by field what is small', () => {
  expect(fitsFields({ slots: [{ id: 1, title: 'a' }], ok: true })).toBe(true);
  expect(fitsFields(Array.from({ length: 21 }, () => ({ id: 1, title: null })))).toBe(false);
});

it('makes one more that is told from the last', () => {
  const slot = { id: 'slot-9', title: 'Slot 9', times: ['Part 1'], price: 9, note: 'at 10:30' };
  expect(withOneMore([slot])).toEqual([
    slot,
    { id: 'slot-10', title: 'Slot 10', times: ['Part 2'], price: 9, note: 'at 10:30' },
  ]);
});

it('makes one more of what was not counted', () => {
  const [, drain] = withOneMore([{ id: 'drain', title: 'Drain', teamId: 'blue' }]);
  expect(drain).toEqual({ id: 'drain-2', title: 'Drain', teamId: 'blue-2' });
});

it('makes the next day of a day, and keeps the zeros before a number', () => {
  const [, next] = withOneMore([{ day: '2026-05-31', code: 'AB-0009', never: '2026-13-09' }]);
  expect(next).toEqual({ day: '2026-06-01', code: 'AB-0010', never: '2026-13-10' });
});

it('takes what is typed over a number for one, where it is', () => {
  const over = (before: Json, text: string) => typed(notTypedYet(before), text).value;
  expect(over(5, '7,5')).toBe(7.5);
  expect(over(5, 'seven')).toBe('seven');
  expect(over(5, ' ')).toBe(' ');
  expect(over('5', '7')).toBe('7');
  expect(notTypedYet(null).text).toBe('');
});

it('lets a number be typed sign by sign, after it was emptied too', () => {
  let now = notTypedYet(29);
  const values = ['', '-', '-1', '-1.', '-1.5'].map((text) => {
    now = typed(now, text);
    expect(now.text).toBe(text);
    return now.value;
  });
  expect(values).toEqual(['', '-', -1, -1, -1.5]);
});
