import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { weeklyHours } from '../schema/booking.ts';
import { perDatabase } from './per-database.ts';

/** One opening on one weekday; minutes of the wall clock's day, the end maybe on the next day. */
export type WeeklyHours = Omit<typeof weeklyHours.$inferSelect, 'resourceId'>;

const statements = perDatabase(({ orm }) => ({
  list: orm
    .select({
      weekday: weeklyHours.weekday,
      startMinute: weeklyHours.startMinute,
      endMinute: weeklyHours.endMinute,
    })
    .from(weeklyHours)
    .where(eq(weeklyHours.resourceId, sql.placeholder('resourceId')))
    .orderBy(asc(weeklyHours.weekday), asc(weeklyHours.startMinute))
    .prepare(),
}));

export function listWeeklyHours(db: Database, resourceId: string): WeeklyHours[] {
  return statements(db).list.all({ resourceId });
}

export function setWeeklyHours(
  db: Database,
  resourceId: string,
  hours: readonly WeeklyHours[],
): void {
  db.orm.delete(weeklyHours).where(eq(weeklyHours.resourceId, resourceId)).run();
  for (const row of hours) {
    db.orm
      .insert(weeklyHours)
      .values({ resourceId, ...row })
      .run();
  }
}
