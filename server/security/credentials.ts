import {
  deleteCredential,
  findCredential,
  listCredentials,
  type StoredCredential,
  saveCredential,
  touchCredential,
} from '../../db/credentials.ts';
import type { Database } from '../../db/open.ts';
import type { Log } from '../log.ts';
import { type Credential, credential, credentialHeaders, credentialHint } from './credential.ts';
import type { SecretBox } from './secret-box.ts';

/** What may be shown of a credential. */
export type ShownCredential = Omit<StoredCredential, 'sealed'>;

export interface Credentials {
  /** By name. */
  list(): ShownCredential[];
  /** Takes the place of the one with this name, if there is one. */
  save(name: string, given: Credential): void;
  /** False: there is none with this name. */
  delete(name: string): boolean;
  /** For a request; null: there is none with this name. Never throws. */
  headers(name: string): Readonly<Record<string, string>> | null;
}

const touchEveryMs = 60_000;

/** What HTTP steps sign in with: entered once, sealed, and from then on only ever sent. */
export function createCredentials(deps: {
  db: Database;
  box: SecretBox;
  log: Log;
  now: () => number;
}): Credentials {
  const { db, box, log, now } = deps;

  /** Whoever waits for the request does not care whether this could be written. */
  function touch({ name, lastUsedAt }: StoredCredential): void {
    if (now() - (lastUsedAt ?? 0) < touchEveryMs) return;
    try {
      touchCredential(db, name, now());
    } catch (error) {
      log.error('The use of a credential was not noted.', error, { credential: name });
    }
  }

  return {
    list: () => listCredentials(db).map(({ sealed: _, ...shown }) => shown),
    save(name, given) {
      const sealed = box.seal(credentialPurpose(name), JSON.stringify(given));
      saveCredential(db, { name, kind: given.kind, hint: credentialHint(given), sealed }, now());
    },
    delete: (name) => deleteCredential(db, name),
    headers(name) {
      const stored = findCredential(db, name);
      if (!stored) return null;
      const opened = box.open(credentialPurpose(name), stored.sealed);
      if (!opened.ok) {
        log.warn('A stored credential does not open.', { credential: name, why: opened.why });
        return null;
      }
      touch(stored);
      return credentialHeaders(credential.parse(JSON.parse(opened.secret)));
    },
  };
}

export function credentialPurpose(name: string): string {
  return `credential/${name}`;
}
