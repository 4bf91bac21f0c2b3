import { expect, test } from 'vitest';
import { presentInWords } from './present-in-words.ts';

const at = (...names: (string | null)[]) =>
  presentInWords(
    names.map((name, index) => ({ id: `${index}`, name })),
    'en',
  );

test('says who else has a workflow open', () => {
  expect(at()).toBeNull();
  expect(at(null)).toBe('Also open in another window');
  expect(at(null, null)).toBe('Also open in 2 other windows');
  expect(at('Ada', null, 'Ada')).toBe('Ada has it open, too');
  expect(at('Ada', 'Bo', 'Cy')).toBe('Ada, Bo, and Cy have it open, too');
});
