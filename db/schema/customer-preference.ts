import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JsonObject } from '../../engine/index.ts';

/** What a customer said they prefer, until they say something else. */
export const customerPreference = sqliteTable('customer_preference', {
  /** A phone number, E.164 with `+`, or what their channel calls them. */
  customer: text('customer').primaryKey(),
  preferences: text('preferences', { mode: 'json' }).$type<JsonObject>().notNull(),
  updatedAt: integer('updated_at').notNull(),
});
