import { type Direction, type Language, languageNames } from './language.ts';

const languageKey = 'journeyman-language';
const directionKey = 'journeyman-direction';

/** The language chosen in this browser, else the first of its languages that the page speaks. */
export function preferredLanguage(): Language {
  const wanted = [read(languageKey), ...(globalThis.navigator?.languages ?? [])];
  const found = wanted.map((each) => each?.split('-')[0]).find(isLanguage);
  return found ?? 'en';
}

/** Which way the page is read: as chosen in this browser. Both languages run from left to right. */
export function preferredDirection(): Direction {
  return read(directionKey) === 'rtl' ? 'rtl' : 'ltr';
}

export function preferLanguage(language: Language): void {
  write(languageKey, language);
}

export function preferDirection(direction: Direction): void {
  write(directionKey, direction);
}

function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(languageNames, text);
}

/** Browsers that keep nothing forbid even asking. */
function read(key: string): string | undefined {
  try {
    return globalThis.localStorage?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(key, value);
  } catch {
    // It holds for this visit's choice of the browser then.
  }
}
