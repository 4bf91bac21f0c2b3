/**
 * Who may come in: the first account, sessions in the browser, API keys for programs. Everything
 * stored is a hash.
 */

import type { Database } from '../../db/open.ts';
import { isPassingTrouble } from '../../db/passing-trouble.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  findApiKeyByHash,
  findSessionUser,
  findUserByName,
  hasUsers,
  insertApiKey,
  insertSession,
  insertUser,
  type Role,
  replacePassword,
  touchApiKey,
} from '../../db/users.ts';
import { generateSecret } from '../config.ts';
import { isSameSecret, tokenHash } from './compare.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

export interface Identity {
  readonly name: string;
  readonly role: Role;
  /** A cookie is sent by the browser unasked, so what comes with one is checked for its origin. */
  readonly by: 'session' | 'key';
}

export const sessionMs = 30 * 24 * 3_600_000;
const ownerName = 'owner';
const touchEveryMs = 60_000;

export interface Accounts {
  needsSetup(): boolean;
  /** Makes the first account; false when there is one already. */
  setUp(password: string): Promise<boolean>;
  /** A new session's token, or null when the password is wrong. */
  signIn(password: string): Promise<string | null>;
  /** Ends all sessions. False: the password is not that of today. */
  changePassword(password: string, next: string): Promise<boolean>;
  signOut(token: string): void;
  bySession(token: string): Identity | null;
  byKey(key: string): Identity | null;
  /** The key itself is returned once, and cannot be read again. */
  createKey(name: string, role: Role): { id: string; key: string };
}

export function createAccounts(deps: {
  db: Database;
  now: () => number;
  /** A key that works from the start, from the environment. */
  environmentKey: string | null;
  /** For the HTTP steps of this very server; new with every process. */
  internalKey: string;
}): Accounts {
  const { db, now } = deps;

  /** Whoever reads does not care whether this could be written. */
  function touch(keyId: string): void {
    try {
      touchApiKey(db, keyId, now());
    } catch (error) {
      if (!isPassingTrouble(error)) throw error;
    }
  }

  return {
    needsSetup: () => !hasUsers(db),
    async setUp(password) {
      if (hasUsers(db)) return false;
      const passwordHash = await hashPassword(password);
      if (hasUsers(db)) return false;
      const id = generateSecret();
      insertUser(db, { id, name: ownerName, role: 'owner', passwordHash, createdAt: now() });
      return true;
    },
    async signIn(password) {
      const user = findUserByName(db, ownerName);
      if (!user || !(await verifyPassword(user.passwordHash, password))) return null;
      const token = generateSecret();
      const at = now();
      deleteExpiredSessions(db, at);
      insertSession(db, {
        tokenHash: tokenHash(token),
        userId: user.id,
        createdAt: at,
        expiresAt: at + sessionMs,
      });
      return token;
    },
    async changePassword(password, next) {
      const user = findUserByName(db, ownerName);
      if (!user || !(await verifyPassword(user.passwordHash, password))) return false;
      replacePassword(db, user.id, await hashPassword(next));
      return true;
    },
    signOut: (token) => deleteSession(db, tokenHash(token)),
    bySession(token) {
      const user = findSessionUser(db, tokenHash(token), now());
      return user && { name: user.name, role: user.role, by: 'session' };
    },
    byKey(key) {
      if (isSameSecret(key, deps.internalKey)) {
        return { name: 'this server', role: 'operator', by: 'key' };
      }
      if (deps.environmentKey !== null && isSameSecret(key, deps.environmentKey)) {
        return { name: 'environment', role: 'owner', by: 'key' };
      }
      const found = findApiKeyByHash(db, tokenHash(key));
      if (!found) return null;
      if (now() - (found.lastUsedAt ?? 0) > touchEveryMs) touch(found.id);
      return { name: found.name, role: found.role, by: 'key' };
    },
    createKey(name, role) {
      const key = `jm_${generateSecret()}`;
      const id = generateSecret().slice(0, 16);
      insertApiKey(db, {
        id,
        name,
        role,
        keyHash: tokenHash(key),
        hint: `${key.slice(0, 7)}…`,
        createdAt: now(),
        lastUsedAt: null,
      });
      return { id, key };
    },
  };
}
