import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Calendar,
  CalendarChange,
  CalendarEvent,
  CalendarFailure,
  CalendarResult,
} from '../../server/booking/calendars/calendar.ts';
import { eventIdOf } from '../../server/booking/calendars/event-id.ts';
import type { Interval } from '../../server/booking/interval.ts';

/** A calendar, and the hand of its owner, who knows nothing of us. */
export interface CalendarInHand {
  readonly calendar: Calendar;
  /** An appointment of their own; its id, as `busy` gives it where it gives ids. */
  add(time: Interval): Promise<string>;
  /** Drags an event, ours or theirs, to another time. */
  drag(eventId: string, time: Interval): Promise<void>;
  /** Deletes an event, ours or theirs. */
  remove(eventId: string): Promise<void>;
}

const hourMs = 3_600_000;
/** A Tuesday in 30 days or more, 09:00 UTC, so that it is in the future whenever this runs. */
const tuesday = nextTuesday(Date.now() + 30 * 24 * hourMs);

/**
 * What every adapter must do, whatever stands behind it. `open` gives an empty calendar, and a
 * new one each time it is called. To be called inside a test file, once for each adapter.
 */
export function calendarContract(name: string, open: () => Promise<CalendarInHand>): void {
  let hand: CalendarInHand;
  let calendar: Calendar;
  let numbers = 0;

  describe(name, () => {
    beforeAll(async () => {
      hand = await open();
      calendar = hand.calendar;
    });

    /** Each test has hours of its own. */
    function newEvent(hours = 1): CalendarEvent {
      numbers += 1;
      const bookingId = `booking-${numbers}`;
      const start = tuesday + numbers * 12 * hourMs;
      return {
        eventId: eventIdOf(bookingId),
        bookingId,
        title: 'Leak repair, “Ada” & Søn; 100 %',
        description: 'BK-7F3K2, Ada\nSecond line, with \\ and ;',
        timeZone: 'Europe/Berlin',
        start,
        end: start + hours * hourMs,
        customer: { name: 'Ada', email: null },
      };
    }

    it('can be read and written, and says what it is called', async () => {
      const check = resultOf(await calendar.check());
      expect(check).toMatchObject({ canRead: true, canWrite: true });
      expect(check.name).not.toBe('');
    });

    it('knows of no busy time in an empty week', async () => {
      const far = { start: tuesday + 60 * 24 * hourMs, end: tuesday + 67 * 24 * hourMs };
      expect(resultOf(await calendar.busy(far))).toEqual([]);
    });

    it('answers for 400 days at once', async () => {
      const range = { start: tuesday, end: tuesday + 400 * 24 * hourMs };
      expect(Array.isArray(resultOf(await calendar.busy(range)))).toBe(true);
    });

    it('says an appointment of the owner’s is busy time, to the minute', async () => {
      const { start, end } = newEvent();
      const time = { start: start + 5 * 60_000, end: end - 10 * 60_000 };
      await hand.add(time);
      expect(await busyIn({ start, end })).toEqual([time]);
      expect(await busyIn({ start: end, end: end + hourMs })).toEqual([]);
      expect(await busyIn({ start: start - hourMs, end: time.start })).toEqual([]);
    });

    it('takes an event once, however often it is put', async () => {
      const event = newEvent();
      const first = resultOf(await calendar.put(event));
      const second = resultOf(await calendar.put(event));
      expect(first.etag).not.toBe('');
      expect(second.etag).not.toBe('');
      expect(await busyIn(event)).toEqual([timeOf(event)]);
      expect(resultOf(await calendar.find(event.eventId))).toMatchObject({
        ...timeOf(event),
        eventId: event.eventId,
        bookingId: event.bookingId,
        etag: second.etag,
      });
    });

    it('takes it once when it is put ten times at once', async () => {
      const event = newEvent();
      const results = await Promise.all(Array.from({ length: 10 }, () => calendar.put(event)));
      expect(results.some(({ ok }) => ok)).toBe(true);
      expect(results.filter((each) => !each.ok && each.failure.kind !== 'again')).toEqual([]);
      expect(await busyIn(event)).toEqual([timeOf(event)]);
    });

    it('brings an event that is put again to what is given', async () => {
      const event = newEvent();
      resultOf(await calendar.put(event));
      const later = { ...event, start: event.start + 2 * hourMs, end: event.end + 2 * hourMs };
      resultOf(await calendar.put(later));
      expect(await busyIn(event)).toEqual([]);
      expect(await busyIn(later)).toEqual([timeOf(later)]);
    });

    it('brings a deleted event back when it is put', async () => {
      const event = newEvent();
      resultOf(await calendar.put(event));
      await hand.remove(event.eventId);
      expect(resultOf(await calendar.find(event.eventId))).toBeNull();
      resultOf(await calendar.put(event));
      expect(await busyIn(event)).toEqual([timeOf(event)]);
      resultOf(await calendar.cancel(event.eventId));
      resultOf(await calendar.put(event));
      expect(await busyIn(event)).toEqual([timeOf(event)]);
    });

    it('moves an event', async () => {
      const event = newEvent();
      const { etag } = resultOf(await calendar.put(event));
      const later = { ...event, start: event.start + 3 * hourMs, end: event.end + 4 * hourMs };
      const moved = resultOf(await calendar.move(later, etag));
      expect(moved.etag).not.toBe(etag);
      expect(await busyIn(event)).toEqual([]);
      expect(await busyIn(later)).toEqual([timeOf(later)]);
      expect(resultOf(await calendar.find(event.eventId))?.etag).toBe(moved.etag);
    });

    it('does not move what somebody else has changed', async () => {
      const event = newEvent();
      const { etag } = resultOf(await calendar.put(event));
      const theirs = { start: event.start + hourMs, end: event.end + hourMs };
      await hand.drag(event.eventId, theirs);
      const ours = { ...event, start: event.start + 3 * hourMs, end: event.end + 3 * hourMs };
      expect(failureOf(await calendar.move(ours, etag)).kind).toBe('changed');
      const seen = resultOf(await calendar.find(event.eventId));
      expect(seen).toMatchObject(theirs);
      resultOf(await calendar.move(ours, seen?.etag ?? ''));
      expect(await busyIn(ours)).toEqual([timeOf(ours)]);
    });

    it('says that an event that is gone cannot be moved', async () => {
      const event = newEvent();
      const { etag } = resultOf(await calendar.put(event));
      await hand.remove(event.eventId);
      const later = { ...event, start: event.start + hourMs, end: event.end + hourMs };
      expect(failureOf(await calendar.move(later, etag)).kind).toBe('gone');
      expect(await busyIn(later)).toEqual([]);
    });

    it('takes an event out, and again, and one that never was', async () => {
      const event = newEvent();
      resultOf(await calendar.put(event));
      expect(resultOf(await calendar.cancel(event.eventId))).toBeNull();
      expect(resultOf(await calendar.cancel(event.eventId))).toBeNull();
      expect(await busyIn(event)).toEqual([]);
      expect(resultOf(await calendar.find(event.eventId))).toBeNull();
      expect(resultOf(await calendar.cancel(eventIdOf('never booked')))).toBeNull();
    });

    it('takes an event out that somebody else has changed', async () => {
      const event = newEvent();
      resultOf(await calendar.put(event));
      await hand.drag(event.eventId, { start: event.start + hourMs, end: event.end + hourMs });
      resultOf(await calendar.cancel(event.eventId));
      expect(resultOf(await calendar.find(event.eventId))).toBeNull();
    });

    it('tells from the beginning on of all our events that are to come', async () => {
      const event = newEvent();
      const { etag } = resultOf(await calendar.put(event));
      const { changes } = resultOf(await calendar.changesSince(null));
      expect(about(event, changes)).toEqual([
        {
          kind: 'there',
          eventId: event.eventId,
          bookingId: event.bookingId,
          etag,
          ...timeOf(event),
        },
      ]);
    });

    it('tells of our own writes with the etag they had', async () => {
      const token = await now();
      const event = newEvent();
      const { etag } = resultOf(await calendar.put(event));
      const { changes } = resultOf(await calendar.changesSince(token));
      expect(about(event, changes)).toMatchObject([{ kind: 'there', etag, ...timeOf(event) }]);
    });

    it('tells that an event of ours was dragged, with another etag', async () => {
      const event = newEvent();
      const { etag } = resultOf(await calendar.put(event));
      const token = await now();
      const theirs = { start: event.start + hourMs, end: event.end + 2 * hourMs };
      await hand.drag(event.eventId, theirs);
      const { changes } = resultOf(await calendar.changesSince(token));
      const [change] = about(event, changes);
      expect(change).toMatchObject({ kind: 'there', bookingId: event.bookingId, ...theirs });
      expect(change?.kind === 'there' && change.etag !== etag).toBe(true);
    });

    it('tells that an event of ours was deleted', async () => {
      const event = newEvent();
      resultOf(await calendar.put(event));
      const token = await now();
      await hand.remove(event.eventId);
      const { changes } = resultOf(await calendar.changesSince(token));
      expect(about(event, changes)).toEqual([{ kind: 'deleted', eventId: event.eventId }]);
    });

    it('tells nothing new when nothing happened, and tells again when asked again', async () => {
      const event = newEvent();
      const before = await now();
      resultOf(await calendar.put(event));
      const first = resultOf(await calendar.changesSince(before));
      const again = resultOf(await calendar.changesSince(before));
      expect(about(event, again.changes)).toEqual(about(event, first.changes));
      const after = resultOf(await calendar.changesSince(first.token));
      expect(after.changes).toEqual([]);
    });

    it('wants to start over with a token it does not know', async () => {
      expect(failureOf(await calendar.changesSince('no such token')).kind).toBe('gone');
    });

    it('forgets the busy time of an appointment that was dragged and then deleted', async () => {
      const { start, end } = newEvent();
      const id = await hand.add({ start, end });
      const later = { start: start + 2 * hourMs, end: end + 2 * hourMs };
      await hand.drag(id, later);
      expect(await busyIn({ start, end })).toEqual([]);
      expect(await busyIn(later)).toEqual([later]);
      await hand.remove(id);
      expect(await busyIn(later)).toEqual([]);
    });

    async function busyIn({ start, end }: Interval): Promise<Interval[]> {
      const times = resultOf(await calendar.busy({ start, end }));
      return times.map(timeOf);
    }

    async function now(): Promise<string> {
      return resultOf(await calendar.changesSince(null)).token;
    }
  });
}

function about({ eventId }: CalendarEvent, changes: readonly CalendarChange[]): CalendarChange[] {
  return changes.filter((change) => change.eventId === eventId);
}

function timeOf({ start, end }: Interval): Interval {
  return { start, end };
}

function resultOf<T>(result: CalendarResult<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.failure.kind}: ${result.failure.message}`);
}

function failureOf(result: CalendarResult<unknown>): CalendarFailure {
  if (!result.ok) return result.failure;
  throw new Error(`It went well: ${JSON.stringify(result.value)}`);
}

/** 09:00 UTC on the first Tuesday after. */
function nextTuesday(after: number): number {
  const day = new Date(after);
  day.setUTCHours(9, 0, 0, 0);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  return day.getTime();
}
