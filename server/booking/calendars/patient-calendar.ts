import { faultInWords } from '../../fault-in-words.ts';
import { TimeUpError, within } from '../../within.ts';
import type { Calendar, CalendarResult } from './calendar.ts';

const never = new AbortController().signal;

/**
 * A calendar whose every call ends: with an answer, or with `again` when it threw, or said nothing for
 * so long.
 */
export function patientCalendar(calendar: Calendar, timeoutMs: number): Calendar {
  async function ask<T>(call: () => Promise<CalendarResult<T>>): Promise<CalendarResult<T>> {
    try {
      return await within({ timeoutMs, signal: never }, call);
    } catch (error) {
      const message =
        error instanceof TimeUpError
          ? `The calendar did not answer within ${timeoutMs / 1_000} seconds.`
          : `The calendar could not be asked: ${faultInWords(error)}.`;
      return { ok: false, failure: { kind: 'again', message, afterMs: null } };
    }
  }

  return {
    busy: (range) => ask(() => calendar.busy(range)),
    put: (event) => ask(() => calendar.put(event)),
    move: (event, etag) => ask(() => calendar.move(event, etag)),
    cancel: (eventId) => ask(() => calendar.cancel(eventId)),
    find: (eventId) => ask(() => calendar.find(eventId)),
    changesSince: (token) => ask(() => calendar.changesSince(token)),
    check: () => ask(() => calendar.check()),
  };
}
