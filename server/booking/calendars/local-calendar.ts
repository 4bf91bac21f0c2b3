import {
  findLocalEvent,
  type LocalCalendarEvent,
  lastRevision,
  listLocalChanges,
  listLocalEvents,
  saveLocalEvent,
} from '../../../db/booking/local-calendar-events.ts';
import type {
  Calendar,
  CalendarChange,
  CalendarDeps,
  CalendarEvent,
  CalendarFailureKind,
  CalendarResult,
  SeenEvent,
  WrittenEvent,
} from './calendar.ts';

/** A calendar in our own store: nothing else is needed to see what a calendar does. */
export function createLocalCalendar(_: unknown, { db, connectionId }: CalendarDeps): Calendar {
  const find = (id: string) => findLocalEvent(db, { connectionId, id });

  function write({ eventId: id, bookingId, start, end }: CalendarEvent): Result<WrittenEvent> {
    const isDeleted = false;
    const times = { startAt: start, endAt: end };
    return done(written(saveLocalEvent(db, { connectionId, id, bookingId, ...times, isDeleted })));
  }

  return {
    async busy({ start, end }) {
      const events = listLocalEvents(db, connectionId, { from: start, until: end });
      return done(
        events.map(({ id, startAt, endAt }) => ({ eventId: id, start: startAt, end: endAt })),
      );
    },
    async put(event) {
      const known = find(event.eventId);
      if (!known) return write(event);
      if (known.bookingId !== event.bookingId) {
        return failed('refused', 'Another event in this calendar has the id of the booking’s.');
      }
      return isAsGiven(known, event) ? done(written(known)) : write(event);
    },
    async move(event, etag) {
      const known = find(event.eventId);
      if (!known || known.isDeleted) return failed('gone', 'The event is not in the calendar.');
      if (isAsGiven(known, event)) return done(written(known));
      if (etagOf(known) !== etag) return failed('changed', 'The event was changed meanwhile.');
      return write(event);
    },
    async cancel(eventId) {
      const known = find(eventId);
      if (known && !known.isDeleted) {
        const { revision: _, ...event } = known;
        saveLocalEvent(db, { ...event, isDeleted: true });
      }
      return done(null);
    },
    async find(eventId) {
      const known = find(eventId);
      return done(known && !known.isDeleted ? seen(known) : null);
    },
    async changesSince(token) {
      const since = token === null ? 0 : Number(token);
      const last = lastRevision(db, connectionId);
      if (!(since >= 0 && since <= last))
        return failed('gone', 'The token is not of this calendar.');
      const changes = listLocalChanges(db, connectionId, since).map(changeOf);
      return done({ changes, token: String(last) });
    },
    async check() {
      return done({ canRead: true, canWrite: true, name: 'Built-in calendar', timeZone: null });
    },
  };
}

type Result<T> = CalendarResult<T>;

function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

function failed(kind: CalendarFailureKind, message: string): Result<never> {
  return { ok: false, failure: { kind, message, afterMs: null } };
}

function isAsGiven(known: LocalCalendarEvent, { start, end }: CalendarEvent): boolean {
  return !known.isDeleted && known.startAt === start && known.endAt === end;
}

function etagOf({ revision }: LocalCalendarEvent): string {
  return String(revision);
}

function written(event: LocalCalendarEvent): WrittenEvent {
  return { etag: etagOf(event), htmlLink: null };
}

function seen(event: LocalCalendarEvent): SeenEvent {
  const { id, bookingId, startAt, endAt } = event;
  return { eventId: id, bookingId, start: startAt, end: endAt, etag: etagOf(event) };
}

function changeOf(event: LocalCalendarEvent): CalendarChange {
  return event.isDeleted
    ? { kind: 'deleted', eventId: event.id }
    : { kind: 'there', ...seen(event) };
}
