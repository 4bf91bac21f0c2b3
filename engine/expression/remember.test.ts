import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { remember } from './remember.ts';

test('what was made for a text is made once', () => {
  const made: string[] = [];
  const lengthOf = remember((text) => made.push(text));
  expect([lengthOf('a'), lengthOf('b'), lengthOf('a')]).toEqual([1, 2, 1]);
});

test('no more is kept than there is room for', () => {
  let count = 0;
  const make = remember(() => {
    count += 1;
    return count;
  });
  const half = (letter: string) => letter.repeat(limits.rememberedCharsMax / 2);
  expect([make('a'), make(half('x')), make('a')]).toEqual([1, 2, 1]);
  expect([make(half('y')), make(half('y')), make('a')]).toEqual([3, 3, 4]);
});
