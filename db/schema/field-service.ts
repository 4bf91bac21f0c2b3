import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JsonObject } from '../../engine/index.ts';
import { booking, resource } from './booking.ts';

/** A resource that goes to customers: what it can do, and where. */
export const technician = sqliteTable(
  'technician',
  {
    resourceId: text('resource_id')
      .primaryKey()
      .references(() => resource.id),
    /** A level for each service: `{ "plumbing": 2 }`. */
    skills: text('skills', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** Where it may be sent, as its owner writes it: `95110`, `951*`, `15 km`, … */
    area: text('area', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Where its day begins and ends; the place says it exactly, else the postal code's does. */
    homePostalCode: text('home_postal_code'),
    homeLatitude: real('home_latitude'),
    homeLongitude: real('home_longitude'),
    /** Comes to emergencies outside its hours too. */
    onCall: integer('on_call', { mode: 'boolean' }).notNull(),
    /** Where it is told of its visits: E.164 with `+`. */
    phone: text('phone'),
    /** Who was sent out least recently goes first, where nothing else decides. */
    lastAssignedAt: integer('last_assigned_at'),
  },
  (t) => [
    check('technician_home', sql`(${t.homeLatitude} IS NULL) = (${t.homeLongitude} IS NULL)`),
  ],
);

/** Where a postal code is, about. */
export const postalCode = sqliteTable('postal_code', {
  /** Folded: capital letters and digits only. */
  code: text('code').primaryKey(),
  latitude: real('latitude').notNull(),
  longitude: real('longitude').notNull(),
});

/** What a booking is as a technician's visit: where, for what, and until when it was promised. */
export const appointment = sqliteTable('appointment', {
  /** `APT-7F3K` */
  id: text('id').primaryKey(),
  bookingId: text('booking_id')
    .notNull()
    .unique()
    .references(() => booking.id),
  urgency: text('urgency').notNull(),
  slaDeadlineAt: integer('sla_deadline_at').notNull(),
  /** The customer chose a later date than was promised. */
  isCustomersChoice: integer('is_customers_choice', { mode: 'boolean' }).notNull(),
  postalCode: text('postal_code').notNull(),
  latitude: real('latitude'),
  longitude: real('longitude'),
  /** Address, problem, photo, access: as it was sent. */
  details: text('details', { mode: 'json' }).$type<JsonObject>().notNull(),
});

/** A request that a person has to call back about. */
export const manualTicket = sqliteTable(
  'manual_ticket',
  {
    id: text('id').primaryKey(),
    state: text('state', { enum: ['open', 'resolved'] }).notNull(),
    reason: text('reason').notNull(),
    serviceType: text('service_type'),
    urgency: text('urgency'),
    customerName: text('customer_name'),
    customerPhone: text('customer_phone'),
    /** What was asked for, and what was offered instead. */
    request: text('request', { mode: 'json' }).$type<JsonObject>().notNull(),
    alternatives: text('alternatives', { mode: 'json' }).$type<readonly JsonObject[]>().notNull(),
    photoUrl: text('photo_url'),
    callbackByAt: integer('callback_by_at').notNull(),
    contactId: text('contact_id'),
    instanceId: text('instance_id'),
    createdAt: integer('created_at').notNull(),
    resolvedAt: integer('resolved_at'),
    resolution: text('resolution'),
    /** The booking that made a call unnecessary, or came of it. */
    bookingId: text('booking_id').references(() => booking.id),
  },
  (t) => [
    index('manual_ticket_by_state').on(t.state, t.callbackByAt),
    index('manual_ticket_by_phone').on(t.customerPhone),
  ],
);

/** Something that is counted later. Rows are only ever added. */
export const analyticsEvent = sqliteTable(
  'analytics_event',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    name: text('name').notNull(),
    at: integer('at').notNull(),
    fields: text('fields', { mode: 'json' }).$type<JsonObject>().notNull(),
  },
  (t) => [
    index('analytics_event_by_time').on(t.at),
    index('analytics_event_by_name').on(t.name, t.at),
  ],
);
