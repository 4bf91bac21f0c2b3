import type { AnswerSettings } from './answer-settings.ts';
import { answerCharsMax, westernDigits, words } from './fold.ts';
import { isGreaterNumberWord, numberOfWord } from './number-words.ts';
import { isFiller } from './small-words.ts';

/**
 * The first number in a reply: in digits of any script (`-12.51`, `1,000,000`, `24ans`), or, where
 * there are none, a word up to twenty. Null where there is none, or where taking it would be a
 * guess: `12k`, `1/2`, `forty two`, more digits than a number can hold.
 */
export function parseNumber(
  text: string,
  settings: Pick<AnswerSettings, 'language'>,
): number | null {
  const reply = westernDigits(text.slice(0, answerCharsMax))
    .replace(/[−–]/g, '-')
    .replaceAll('٫', '.')
    .replace(/[٬'’\u00a0\u202f](?=\d{3}(?!\d))/g, groupMark);
  const found = numberPattern(settings.language).exec(reply);
  if (found === null) return numberInWords(words(reply), settings.language);
}
