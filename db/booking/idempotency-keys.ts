import { eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { idempotencyKey } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

export type IdempotencyKey = typeof idempotencyKey.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  find: orm
    .select()
    .from(idempotencyKey)
    .where(eq(idempotencyKey.key, sql.placeholder('key')))
    .prepare(),
}));

export function findIdempotencyKey(db: Database, key: string): IdempotencyKey | null {
  return statements(db).find.get({ key }) ?? null;
}

export function insertIdempotencyKey(db: Database, row: IdempotencyKey): void {
  db.orm.insert(idempotencyKey).values(row).run();
}

export function deleteIdempotencyKeysBefore(db: Database, time: number): void {
  db.orm.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, time)).run();
}
