import { dateWords, weekdayOfName } from './date-words.ts';
import { languagesOfReply } from './language.ts';
import { numberOfWord, ordinalOfWord } from './number-words.ts';

/**
 * Folded words as a reply is compared with a title: `nine`, `09` are `9`; `second`, `2nd` are `2.`;
 * `9am` is `9`, `am`; `monday`, `mon` are one word, and so are `march`, `mar`.
 */
export function comparableWords(words: readonly string[], language?: string): string[] {
  return words.flatMap((word) => {
    const place = ordinalOfWord(word);
    if (place !== null) return [`${place}.`];
    const count = numberOfWord(word);
    if (count !== null) return [`${count}`];
    const clock = /^(\d{1,2})(am|pm|h|uhr)$/.exec(word);
    return clock ? [`${Number(clock[1])}`, ...clock.slice(2)] : [dayOrMonth(word, language)];
  });
}

function dayOrMonth(word: string, language = 'en'): string {
  for (const known of languagesOfReply(language)) {
    const weekday = weekdayOfName(word, known, language);
    if (weekday !== undefined) return `weekday ${weekday}`;
    const month = dateWords[known].months.get(word);
    if (month !== undefined) return `month ${month}`;
  }
  return word;
}
