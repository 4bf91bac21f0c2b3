import { remember } from '../expression/remember.ts';
import { plainSymbols, words } from './fold.ts';
import { saysPhrase } from './match-words.ts';

export interface Keyword {
  readonly text: string;
  /**
   * exact: the keyword is the whole message. word, phrase: its words stand anywhere in the message
   * as whole words, together and in that order.
   */
  readonly match: 'exact' | 'word' | 'phrase';
}

/**
 * Whether a message says a keyword. Case, accents, punctuation, spaces and emoji around it do not
 * count. Scripts that put no spaces between words are looked for inside the message. A keyword
 * without any letter or digit (👍, ?) is compared as it stands. An empty keyword is never said.
 */
export function matchesKeyword(text: string, keyword: Keyword): boolean {
  const wanted = wordsOf(keyword.text);
  if (wanted.length === 0) return saysSymbols(plainSymbols(text), keyword);
  const said = wordsOf(text);
  return keyword.match === 'exact' ? said.join(' ') === wanted.join(' ') : saysPhrase(said, wanted);
}

/** One message is compared with every keyword, and each keyword with every message. */
const wordsOf = remember((text): readonly string[] => words(text));

function saysSymbols(said: string, keyword: Keyword): boolean {
  const wanted = plainSymbols(keyword.text);
  if (wanted === '') return false;
  return keyword.match === 'exact' ? said === wanted : said.includes(wanted);
}
