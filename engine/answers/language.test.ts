import { expect, test } from 'vitest';
import { languagesOfReply, primaryLanguage } from './language.ts';

test('the region of a language does not matter for its words', () => {
  expect(primaryLanguage('de-AT')).toBe('de');
  expect(primaryLanguage('pt_BR')).toBe('pt');
});

test('a reply is read in the conversation’s language and English, or in all where it is unknown', () => {
  expect(languagesOfReply('fr-CA')).toEqual(['fr', 'en']);
  expect(languagesOfReply('en-GB')).toEqual(['en']);
  expect(languagesOfReply('th')).toHaveLength(7);
  expect(languagesOfReply()).toHaveLength(7);
});
