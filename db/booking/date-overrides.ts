import { and, asc, between, eq, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { dateOverride } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

/** A date that is closed, or open at other times than its weekday. */
export type DateOverride = Omit<typeof dateOverride.$inferSelect, 'resourceId'>;

const columns = {
  date: dateOverride.date,
  kind: dateOverride.kind,
  startMinute: dateOverride.startMinute,
  endMinute: dateOverride.endMinute,
};

const statements = perDatabase(({ orm }) => ({
  between: orm
    .select(columns)
    .from(dateOverride)
    .where(
      and(
        eq(dateOverride.resourceId, sql.placeholder('resourceId')),
        between(dateOverride.date, sql.placeholder('first'), sql.placeholder('last')),
      ),
    )
    .prepare(),
}));

/** Those of the dates `first` to `last`, both included (`YYYY-MM-DD`). */
export function listDateOverridesBetween(
  db: Database,
  resourceId: string,
  first: string,
  last: string,
): DateOverride[] {
  return statements(db).between.all({ resourceId, first, last });
}

export function listDateOverrides(db: Database, resourceId: string): DateOverride[] {
  return db.orm
    .select(columns)
    .from(dateOverride)
    .where(eq(dateOverride.resourceId, resourceId))
    .orderBy(asc(dateOverride.date), asc(dateOverride.kind), asc(dateOverride.startMinute))
    .all();
}

export function setDateOverrides(
  db: Database,
  resourceId: string,
  overrides: readonly DateOverride[],
): void {
  db.orm.delete(dateOverride).where(eq(dateOverride.resourceId, resourceId)).run();
  for (const row of overrides) {
    db.orm
      .insert(dateOverride)
      .values({ resourceId, ...row })
      .run();
  }
}
