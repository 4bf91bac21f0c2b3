import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

describe('a number in digits', () => {
  test.each([
    ['5', 5],
    ['the number -10', -10],
    ['−5 °C', -5],
    ['room-5', 5],
    ['10-12', 10],
    ['24ans', 24],
    ['hi.51', 51],
    ['.51', 0.51],
    ['-.5', -0.5],
    ['$1,500.00', 1500],
    ['1,000,000', 1_000_000],
    ['1,5', 1.5],
    ['0,123', 0.123],
    ['12345,678', 12_345.678],
    ['1,234', 1234],
    ['1.234', 1.234],
    ["1'234'567.5", 1_234_567.5],
    ['12 km', 12],
    ['۱۲۳۴', 1234],
    ['٣٫٥', 3.5],
    ['２', 2],
    ['5 to 10', 5],
  ])('is read in English: %j is %d', (text, value) => {
    expect(parseNumber(text, { language: 'en' })).toBe(value);
  });

  test.each([
    ['de', '1.234,5', 1234.5],
    ['de', '1.234', 1234],
    ['de', '1.5', 1.5],
    ['de-CH', '1’234.5', 1234.5],
    ['es', '1.234.567', 1_234_567],
    ['fr', '1 234,5 euros', 1234.5],
    ['fr', '1\u202f234', 1234],
    ['pt_BR', 'R$ 1.500,00', 1500],
    ['en', '1 234', 1],
    ['no such language', '1,234.5', 1234.5],
  ])('is read as the language writes it: %s %j is %d', (language, text, value) => {
    expect(parseNumber(text, { language })).toBe(value);
  });

  test.each(['12k', '12 K', '1/2', '½', '1.10.2017', '1,2,3', '99999999999999999999'])(
    'is not guessed: %s',
    (text) => {
      expect(parseNumber(text, { language: 'en' })).toBeNull();
    },
  );
});

describe('a number in words', () => {
  test.each([
    ['en', 'two', 2],
    ['en', 'there will be four of us', 4],
    ['en', 'two or three', 2],
    ['en', 'just one please', 1],
    ['en', 'zero', 0],
    ['en', 'twenty', 20],
    ['de', 'zwölf', 12],
    ['de', 'fuenf', 5],
    ['es', 'dieciséis', 16],
    ['fr', 'dix-sept', 17],
    ['pt', 'duas', 2],
    ['it', 'tre', 3],
    ['nl', 'vijftien', 15],
    ['th', 'drei', 3],
    ['de', 'three', 3],
  ])('is read: %s %j is %d', (language, text, value) => {
    expect(parseNumber(text, { language })).toBe(value);
  });

  test.each([
    ['en', 'nothing here'],
    ['en', 'the number is forty two'],
    ['en', 'twenty five'],
    ['en', 'two hundred'],
    ['en', 'one of my friends told me'],
    ['en', 'no one'],
    ['en', 'once'],
    ['fr', 'une personne'],
    ['en', ''],
  ])('is not guessed: %s %j', (language, text) => {
    expect(parseNumber(text, { language })).toBeNull();
  });
});

test('any text is a finite number or none', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-.,\d ']{0,30}$/));
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'fr', 'xx-'), (reply, language) => {
      const value = parseNumber(reply, { language });
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
  );
});
