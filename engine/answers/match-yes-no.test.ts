import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { matchYesNo } from './match-yes-no.ts';

describe('yes is', () => {
  test.each([
    'yes',
    'Yes!!',
    'YEP',
    'ok',
    'OK 👍',
    'sure, thanks',
    'well, yes',
    'yes, book it',
    'yes book it for tomorrow',
    'of course',
    'no problem',
    'why not',
    'it is ok',
    '👍',
    '👍🏽👍🏽',
    '✅',
    'ja gerne',
    'klar',
    'kein Problem',
    'sí',
    'claro que sí',
    'por supuesto',
    'oui',
    "d'accord",
    'd’accord',
    'pas de souci',
    'sim, pode ser',
    'com certeza',
    'certo',
    'va bene',
    'jazeker',
    'geen probleem',
  ])('%s', (text) => {
    expect(matchYesNo(text)).toBe('yes');
  });
});

describe('no is', () => {
  test.each([
    'no',
    'Nope.',
    'no no no',
    'no thanks',
    'no, not today',
    'no, I want to change the time',
    'of course not',
    "I don't think so",
    'not really',
    'I’m good',
    '👎🏿',
    '🙅‍♀️',
    'nein danke',
    'auf keinen Fall',
    'claro que no',
    'no gracias',
    'non merci',
    'pas du tout',
    'não obrigado',
    'de jeito nenhum',
    'no grazie',
    'nee',
    'liever niet',
  ])('%s', (text) => {
    expect(matchYesNo(text)).toBe('no');
  });
});

describe('neither is', () => {
  test.each([
    '',
    '?',
    '🤔',
    '👍👎',
    'maybe',
    'not sure',
    'not ok',
    'yes but not today',
    'yes and no',
    'no, yes',
    'no hot water',
    'right now',
    'please',
    'sure thing is expensive',
    'tomorrow',
  ])('%j', (text) => {
    expect(matchYesNo(text)).toBeNull();
  });
});

it('looks only at the beginning of a long message', () => {
  expect(matchYesNo(`${' '.repeat(500)}yes`)).toBeNull();
});

test('any text means yes, no or neither', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(['yes', 'no', null]).toContain(matchYesNo(text));
    }),
  );
});
