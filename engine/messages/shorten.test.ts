import { expect, test } from 'vitest';
import { costRatio } from '../../test/support/cost.ts';
import { shorten } from './shorten.ts';

test('what fits stays as it is', () => {
  expect(shorten('Boiler repair', 13)).toBe('Boiler repair');
});

test('what does not fit ends in …, and is never longer than allowed', () => {
  expect(shorten('Boiler repair', 12)).toBe('Boiler repa…');
  expect(shorten('Boiler repair', 8)).toBe('Boiler…');
});

test('an emoji or an accented letter is kept whole or left out', () => {
  expect(shorten('Hi 👩‍👩‍👧‍👦 family', 8)).toBe('Hi…');
  expect(shorten('cafe\u0301 au lait', 6)).toBe('cafe\u0301…');
  expect(shorten('cafe\u0301 au lait', 5)).toBe('caf…');
  expect(shorten('🙂🙂🙂', 3)).toBe('🙂…');
});

test('a book is shortened as quickly as a page', () => {
  const ofLength = (chars: number) => {
    const text = '🙂 '.repeat(chars / 3);
    return () => shorten(text, 1_000);
  };
  const book = ofLength(15_000_000);
  expect(book()).toHaveLength(999);
  expect(costRatio(book, ofLength(3_000))).toBeLessThan(100);
});
