import { expect, test } from 'vitest';
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
});
