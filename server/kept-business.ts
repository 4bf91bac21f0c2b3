import type { Database } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';
import {
  type BusinessFacts,
  businessFacts,
  type Settings,
  unknownBusiness,
} from '../engine/index.ts';

/** Where the business is, and what its messages can tell of it, as the owner wrote it. */
export interface KeptBusiness {
  /** What workflows run with: the same one until something is written. */
  settings(): Settings & { readonly business: BusinessFacts };
  write(facts: BusinessFacts): void;
}

const key = 'business';

/** Every message asks for it: it is looked up once. */
export function createKeptBusiness(
  db: Database,
  { timeZone, language, country }: Omit<Settings, 'business'>,
): KeptBusiness {
  const kept = businessFacts.safeParse(readSetting(db, key));
  const facts = kept.success ? kept.data : unknownBusiness;
  let current = { timeZone, language, country, business: facts };
  return {
    settings: () => current,
    write(business) {
      writeSetting(db, key, { ...business });
      current = { ...current, business };
    },
  };
}
