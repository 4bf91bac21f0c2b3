import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerCharsMax, fold, westernDigits, words } from './fold.ts';

test.each([
  ['  Hello,   WORLD! ', 'hello world'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['Œuvre Łódź Ærø', 'oeuvre lodz aero'],
  ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
  ['２ 2️⃣ ٢ २ ② 𝟐', '2 2 2 2 2 2'],
  ['مُحَمَّد', 'محمد'],
  ['שָׁלוֹם', 'שלום'],
  ['हिन्दी', 'हिन्दी'],
  ['한국어', '한국어'],
  ['ｶﾞｷﾞ', 'ガギ'],
  ['l’été', 'l ete'],
  ['co\u00adoperate می\u200cخواهم', 'cooperate ميخواهم'.replaceAll('ي', 'ی')],
  ['👍🏽', ''],
])('%j is folded to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('the letters that Arabic, Persian and Urdu keyboards differ in are one in these languages', () => {
  expect(fold('بلی', 'fa-IR')).toBe(fold('بلي', 'fa-IR'));
  expect(fold('کتاب', 'AR')).toBe(fold('كتاب', 'AR'));
  expect(fold('بلی', 'en')).not.toBe(fold('بلي', 'en'));
});

test('a text without letters or digits has no words', () => {
  expect(words(' ?! ')).toEqual([]);
  expect(words('One, two')).toEqual(['one', 'two']);
});

test('digits of every script are written 0-9 and nothing else changes', () => {
  expect(westernDigits('٠١٩ ۴ ᠑９ 𝟗 Ⅷ x')).toBe('019 4 19 𝟗 Ⅷ x');
});

test('no more is looked at than the longest message there is', () => {
  expect(fold('a'.repeat(answerCharsMax + 5))).toHaveLength(answerCharsMax);
  expect(fold('ﷺ'.repeat(answerCharsMax)).length).toBeLessThanOrEqual(3 * answerCharsMax);
});

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 300 },
  );
});
