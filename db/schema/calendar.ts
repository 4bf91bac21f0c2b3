import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { booking, resource } from './booking.ts';

export const calendarKinds = ['local', 'google', 'caldav'] as const;

/** waiting: it is tried again; reconnect: its owner has to sign in anew; error: something is refused. */
export const calendarStates = ['ok', 'waiting', 'reconnect', 'error'] as const;

/** Where a resource's appointments also are: a calendar of its owner's. Times are epoch milliseconds. */
export const calendarConnection = sqliteTable(
  'calendar_connection',
  {
    id: text('id').primaryKey(),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resource.id),
    kind: text('kind', { enum: calendarKinds }).notNull(),
    name: text('name').notNull(),
    /** As whom we come there: to tell connections apart. */
    account: text('account').notNull(),
    /** Only the server's secret box opens it. */
    sealedSettings: text('sealed_settings').notNull(),
    /** Whether bookings are written there; its busy time counts either way. */
    writes: integer('writes', { mode: 'boolean' }).notNull(),
    /** What becomes of a booking when the calendar has been silent for long. */
    whenSilent: text('when_silent', { enum: ['refuse', 'use-known'] }).notNull(),
    state: text('state', { enum: calendarStates }).notNull(),
    /** What is wrong, as a sentence for the owner. */
    problem: text('problem'),
    /** Behind which changes are read; null: from the beginning. */
    syncToken: text('sync_token'),
    lastSyncAt: integer('last_sync_at'),
    nextSyncAt: integer('next_sync_at').notNull(),
    /** Reads that failed since the last that went well. */
    attempts: integer('attempts').notNull(),
    /** Busy time is known from the last read until here; null: it was never read. */
    knownUntil: integer('known_until'),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('calendar_connection_by_resource').on(t.resourceId),
    index('calendar_connection_by_turn').on(t.nextSyncAt),
  ],
);

/** Time that a calendar says is taken, by events that are not ours. Nothing is kept of what they are. */
export const externalBusy = sqliteTable(
  'external_busy',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    connectionId: text('connection_id')
      .notNull()
      .references(() => calendarConnection.id),
    resourceId: text('resource_id').notNull(),
    /** The event's id in the calendar, where it says so. */
    eventId: text('event_id'),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
  },
  (t) => [
    index('external_busy_by_time').on(t.resourceId, t.endAt),
    index('external_busy_by_connection').on(t.connectionId, t.endAt),
    check('external_busy_order', sql`${t.endAt} > ${t.startAt}`),
  ],
);

/**
 * A booking in a calendar: what is wanted there and what is done. Every change of the booking raises
 * `wanted`; when it has been written, `done` becomes what was wanted then.
 */
export const calendarEvent = sqliteTable(
  'calendar_event',
  {
    bookingId: text('booking_id')
      .notNull()
      .references(() => booking.id),
    connectionId: text('connection_id')
      .notNull()
      .references(() => calendarConnection.id),
    /** Its id in the calendar: made of the booking's, so it is known before it is written. */
    eventId: text('event_id').notNull(),
    wanted: integer('wanted').notNull(),
    done: integer('done').notNull(),
    /** The version last seen there; null: it is not there, or nobody knows which. */
    etag: text('etag'),
    htmlLink: text('html_link'),
    /** Where it was last seen in the calendar; null: it is not there. */
    placedStartAt: integer('placed_start_at'),
    placedEndAt: integer('placed_end_at'),
    /** Where a write of which nobody heard the end would have put it; null: there is none. */
    sentStartAt: integer('sent_start_at'),
    sentEndAt: integer('sent_end_at'),
    /** Writes that failed since the last that went well. */
    attempts: integer('attempts').notNull(),
    /** When it is written next, or, while it is being written, given up for lost; null: it is not. */
    nextAttemptAt: integer('next_attempt_at'),
    /** Why it is not written yet, as a sentence for the owner. */
    problem: text('problem'),
  },
  (t) => [
    primaryKey({ columns: [t.bookingId, t.connectionId] }),
    index('calendar_event_by_turn').on(t.connectionId, t.nextAttemptAt),
    index('calendar_event_by_event').on(t.connectionId, t.eventId),
  ],
);

/** A change made in a calendar that could not be taken over. Rows are only ever added. */
export const calendarConflict = sqliteTable(
  'calendar_conflict',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    connectionId: text('connection_id')
      .notNull()
      .references(() => calendarConnection.id),
    bookingId: text('booking_id')
      .notNull()
      .references(() => booking.id),
    at: integer('at').notNull(),
    message: text('message').notNull(),
  },
  (t) => [index('calendar_conflict_by_connection').on(t.connectionId, t.id)],
);

/** An event in a calendar of our own. A deleted one stays, so that its deletion can be told. */
export const localCalendarEvent = sqliteTable(
  'local_calendar_event',
  {
    connectionId: text('connection_id')
      .notNull()
      .references(() => calendarConnection.id),
    id: text('id').notNull(),
    /** Null: an appointment of the owner's own. */
    bookingId: text('booking_id'),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
    isDeleted: integer('is_deleted', { mode: 'boolean' }).notNull(),
    /** Rises with every change in this calendar. */
    revision: integer('revision').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.connectionId, t.id] }),
    index('local_calendar_event_by_revision').on(t.connectionId, t.revision),
  ],
);
