/**
 * The language of the page, chosen once per visit. English is in the program; any other is loaded before
 * the program starts, so that words are plain constants everywhere.
 */
import type { Translation } from './translation.ts';

/** The languages that the page speaks, each under its own name. */
export const languageNames = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languageNames;
export type Direction = 'ltr' | 'rtl';

const translations: Partial<Record<Language, () => Promise<Translation>>> = {
  de: async () => (await import('./de/de.ts')).de,
};

let spoken: Language = 'en';
let translation: Partial<Translation> = {};

/** To be called before anything is imported that says something. */
export async function loadLanguage(language: Language): Promise<void> {
  const translated = await translations[language]?.();
  spoken = language;
  translation = translated ?? {};
}

/** The language that was loaded. */
export function spokenLanguage(): Language {
  return spoken;
}

/** These words in the language that was loaded; in English where it has none. */
export function inLanguage<Words>(name: keyof Translation, english: Words): Words {
  // A translation has the shape of the English words: `Translation` is made of their types.
  return (translation[name] as Words | undefined) ?? english;
}
