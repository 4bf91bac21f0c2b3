import { expect, test } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

test.each(['12345678', 'qwertyuiop', 'Iloveyou1', 'SUNSHINE'])('“%s” is common', async (word) => {
  expect(await isCommonPassword(word)).toBe(true);
});

test.each(['plumber-van-7-at-nine', 'tall green kettle'])('“%s” is not', async (word) => {
  expect(await isCommonPassword(word)).toBe(false);
});
