import {
  type CalendarConnection,
  findCalendarConnection,
  listConnectionsOf,
} from '../../../db/booking/calendar-connections.ts';
import { inTransaction } from '../../../db/booking/in-transaction.ts';
import type { Database } from '../../../db/open.ts';
import type { BookingCalendars } from '../booking-deps.ts';
import { BookingError } from '../booking-error.ts';
import type { Interval } from '../interval.ts';
import { minuteMs } from '../time-units.ts';
import type { BusyTime, CalendarResult } from './calendar.ts';
import { keepBusy } from './keep-busy.ts';
import type { OpenCalendars } from './open-calendars.ts';
import { patientCalendar } from './patient-calendar.ts';

/** A customer waits for it. */
const answerMs = 8_000;
/** So old may be what is known, where the calendar is silent and its owner wants to be sure. */
const trustedMs = 10 * minuteMs;
const retryAfterSeconds = 60;

/**
 * Asks calendars what they have in a time somebody wants to book. Those who want the same time at once
 * share one question.
 */
export function createBusyAsker(deps: {
  readonly db: Database;
  readonly now: () => number;
  readonly calendars: Pick<OpenCalendars, 'of'>;
  readonly answerMs?: number;
}): BookingCalendars {
  const { db, now } = deps;
  const asked = new Map<string, Promise<Answered>>();

  async function question(connection: CalendarConnection, time: Interval): Promise<Answered> {
    const calendar = patientCalendar(deps.calendars.of(connection), deps.answerMs ?? answerMs);
    const result = await calendar.busy(time);
    // It may have been deleted while it was asked.
    if (!result.ok || !findCalendarConnection(db, connection.id)) return result;
    inTransaction(db, () => keepBusy(db, connection, time, result.value));
    return result;
  }

  function ask(connection: CalendarConnection, time: Interval): Promise<Answered> {
    const key = `${connection.id} ${time.start} ${time.end}`;
    const known = asked.get(key);
    if (known) return known;
    const answered = question(connection, time).finally(() => asked.delete(key));
    asked.set(key, answered);
    return answered;
  }

  return {
    async ask(resourceId, time) {
      const connections = listConnectionsOf(db, resourceId);
      const results = await Promise.all(connections.map((each) => ask(each, time)));
      connections.forEach((connection, index) => {
        if (results[index]?.ok || maySettleForKnown(connection, now())) return;
        const message =
          'The calendar does not answer, so nobody can say whether this time is free. Try again in a minute.';
        throw new BookingError(503, 'calendar_unavailable', message, { retryAfterSeconds });
      });
    },
  };
}

type Answered = CalendarResult<readonly BusyTime[]>;

function maySettleForKnown({ whenSilent, lastSyncAt }: CalendarConnection, now: number): boolean {
  if (whenSilent === 'use-known') return true;
  return lastSyncAt !== null && now - lastSyncAt <= trustedMs;
}
