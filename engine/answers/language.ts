/** The languages whose words for numbers, days, yes and no are known. */
export const knownLanguages = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'] as const;

export type KnownLanguage = (typeof knownLanguages)[number];

/** `de` of `de-AT` or `de_AT`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().replace(/[-_].*$/s, '');
}

/**
 * The languages a reply is read in, the first one first: that of the conversation, then English;
 * every one we know where the conversation's is not known.
 */
export function languagesOfReply(tag = ''): readonly KnownLanguage[] {
  const primary = primaryLanguage(tag);
  const own = knownLanguages.find((language) => language === primary);
  if (own === undefined) return knownLanguages;
  return own === 'en' ? ['en'] : [own, 'en'];
}

export function byLanguage<T>(make: (language: KnownLanguage) => T): Record<KnownLanguage, T> {
  return {
    en: make('en'),
    de: make('de'),
    es: make('es'),
    fr: make('fr'),
    pt: make('pt'),
    it: make('it'),
    nl: make('nl'),
  };
}
