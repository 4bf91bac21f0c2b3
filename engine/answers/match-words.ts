/**
 * Which words of a reply are the ones asked for. Each function answers with those words as the
 * customer wrote them, or null where they are not there. Case, accents and punctuation do not count.
 */
import { answerCharsMax, fold, words } from './fold.ts';

/** The words of the reply that are among the wanted ones. */
export function findAnyWord(text: string, wanted: string, language = ''): string | null {
  const found = findEach(text, new Set(words(wanted, language)), language);
  return found.length === 0 ? null : asWritten(found);
}

/** The wanted words, where the reply has every one of them, in any order. */
export function findAllWords(text: string, wanted: string, language = ''): string | null {
  const all = new Set(words(wanted, language));
  const found = findEach(text, all, language);
  return new Set(found.map((word) => word.folded)).size === all.size ? asWritten(found) : null;
}

/** The wanted words, where they stand together and in that order anywhere in the reply. */
export function findPhrase(text: string, phrase: string, language = ''): string | null {
  const said = wordsAsWritten(text, language);
  const wanted = words(phrase, language);
  const start = indexOfRun(
    said.map((word) => word.folded),
    wanted,
  );
  return start === -1 ? null : asWritten(said.slice(start, start + wanted.length));
}

/** The whole reply, where it is the wanted words and nothing else. */
export function findOnlyPhrase(text: string, phrase: string, language = ''): string | null {
  return fold(text, language) === fold(phrase, language)
    ? asWritten(wordsAsWritten(text, language))
    : null;
}

/** The first characters of the reply, where they are the wanted ones, however the words end. */
export function findBeginning(text: string, wanted: string): string | null {
  const beginning = wanted.trim().normalize('NFC');
  const start = text.trim().normalize('NFC').slice(0, beginning.length);
  return fold(beginning) !== '' && fold(start) === fold(beginning) ? start : null;
}

/**
 * Whether folded words say a folded phrase: its words together and in order. What is written in a
 * script without spaces is looked for inside them.
 */
export function saysPhrase(said: readonly string[], phrase: readonly string[]): boolean {
  return phrase.some(isWrittenWithoutSpaces)
    ? said.join('').includes(phrase.join(''))
    : indexOfRun(said, phrase) !== -1;
}

export function isWrittenWithoutSpaces(word: string): boolean {
  return scriptsWithoutSpaces.test(word);
}

const scriptsWithoutSpaces =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Where the run of words starts in the others; 0 for no words at all, -1 where it is not there. */
export function indexOfRun(within: readonly string[], run: readonly string[]): number {
  for (let start = 0; start + run.length <= within.length; start += 1) {
    if (run.every((word, offset) => within[start + offset] === word)) return start;
  }
  return -1;
}

interface WrittenWord {
  readonly written: string;
  readonly folded: string;
}

function wordsAsWritten(text: string, language: string): WrittenWord[] {
  const written = text.slice(0, answerCharsMax).match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? [];
  return written
    .map((word) => ({ written: word, folded: fold(word, language) }))
    .filter((word) => word.folded !== '');
}

function findEach(text: string, wanted: ReadonlySet<string>, language: string): WrittenWord[] {
  return wordsAsWritten(text, language).filter((word) => wanted.has(word.folded));
}

function asWritten(found: readonly WrittenWord[]): string {
  return found.map((word) => word.written).join(' ');
}
