import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JsonObject } from '../../engine/index.ts';

/** What customers can book. Minutes are elapsed minutes, except where hours of a day are meant. */
export const service = sqliteTable(
  'service',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    durationMinutes: integer('duration_minutes').notNull(),
    /** Kept free around every visit; two neighbours' buffers add up. */
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    /** From one offered start to the next. */
    stepMinutes: integer('step_minutes').notNull(),
    packing: text('packing', { enum: ['grid', 'packed'] }).notNull(),
    leadMinutes: integer('lead_minutes').notNull(),
    horizonDays: integer('horizon_days').notNull(),
    /** Bookings of this service on one date, all resources together; null: as many as fit. */
    maxPerDay: integer('max_per_day'),
    /** How many customers one resource serves at the same time. */
    capacity: integer('capacity').notNull(),
    active: integer('active', { mode: 'boolean' }).notNull(),
    sortOrder: integer('sort_order').notNull(),
  },
  (t) => [
    check(
      'service_minutes',
      sql`${t.durationMinutes} BETWEEN 1 AND 1440
        AND ${t.bufferBeforeMinutes} BETWEEN 0 AND 720
        AND ${t.bufferAfterMinutes} BETWEEN 0 AND 720`,
    ),
    check('service_capacity', sql`${t.capacity} >= 1`),
  ],
);

/** Who or what is booked: a technician, a room. */
export const resource = sqliteTable('resource', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** IANA name; its hours and dates are read on this zone's wall clock. */
  timeZone: text('time_zone').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  /** Bookings it takes on one date, all services together; null: as many as fit. */
  maxPerDay: integer('max_per_day'),
});

/** Who offers what. */
export const resourceService = sqliteTable(
  'resource_service',
  {
    resourceId: text('resource_id')
      .notNull()
      .references(() => resource.id),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.serviceId] })],
);

/** Regular hours. Minutes of the wall clock's day; an end past 1440 is on the next day. */
export const weeklyHours = sqliteTable(
  'weekly_hours',
  {
    resourceId: text('resource_id')
      .notNull()
      .references(() => resource.id),
    /** 1 is Monday, 7 is Sunday. */
    weekday: integer('weekday').notNull(),
    startMinute: integer('start_minute').notNull(),
    endMinute: integer('end_minute').notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.weekday, t.startMinute] })],
);

/** A date that is not like its weekday: closed, or with extra hours, or both (other hours). */
export const dateOverride = sqliteTable(
  'date_override',
  {
    resourceId: text('resource_id')
      .notNull()
      .references(() => resource.id),
    /** `YYYY-MM-DD` in the resource's zone. */
    date: text('date').notNull(),
    kind: text('kind', { enum: ['closed', 'extra'] }).notNull(),
    /** Both 0 when closed: a closed date is closed all day. */
    startMinute: integer('start_minute').notNull(),
    endMinute: integer('end_minute').notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.date, t.kind, t.startMinute] })],
);

/** When a resource is closed because a calendar file of holidays says so. */
export const closure = sqliteTable(
  'closure',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resource.id),
    /** The owner's name for the file: importing it again replaces what it brought before. */
    calendar: text('calendar').notNull(),
    title: text('title').notNull(),
    /** `YYYY-MM-DD` in the resource's zone when it is closed all day, else null. */
    date: text('date'),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
  },
  (t) => [
    index('closure_by_time').on(t.resourceId, t.startAt),
    index('closure_by_calendar').on(t.calendar),
    check('closure_order', sql`${t.endAt} > ${t.startAt}`),
  ],
);

/**
 * Time taken from a resource, by a hold or by a booking. The triggers of the `no-overbooking`
 * migration refuse a row that would overlap others beyond the service's capacity, whatever code
 * writes it. Times are epoch milliseconds.
 */
export const reservation = sqliteTable(
  'reservation',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id),
    resourceId: text('resource_id')
      .notNull()
      .references(() => resource.id),
    state: text('state', { enum: ['hold', 'confirmed', 'cancelled'] }).notNull(),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
    /** The visit with its buffers: what the triggers compare. */
    blockedStartAt: integer('blocked_start_at').notNull(),
    blockedEndAt: integer('blocked_end_at').notNull(),
    /** The start's zone and its date there, for the limit per day. */
    timeZone: text('time_zone').notNull(),
    localDate: text('local_date').notNull(),
    holdExpiresAt: integer('hold_expires_at'),
    /** The writer's clock: a hold that has expired by this time does not count against the row. */
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [
    index('reservation_by_time')
      .on(t.resourceId, t.blockedStartAt)
      .where(sql`state <> 'cancelled'`),
    index('reservation_by_date').on(t.serviceId, t.localDate).where(sql`state <> 'cancelled'`),
    index('reservation_by_start').on(t.startAt),
    index('reservation_by_expiry').on(t.holdExpiresAt).where(sql`state = 'hold'`),
    check('reservation_order', sql`${t.endAt} > ${t.startAt}`),
    check(
      'reservation_blocked',
      sql`${t.blockedStartAt} <= ${t.startAt} AND ${t.blockedEndAt} >= ${t.endAt}
        AND ${t.blockedEndAt} - ${t.blockedStartAt} <= 172800000`,
    ),
    check('reservation_state', sql`${t.state} IN ('hold', 'confirmed', 'cancelled')`),
    check('reservation_hold', sql`(${t.state} = 'hold') = (${t.holdExpiresAt} IS NOT NULL)`),
  ],
);

/** Whose reservation it is, once it is more than a hold. Shares its id with the reservation. */
export const booking = sqliteTable(
  'booking',
  {
    id: text('id')
      .primaryKey()
      .references(() => reservation.id),
    /** What people say on the phone: `BK-7F3K2`. */
    reference: text('reference').notNull().unique(),
    customerName: text('customer_name'),
    /** Digits, with `+` in front when it was given. */
    customerPhone: text('customer_phone'),
    customerEmail: text('customer_email'),
    locale: text('locale'),
    notes: text('notes'),
    answers: text('answers', { mode: 'json' }).$type<JsonObject>().notNull(),
    /** The conversation it came from. */
    contactId: text('contact_id'),
    instanceId: text('instance_id'),
    createdAt: integer('created_at').notNull(),
    cancelledAt: integer('cancelled_at'),
    cancelReason: text('cancel_reason'),
    /** How far the visit got, as whoever makes it says; null: nobody said anything. */
    visitStatus: text('visit_status', { enum: ['en_route', 'arrived', 'done', 'no_show'] }),
  },
  (t) => [index('booking_by_phone').on(t.customerPhone)],
);

/** The last four are how far the visit got. */
export const bookingChangeKinds = [
  'created',
  'rescheduled',
  'cancelled',
  'en_route',
  'arrived',
  'done',
  'no_show',
] as const;

/** What happened to a booking, in order. Rows are only ever added. */
export const bookingChange = sqliteTable(
  'booking_change',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    bookingId: text('booking_id')
      .notNull()
      .references(() => booking.id),
    at: integer('at').notNull(),
    kind: text('kind', { enum: bookingChangeKinds }).notNull(),
    /** Where it stood after the change. */
    resourceId: text('resource_id').notNull(),
    startAt: integer('start_at').notNull(),
    reason: text('reason'),
  },
  (t) => [index('booking_change_by_booking').on(t.bookingId)],
);

/** Somebody who wants to be told when a visit in a stretch of time becomes free. */
export const waitlistEntry = sqliteTable(
  'waitlist_entry',
  {
    id: text('id').primaryKey(),
    serviceId: text('service_id')
      .notNull()
      .references(() => service.id),
    /** Null: whoever is free. */
    resourceId: text('resource_id').references(() => resource.id),
    /** The visit would lie wholly in this time (epoch milliseconds). */
    fromAt: integer('from_at').notNull(),
    untilAt: integer('until_at').notNull(),
    state: text('state', {
      enum: ['waiting', 'offered', 'booked', 'expired', 'cancelled'],
    }).notNull(),
    /** What keeps the offered time; it becomes the booking's id. Holds do not stay for ever. */
    holdId: text('hold_id'),
    offeredAt: integer('offered_at'),
    customerName: text('customer_name'),
    customerPhone: text('customer_phone'),
    customerEmail: text('customer_email'),
    locale: text('locale'),
    contactId: text('contact_id'),
    instanceId: text('instance_id'),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [
    index('waitlist_entry_by_state').on(t.state, t.createdAt),
    index('waitlist_entry_by_phone').on(t.customerPhone),
    check('waitlist_entry_order', sql`${t.untilAt} > ${t.fromAt}`),
  ],
);

/** What a request with an `Idempotency-Key` was answered, so that its repetition changes nothing. */
export const idempotencyKey = sqliteTable(
  'idempotency_key',
  {
    key: text('key').primaryKey(),
    requestHash: text('request_hash').notNull(),
    responseStatus: integer('response_status').notNull(),
    responseBody: text('response_body').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('idempotency_key_by_age').on(t.createdAt)],
);
