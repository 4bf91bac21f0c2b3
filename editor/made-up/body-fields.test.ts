import { expect, it } from 'vitest';
import { fitsFields, typedOver, withOneMore } from './body-fields.ts';

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

it('takes what is typed over a number for one, where it is', () => {
  expect(typedOver(5, '7,5')).toBe(7.5);
  expect(typedOver(5, 'seven')).toBe('seven');
  expect(typedOver(5, ' ')).toBe(' ');
  expect(typedOver('5', '7')).toBe('7');
});
