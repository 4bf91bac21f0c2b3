import type { Database } from '../db/open.ts';
import { readSetting, writeSetting } from '../db/settings.ts';

/** The address in the settings that is told when a conversation is handed over. */
export interface HandOverAddress {
  /** Null: none is set. */
  read(): string | null;
  write(url: string | null): void;
}

const key = 'handOverUrl';

export function createHandOverAddress(db: Database): HandOverAddress {
  return {
    read() {
      const url = readSetting(db, key);
      return typeof url === 'string' ? url : null;
    },
    write: (url) => writeSetting(db, key, url),
  };
}
