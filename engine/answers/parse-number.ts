import type { AnswerSettings } from './answer-settings.ts';
import { answerCharsMax, westernDigits, words } from './fold.ts';
import { isGreaterNumberWord, numberOfWord } from './number-words.ts';
import { isFiller } from './small-words.ts';

/**
 * The first number in a reply: in digits of any script (`-12.51`, `1,000,000`, `24ans`), or, where
 * there are none, a word up to twenty. Null where there is none, or where taking it would be a
 * guess: `12k`, `1/2`, `forty two`, more than a number can hold.
 */
export function parseNumber(
  text: string,
  settings: Pick<AnswerSettings, 'language'>,
): number | null {
  const habits = writingHabits(settings.language);
  const reply = westernDigits(text.slice(0, answerCharsMax))
    .replace(/[−–]/g, '-')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(habits.groupGap, '');
  const found = digits.exec(reply);
  if (found === null) return numberInWords(words(reply), settings.language);
  const [written] = found;
  const isPartOfMore = /^(?:\s?k\b|\s?[/⁄]\s?\d)/i.test(reply.slice(found.index + written.length));
  return isPartOfMore ? null : valueOfDigits(written, habits.decimalMark);
}

/** A dot or a minus after a letter is punctuation: `hi.51`, `room-5`. */
const digits = /(?:(?<![\p{L}\d.,])-)?(?:(?<![\p{L}\d])\.)?\d+(?:[.,]\d+)*/u;

interface WritingHabits {
  readonly decimalMark: '.' | ',';
  /** A gap between groups of three digits. */
  readonly groupGap: RegExp;
}

function writingHabits(language: string): WritingHabits {
  const example = exampleNumber(language.replaceAll('_', '-'));
  return {
    decimalMark: example.endsWith(',5') ? ',' : '.',
    groupGap: /\d\s\d/.test(example)
      ? /(?<=\d)['’ \u00a0\u202f](?=\d{3}(?!\d))/g
      : /(?<=\d)['’\u00a0\u202f](?=\d{3}(?!\d))/g,
  };
}

function exampleNumber(language: string): string {
  try {
    return new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(1_234_567.5);
  } catch {
    return '1,234,567.5'; // Not a language tag.
  }
}

/** Null for what is written like a number, but is none: `1.10.2017`. */
function valueOfDigits(written: string, languageMark: string): number | null {
  const decimalAt = decimalMarkAt(written, languageMark);
  const groups = written.slice(0, decimalAt).split(/[.,]/);
  if (groups.slice(1).some((group) => group.length !== 3)) return null;
  const value = Number(`${groups.join('')}.${written.slice(decimalAt + 1)}`);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

/**
 * Where the mark before the fraction stands, or the end. Of `1.234,5` it is the last mark; a lone
 * mark before exactly three digits (`1.234`) is what it is in the language; any other is it.
 */
function decimalMarkAt(written: string, languageMark: string): number {
  const marks = written.replace(/[-\d]/g, '');
  const last = marks.slice(-1);
  const isOnce = marks.indexOf(last) === marks.length - 1;
  const couldBeGroup = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(written);
  const isDecimal = isOnce && (marks.length > 1 || !couldBeGroup || last === languageMark);
  return isDecimal ? written.lastIndexOf(last) : written.length;
}

function numberInWords(said: readonly string[], language: string): number | null {
  // A digit here was a sign like ½ before it was folded.
  if (said.some((word) => /\d/.test(word))) return null;
  const at = said.findIndex((word) => numberOfWord(word, language) !== null);
  const word = said[at] ?? '';
  const before = said[at - 1] ?? '';
  const after = said[at + 1] ?? '';
  if (isGreaterNumberWord(before) || isGreaterNumberWord(after)) return null;
  // "dix-sept" is one word; of others that stand together, like "twenty five", nothing is known.
  if (numberOfWord(after, language) !== null) return numberOfWord(word + after, language);
  const value = numberOfWord(word, language);
  // One is also "a" in most languages, so it counts only where nothing else is said.
  return value === 1 && !isOnlyWord(said, at) ? null : value;
}

function isOnlyWord(said: readonly string[], at: number): boolean {
  return said.every((word, index) => index === at || isFiller(word));
}
