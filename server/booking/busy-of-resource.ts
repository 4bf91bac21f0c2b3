import { listKnowledgeOf } from '../../db/booking/calendar-connections.ts';
import { listExternalBusy } from '../../db/booking/external-busy.ts';
import type { Database } from '../../db/open.ts';
import type { Interval } from './interval.ts';

/**
 * When a resource is taken by what stands in its calendars and is not ours, as far as is known. What a
 * calendar was not yet asked about is taken (unknown is never free), unless its owner wants bookings
 * also when it is silent.
 */
export function busyOfResource(db: Database, resourceId: string, range: Interval): Interval[] {
  const { start, end } = range;
  const connections = listKnowledgeOf(db, resourceId);
  if (connections.length === 0) return [];
  const known = listExternalBusy(db, resourceId, { from: start, until: end });
  return [
    ...known.map(({ startAt, endAt }) => ({ start: startAt, end: endAt })),
    ...connections
      .filter(({ whenSilent }) => whenSilent === 'refuse')
      .map(({ knownUntil }) => ({ start: Math.max(start, knownUntil ?? start), end }))
      .filter((unknown) => unknown.start < unknown.end),
  ];
}

/** Whether one of its calendars has something then. */
export function isBusy(db: Database, resourceId: string, time: Interval): boolean {
  return busyOfResource(db, resourceId, time).length > 0;
}
