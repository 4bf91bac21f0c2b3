import type { AnswerSettings } from './answer-settings.ts';
import { anyOf } from './any-of.ts';
import { type ClockTime, clockText, findClockTime, isClockTime } from './clock-time.ts';
import { dateWords } from './date-words.ts';
import { plainText, words } from './fold.ts';
import { byLanguage, type KnownLanguage, languagesOfReply } from './language.ts';
import { numberOfWord } from './number-words.ts';
import { isFiller } from './small-words.ts';
import { timeWords } from './time-words.ts';

/**
 * The time of day a reply names as `HH:mm`, or null: `15:00`, `3pm`, `15h30`, `half past three`,
 * `halb drei`, `noon`; a bare hour (`9`) when nothing else is said. An hour is taken as it is said:
 * without a word for the part of the day, three is 03:00.
 */
export function parseTime(text: string, settings: Pick<AnswerSettings, 'language'>): string | null {
  const plain = plainText(text).replace(/\s+/g, ' ');
  const clock = findClockTime(plain);
  if (clock?.hasMeridiem) return clockText(clock);
  const time = clock ?? timeInWords(plain, settings.language) ?? bareHour(plain, settings.language);
  return time && clockText(inPartOfDay(time, plain, settings.language));
}

/** `half past three`, `las tres y media`, `drei Uhr`, `at 9`, `noon` */
function timeInWords(plain: string, language: string): ClockTime | null {
  for (const known of languagesOfReply(language)) {
    const found = patterns[known].flatMap((pattern) => [...plain.matchAll(pattern)]);
    for (const { groups = {} } of found) {
      const time = timeOfPhrase(groups, known);
      if (time !== null) return time;
    }
  }
  return null;
}

function timeOfPhrase(
  { hour = '0', phrase = '' }: Readonly<Record<string, string>>,
  language: KnownLanguage,
): ClockTime | null {
  const number = numberOfWord(hour, language);
  if (number === null || number > 23) return null;
  const minutes = (number * 60 + (minutesOfPhrases[language].get(phrase) ?? 0) + 1_440) % 1_440;
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

const minutesOfPhrases = byLanguage((language) => {
  const { beforeHour, afterHour, moments } = timeWords[language];
  const hours = Object.entries(moments).map(([name, hour]): [string, number] => [name, hour * 60]);
  return new Map([...Object.entries(beforeHour), ...Object.entries(afterHour), ...hours]);
});

/** Each finds an hour, a phrase that says minutes, or both. */
const patterns = byLanguage((language) => {
  const { beforeHour, afterHour, hourMarks, prepositions, moments } = timeWords[language];
  const hour = '(?<![\\d.:])\\b(?<hour>\\d{1,2}|\\p{L}+)';
  const mark = anyOf(hourMarks);
  const duration = `\\b${anyOf(dateWords[language].within)} `;
  return [
    `\\b(?<phrase>${anyOf(Object.keys(beforeHour))}) ${hour}\\b`,
    `${hour}(?: ?${mark})? (?<phrase>${anyOf(Object.keys(afterHour))})\\b`,
    `(?<!${duration})${hour} ?${mark}\\b`,
    `\\b(?<phrase>${anyOf(Object.keys(moments))})\\b`,
    `\\b${anyOf(prepositions)} ${hour}\\b(?![.:/-]?\\d)`,
  ].map((pattern) => new RegExp(pattern, 'gu'));
});

/** An hour that is all a reply says, also as four digits: `1530`. */
function bareHour(plain: string, language: string): ClockTime | null {
  const [only = '', ...others] = words(plain).filter(
    (word) => !isFiller(word) && !isPartOfDay(word, language),
  );
  if (others.length > 0) return null;
  const isFourDigits = /^\d{4}$/.test(only);
  const hour = numberOfWord(isFourDigits ? only.slice(0, 2) : only, language);
  const minute = isFourDigits ? Number(only.slice(2)) : 0;
  return hour !== null && isClockTime({ hour, minute }) ? { hour, minute } : null;
}

function isPartOfDay(word: string, language: string): boolean {
  return languagesOfReply(language).some(
    (known) => partsOfDay[known].afterNoon.test(word) || partsOfDay[known].night.test(word),
  );
}

/** 3 in the afternoon is 15, 10 at night is 22, 12 at night is 0. */
function inPartOfDay({ hour, minute }: ClockTime, plain: string, language: string): ClockTime {
  const isSaid = (part: 'afterNoon' | 'night') =>
    languagesOfReply(language).some((known) => partsOfDay[known][part].test(plain));
  const isMidnight = hour === 0 && minute === 0;
  if (isSaid('afterNoon') && hour < 12 && !isMidnight) return { hour: hour + 12, minute };
  if (!isSaid('night') || hour < 6 || hour > 12) return { hour, minute };
  return { hour: (hour + 12) % 24, minute };
}

const partsOfDay = byLanguage((language) => ({
  afterNoon: new RegExp(`\\b${anyOf(timeWords[language].afterNoon)}\\b`),
  night: new RegExp(`\\b${anyOf(timeWords[language].night)}\\b`),
}));
