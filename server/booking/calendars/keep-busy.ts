import type { CalendarConnection } from '../../../db/booking/calendar-connections.ts';
import { listOwnEvents, type OwnEvent } from '../../../db/booking/calendar-events.ts';
import {
  deleteExternalBusy,
  type ExternalBusy,
  insertExternalBusy,
  listBusyOfConnection,
} from '../../../db/booking/external-busy.ts';
import type { Database } from '../../../db/open.ts';
import { type Interval, mergeIntervals, subtractIntervals } from '../interval.ts';
import type { BusyTime, SeenEvent } from './calendar.ts';

/**
 * Keeps what a calendar said of a time, in place of what was known of it; of the time around it, what was
 * known stays. Our own events are left out: their bookings take their time already. `seen` is where some
 * of them were just seen. To be called in a transaction.
 */
export function keepBusy(
  db: Database,
  connection: Pick<CalendarConnection, 'id' | 'resourceId'>,
  range: Interval,
  times: readonly BusyTime[],
  seen: readonly SeenEvent[] = [],
): void {
  const own = listOwnEvents(db, connection.id);
  const inside = withoutOurs(times, own, seen).flatMap((time) => within(range, time));
  const asked = { from: range.start, until: range.end };
  const outside = listBusyOfConnection(db, connection.id, asked).flatMap((known) =>
    subtractIntervals([{ start: known.startAt, end: known.endAt }], [range]).map((time) =>
      rowOf(known.eventId, time),
    ),
  );
  deleteExternalBusy(db, connection.id, asked);
  insertExternalBusy(db, connection, [...outside, ...inside]);
}

/** By their ids; where the calendar gives none, by where ours stand or may stand. */
function withoutOurs(
  times: readonly BusyTime[],
  own: readonly OwnEvent[],
  seen: readonly SeenEvent[],
): ExternalBusy[] {
  const ids = new Set(own.map(({ eventId }) => eventId));
  const named = times.filter(({ eventId }) => eventId !== null && !ids.has(eventId));
  const nameless = mergeIntervals(times.filter(({ eventId }) => eventId === null));
  if (nameless.length === 0) return named.map((time) => rowOf(time.eventId, time));
  const places = [
    ...own.flatMap((each) => [
      ...place(each.placedStartAt, each.placedEndAt),
      ...place(each.sentStartAt, each.sentEndAt),
      ...place(each.startAt, each.endAt),
    ]),
    ...seen.filter(({ eventId }) => ids.has(eventId)),
  ];
  return [
    ...named.map((time) => rowOf(time.eventId, time)),
    ...subtractIntervals(nameless, places).map((time) => rowOf(null, time)),
  ];
}

function place(start: number | null, end: number | null): Interval[] {
  return start === null || end === null ? [] : [{ start, end }];
}

function rowOf(eventId: string | null, { start, end }: Interval): ExternalBusy {
  return { eventId, startAt: start, endAt: end };
}

function within({ start, end }: Interval, row: ExternalBusy): ExternalBusy[] {
  const startAt = Math.max(start, row.startAt);
  const endAt = Math.min(end, row.endAt);
  return startAt < endAt ? [{ ...row, startAt, endAt }] : [];
}
