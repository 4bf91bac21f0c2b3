import { eq, inArray, lt, sql } from 'drizzle-orm';
import { perDatabase } from './booking/per-database.ts';
import { comesAfter } from './messages.ts';
import type { Database } from './open.ts';
import { earlyStatus } from './schema/conversation.ts';

export type EarlyStatus = typeof earlyStatus.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  find: orm
    .select()
    .from(earlyStatus)
    .where(eq(earlyStatus.providerMessageId, sql.placeholder('providerMessageId')))
    .prepare(),
}));

/** Keeps the furthest status of a message that we do not know (yet). */
export function keepEarlyStatus(db: Database, row: EarlyStatus): void {
  const known = statements(db).find.get({ providerMessageId: row.providerMessageId });
  if (known && !comesAfter(row.status, known.status)) return;
  db.orm
    .insert(earlyStatus)
    .values(row)
    .onConflictDoUpdate({ target: earlyStatus.providerMessageId, set: row })
    .run();
}

/** What was kept for this message; it is not kept any longer. */
export function takeEarlyStatus(db: Database, providerMessageId: string): EarlyStatus | null {
  const known = statements(db).find.get({ providerMessageId });
  if (!known) return null;
  db.orm.delete(earlyStatus).where(eq(earlyStatus.providerMessageId, providerMessageId)).run();
  return known;
}

/** Forgets the oldest ones received before this time, at most `limit`; returns how many. */
export function deleteEarlyStatusesBefore(db: Database, at: number, limit: number): number {
  const old = db.orm
    .select({ id: earlyStatus.providerMessageId })
    .from(earlyStatus)
    .where(lt(earlyStatus.receivedAt, at))
    .orderBy(earlyStatus.receivedAt)
    .limit(limit);
  return db.orm.delete(earlyStatus).where(inArray(earlyStatus.providerMessageId, old)).run()
    .changes;
}
