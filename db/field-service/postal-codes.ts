import { count, sql } from 'drizzle-orm';
import { perDatabase } from '../booking/per-database.ts';
import type { Database } from '../open.ts';
import { postalCode } from '../schema/field-service.ts';

/** Where a postal code is, about; the code is folded. */
export type PostalCode = typeof postalCode.$inferSelect;

const statements = perDatabase(({ orm }) => ({
  find: orm
    .select()
    .from(postalCode)
    .where(sql`${postalCode.code} = ${sql.placeholder('code')}`)
    .prepare(),
  put: orm
    .insert(postalCode)
    .values({
      code: sql.placeholder('code'),
      latitude: sql.placeholder('latitude'),
      longitude: sql.placeholder('longitude'),
    })
    .onConflictDoUpdate({
      target: postalCode.code,
      set: { latitude: sql`excluded.latitude`, longitude: sql`excluded.longitude` },
    })
    .prepare(),
}));

export function findPostalCode(db: Database, code: string): PostalCode | null {
  return statements(db).find.get({ code }) ?? null;
}

/** Says where a postal code is, whatever was said before. */
export function putPostalCode(db: Database, row: PostalCode): void {
  statements(db).put.run(row);
}

export function countPostalCodes(db: Database): number {
  return db.orm.select({ n: count() }).from(postalCode).get()?.n ?? 0;
}
