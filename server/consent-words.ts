import * as z from 'zod';
import type { Database } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import { type ConsentWords, usualConsentWords } from '../engine/index.ts';

const word = z
  .string()
  .trim()
  .min(1, 'Leave no word empty.')
  .max(60, 'A word has at most 60 characters.');
const words = z.array(word).max(200, 'There may be at most 200 words.');

/** At least one word has to stop messages: nobody may be unable to leave. */
export const consentWordsSchema = z.object({
  stop: words.min(1, 'Keep at least one word that stops messages.'),
  start: words.min(1, 'Keep at least one word that allows them again.'),
});

/** The words that the business chose, or the usual ones. */
export interface KeptConsentWords {
  read(): ConsentWords;
  write(words: ConsentWords): void;
}

const key = 'consentWords';

/** Every message asks for them: they are looked up once. */
export function createConsentWords(db: Database): KeptConsentWords {
  const kept = consentWordsSchema.safeParse(readSetting(db, key));
  let current: ConsentWords = kept.success ? kept.data : usualConsentWords;
  return {
    read: () => current,
    write(chosen) {
      writeSetting(db, key, { stop: [...chosen.stop], start: [...chosen.start] });
      current = chosen;
    },
  };
}
