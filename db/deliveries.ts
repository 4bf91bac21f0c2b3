import { inArray, lt } from 'drizzle-orm';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { delivery } from './schema/runtime.ts';

const statements = perDatabase((db) => ({
  insert: prepareWrite(
    db,
    db.orm
      .insert(delivery)
      .values({ ...given('key', 'at') })
      .onConflictDoNothing(),
  ),
}));

/** Marks this as seen. False: it was seen before. */
export function markDelivered(db: Database, key: string, at: number): boolean {
  return statements(db).insert({ key, at }).changes > 0;
}

/** Forgets the oldest marks made before this time, at most `limit`; returns how many. */
export function deleteDeliveriesBefore(db: Database, at: number, limit: number): number {
  const old = db.orm
    .select({ key: delivery.key })
    .from(delivery)
    .where(lt(delivery.at, at))
    .orderBy(delivery.at)
    .limit(limit);
  return db.orm.delete(delivery).where(inArray(delivery.key, old)).run().changes;
}
