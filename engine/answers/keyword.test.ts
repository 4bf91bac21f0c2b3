import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainSymbols } from './fold.ts';
import { matchesKeyword } from './keyword.ts';

const exact = (text: string, keyword: string) =>
  matchesKeyword(text, { text: keyword, match: 'exact' });
const word = (text: string, keyword: string) =>
  matchesKeyword(text, { text: keyword, match: 'word' });
const phrase = (text: string, keyword: string) =>
  matchesKeyword(text, { text: keyword, match: 'phrase' });

describe('an exact keyword', () => {
  test.each([
    ['book', 'book'],
    ['  BOOK!! ', 'book'],
    ['Book   appointment', 'book appointment'],
    ['📅 book 🙏🏽', 'Book'],
    ['Réserver', 'reserver'],
    ['STRASSE', 'straße'],
    ['DİKKAT', 'dikkat'],
    ['ΚΡΑΤΗΣΕΙΣ', 'κρατήσεις'],
    ['حَجْز', 'حجز'],
    ['予約', '予約'],
    ['ｂｏｏｋ', 'book'],
  ])('is the whole message: %j says %j', (text, keyword) => {
    expect(exact(text, keyword)).toBe(true);
  });

  test('is not said by a longer message', () => {
    expect(exact('book now', 'book')).toBe(false);
    expect(exact('booking', 'book')).toBe(false);
    expect(exact('予約したい', '予約')).toBe(false);
  });
});

describe('a word', () => {
  test('is found anywhere as a whole word', () => {
    expect(word('I want to BOOK, please', 'book')).toBe(true);
    expect(word('please re-book', 'book')).toBe(true);
    expect(word('booking', 'book')).toBe(false);
    expect(word('notebook', 'book')).toBe(false);
  });

  test('is looked for inside messages whose script has no spaces', () => {
    expect(word('我想预约一下', '预约')).toBe(true);
    expect(word('予約をお願いします', '予約')).toBe(true);
    expect(word('ขอจองคิวหน่อยครับ', 'จอง')).toBe(true);
    expect(word('我想 预 约', '预约')).toBe(true);
    expect(word('我想取消', '预约')).toBe(false);
  });

  test('keeps apart letters that only a mark tells apart in their script', () => {
    expect(word('かき', 'がき')).toBe(false);
    expect(word('की', 'का')).toBe(false);
  });
});

describe('a phrase', () => {
  test('is its words, together and in order', () => {
    expect(phrase('hi, I’d like to book an appointment!', 'book an appointment')).toBe(true);
    expect(phrase('book me an appointment', 'book an appointment')).toBe(false);
    expect(phrase('appointment book', 'book appointment')).toBe(false);
    expect(phrase('book appointments', 'book appointment')).toBe(false);
  });
});

describe('a keyword without letters', () => {
  test('is compared as it stands, whatever the skin colour', () => {
    expect(exact(' 👍🏽 ', '👍')).toBe(true);
    expect(exact('👍 ok', '👍')).toBe(false);
    expect(word('ok 👍', '👍')).toBe(true);
    expect(phrase('ok', '👍')).toBe(false);
  });

  test('is never said when it is empty', () => {
    expect(exact('', '')).toBe(false);
    expect(word('hello', ' ')).toBe(false);
    expect(phrase('hello', '')).toBe(false);
  });
});

test('every message that can be folded says itself in every way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const said = plainSymbols(text) !== '';
      for (const says of [exact, word, phrase]) expect(says(text, text)).toBe(said);
    }),
  );
});
