import { en } from './en.ts';
import { inLanguage } from './language.ts';

export type Words = typeof en;

/** What the editor says, in the language of this visit. */
export const words: Words = inLanguage('app', en);

/** The visitor's own variant of that language: 24 hours or 12, the day before the month or after. */
export const locale: string =
  globalThis.navigator?.languages?.find((each) => each.split('-')[0] === words.language) ??
  words.language;
