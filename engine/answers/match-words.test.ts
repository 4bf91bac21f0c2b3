import { describe, expect, it } from 'vitest';
import {
  findAllWords,
  findAnyWord,
  findBeginning,
  findOnlyPhrase,
  findPhrase,
  indexOfRun,
  saysPhrase,
} from './match-words.ts';

describe('words found in a reply are given as the customer wrote them', () => {
  it('any of the words', () => {
    expect(findAnyWord('The Quick, brown FOX!', 'fox quick')).toBe('Quick FOX');
    expect(findAnyWord('the quick fox', 'foxes')).toBeNull();
    expect(findAnyWord('anything', '')).toBeNull();
    expect(findAnyWord('?!', 'fox')).toBeNull();
  });

  it('all of the words, in any order', () => {
    expect(findAllWords('the Quick brown Fox', 'fox the')).toBe('the Fox');
    expect(findAllWords('the quick brown fox', 'red fox')).toBeNull();
  });

  it('a phrase', () => {
    expect(findPhrase('Ich hätte gern: HEISSES Wasser.', 'heißes wasser')).toBe('HEISSES Wasser');
    expect(findPhrase('water, hot', 'hot water')).toBeNull();
    expect(findPhrase('anything', '')).toBe('');
  });

  it('nothing but a phrase', () => {
    expect(findOnlyPhrase(' Café au lait 👍', 'cafe au lait')).toBe('Café au lait');
    expect(findOnlyPhrase('café au lait please', 'café au lait')).toBeNull();
  });

  it('a beginning, which may end within a word', () => {
    expect(findBeginning('  Bookings today', 'BOOK')).toBe('Book');
    expect(findBeginning('my book', 'book')).toBeNull();
    expect(findBeginning('book', '')).toBeNull();
    expect(findBeginning('the   book', 'the book')).toBeNull();
  });

  it('the letters of Arabic keyboards are one only in languages written with them', () => {
    expect(findAnyWord('بلي', 'بلی', 'fa')).toBe('بلي');
    expect(findAnyWord('بلي', 'بلی')).toBeNull();
  });
});

it('a run of words is found where it starts', () => {
  expect(indexOfRun(['a', 'b', 'a', 'c'], ['a', 'c'])).toBe(2);
  expect(indexOfRun(['a'], ['a', 'b'])).toBe(-1);
  expect(indexOfRun([], [])).toBe(0);
});

it('a phrase of a script without spaces is found inside words', () => {
  expect(saysPhrase(['我要水管维修'], ['水管'])).toBe(true);
  expect(saysPhrase(['my', 'plumbing'], ['plumb'])).toBe(false);
});
