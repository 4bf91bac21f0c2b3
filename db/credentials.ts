import { eq } from 'drizzle-orm';
import type { Database } from './open.ts';
import { credential } from './schema/credential.ts';

export type StoredCredential = typeof credential.$inferSelect;

export function listCredentials(db: Database): StoredCredential[] {
  return db.orm.select().from(credential).orderBy(credential.name).all();
}

export function findCredential(db: Database, name: string): StoredCredential | null {
  return db.orm.select().from(credential).where(eq(credential.name, name)).get() ?? null;
}

/** Adds it, or takes the place of the one with this name; `at` is when. */
export function saveCredential(
  db: Database,
  row: Pick<StoredCredential, 'name' | 'kind' | 'hint' | 'sealed'>,
  at: number,
): void {
  const { name: _, ...change } = row;
  db.orm
    .insert(credential)
    .values({ ...row, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: credential.name, set: { ...change, updatedAt: at } })
    .run();
}

/** The same secret, sealed anew. */
export function resealCredential(db: Database, name: string, sealed: string): void {
  db.orm.update(credential).set({ sealed }).where(eq(credential.name, name)).run();
}

export function touchCredential(db: Database, name: string, at: number): void {
  db.orm.update(credential).set({ lastUsedAt: at }).where(eq(credential.name, name)).run();
}

export function deleteCredential(db: Database, name: string): boolean {
  return db.orm.delete(credential).where(eq(credential.name, name)).run().changes > 0;
}
