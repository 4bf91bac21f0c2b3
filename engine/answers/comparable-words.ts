import { numberOfWord, ordinalOfWord } from './number-words.ts';

/**
 * Folded words as a reply is compared with a title: `nine`, `09` are `9`; `second`, `2nd` are `2.`;
 * `9am` is `9`, `am`.
 */
export function comparableWords(words: readonly string[], language?: string): string[] {
  return words.flatMap((word) => {
    const place = ordinalOfWord(word, language);
    if (place !== null) return [`${place}.`];
    const count = numberOfWord(word, language);
    if (count !== null) return [`${count}`];
    const clock = /^(\d{1,2})(am|pm|h|uhr)$/.exec(word);
    return clock ? [`${Number(clock[1])}`, ...clock.slice(2)] : [word];
  });
}
