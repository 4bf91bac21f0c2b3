import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import type { Database } from '../open.ts';
import { analyticsEvent } from '../schema/field-service.ts';

/** Something that is counted later. */
export type AnalyticsEvent = typeof analyticsEvent.$inferSelect;

export interface AnalyticsFilter {
  readonly name?: string | undefined;
  /** From this moment on (epoch milliseconds). */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Only those before the event with this id. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Returns its id. */
export function insertAnalyticsEvent(db: Database, row: Omit<AnalyticsEvent, 'id'>): number {
  return Number(db.orm.insert(analyticsEvent).values(row).run().lastInsertRowid);
}

/** The events that pass the filter, newest first. */
export function listAnalyticsEvents(db: Database, filter: AnalyticsFilter): AnalyticsEvent[] {
  const wanted: SQL[] = [];
  if (filter.name !== undefined) wanted.push(eq(analyticsEvent.name, filter.name));
  if (filter.from !== undefined) wanted.push(gte(analyticsEvent.at, filter.from));
  if (filter.until !== undefined) wanted.push(lt(analyticsEvent.at, filter.until));
  if (filter.before !== undefined) wanted.push(lt(analyticsEvent.id, filter.before));
  return db.orm
    .select()
    .from(analyticsEvent)
    .where(and(...wanted))
    .orderBy(desc(analyticsEvent.id))
    .limit(filter.limit)
    .all();
}
