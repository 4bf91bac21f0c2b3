import { plainSymbols, words } from './fold.ts';
import { isFiller, isNegation } from './small-words.ts';
import { clearAnswers, type YesNo, yesNoPhrases, yesNoSymbols } from './yes-no-words.ts';

/** A message that has not agreed or declined by then does neither. */
const readCharsMax = 500;

/**
 * Whether a message agrees or declines, in any known language: `yep`, `klar`, `👍`, `no thanks`.
 * Null where it does neither, or both: `not sure`, `yes but not today`, `no hot water`.
 */
export function matchYesNo(text: string): YesNo | null {
  const message = text.slice(0, readCharsMax);
  if (words(message).length === 0) return meaningOfSymbols(plainSymbols(message));
  const [first = [], ...others] = message
    .split(/[,.;:!?…\n–—]|\s-\s|\p{Emoji_Presentation}/u)
    .map((clause) => meanings(words(clause)))
    .filter((clause) => clause.length > 0);
  const [answer, ...rest] = first;
  if (answer?.says !== 'yes' && answer?.says !== 'no') return null;
  if (!clearAnswers.has(answer.phrase) && rest.some(({ says }) => says === 'other')) return null;
  const against = answer.says === 'yes' ? ['no', 'negation'] : ['yes'];
  return [rest, ...others].flat().some(({ says }) => against.includes(says)) ? null : answer.says;
}

interface Meaning {
  readonly phrase: string;
  readonly says: YesNo | 'negation' | 'filler' | 'other';
}

const phraseWordsMax = 4;

/** What the words mean one after the other, without fillers. */
function meanings(said: readonly string[]): Meaning[] {
  const found: Meaning[] = [];
  for (let at = 0; at < said.length; ) {
    const meaning = firstMeaning(said.slice(at, at + phraseWordsMax));
    if (meaning.says !== 'filler') found.push(meaning);
    at += meaning.phrase.split(' ').length;
  }
  return found;
}

/** What the longest known phrase means that the words start with, or their first word. */
function firstMeaning(said: readonly string[]): Meaning {
  for (let length = said.length; length > 0; length -= 1) {
    const phrase = said.slice(0, length).join(' ');
    const says = yesNoPhrases.get(phrase);
    if (says !== undefined) return { phrase, says };
  }
  const phrase = said.slice(0, 1).join('');
  if (isNegation(phrase)) return { phrase, says: 'negation' };
  return { phrase, says: isFiller(phrase) ? 'filler' : 'other' };
}

function meaningOfSymbols(symbols: string): YesNo | null {
  const isYes = yesNoSymbols.yes.some((symbol) => symbols.includes(symbol));
  const isNo = yesNoSymbols.no.some((symbol) => symbols.includes(symbol));
  if (isYes === isNo) return null;
  return isYes ? 'yes' : 'no';
}
