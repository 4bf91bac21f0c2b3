import type { Database } from '../db/open.ts';
import type { Config } from './config.ts';
import { createConsentWords } from './consent-words.ts';
import { createHandOverAddress } from './hand-over-address.ts';
import { createKeptBusiness } from './kept-business.ts';
import { createQuietHours } from './kept-quiet-hours.ts';

/** What the owner chooses in the settings. */
export function keptChoices(db: Database, config: Config) {
  return {
    business: createKeptBusiness(db, config),
    consentWords: createConsentWords(db),
    handOver: createHandOverAddress(db),
    quietHours: createQuietHours(db),
  };
}
