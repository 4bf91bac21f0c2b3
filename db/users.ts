import { eq, lt } from 'drizzle-orm';
import { inTransaction } from './booking/in-transaction.ts';
import type { Database } from './open.ts';
import { apiKey, type Role, session, user } from './schema/security.ts';

export type User = typeof user.$inferSelect;
export type ApiKey = typeof apiKey.$inferSelect;
export type { Role };

export function hasUsers(db: Database): boolean {
  return db.orm.select({ id: user.id }).from(user).limit(1).get() !== undefined;
}

export function insertUser(db: Database, row: User): void {
  db.orm.insert(user).values(row).run();
}

export function findUserByName(db: Database, name: string): User | null {
  return db.orm.select().from(user).where(eq(user.name, name)).get() ?? null;
}

/** Whoever is signed in with the one before is signed out. */
export function replacePassword(db: Database, userId: string, passwordHash: string): void {
  inTransaction(db, () => {
    db.orm.update(user).set({ passwordHash }).where(eq(user.id, userId)).run();
    db.orm.delete(session).where(eq(session.userId, userId)).run();
  });
}

export function insertSession(db: Database, row: typeof session.$inferInsert): void {
  db.orm.insert(session).values(row).run();
}

/** The user of a session that has not expired. */
export function findSessionUser(db: Database, tokenHash: string, now: number): User | null {
  const found = db.orm
    .select({ user, expiresAt: session.expiresAt })
    .from(session)
    .innerJoin(user, eq(session.userId, user.id))
    .where(eq(session.tokenHash, tokenHash))
    .get();
  return found && found.expiresAt > now ? found.user : null;
}

export function deleteSession(db: Database, tokenHash: string): void {
  db.orm.delete(session).where(eq(session.tokenHash, tokenHash)).run();
}

export function deleteExpiredSessions(db: Database, now: number): void {
  db.orm.delete(session).where(lt(session.expiresAt, now)).run();
}

export function insertApiKey(db: Database, row: ApiKey): void {
  db.orm.insert(apiKey).values(row).run();
}

export function listApiKeys(db: Database): ApiKey[] {
  return db.orm.select().from(apiKey).orderBy(apiKey.createdAt).all();
}

export function findApiKeyByHash(db: Database, keyHash: string): ApiKey | null {
  return db.orm.select().from(apiKey).where(eq(apiKey.keyHash, keyHash)).get() ?? null;
}

export function touchApiKey(db: Database, id: string, at: number): void {
  db.orm.update(apiKey).set({ lastUsedAt: at }).where(eq(apiKey.id, id)).run();
}

export function deleteApiKey(db: Database, id: string): boolean {
  return db.orm.delete(apiKey).where(eq(apiKey.id, id)).run().changes > 0;
}
