import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JsonObject } from '../../engine/index.ts';

/** A form: a WhatsApp Flow document that its author draws, and its versions. */
export const flow = sqliteTable('flow', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** What it is for, as Meta names it: `APPOINTMENT_BOOKING`, `SURVEY`, ... */
  categories: text('categories', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** Any JSON object: a form that is being drawn may be wrong for a while. */
  draft: text('draft', { mode: 'json' }).$type<JsonObject>().notNull(),
  /** Grows with every saved draft; who saves says which one was changed. */
  revision: integer('revision').notNull(),
  /** The latest version; null before the first one. */
  version: integer('version'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Rows are only ever added: a customer may have an older form open. */
export const flowVersion = sqliteTable(
  'flow_version',
  {
    flowId: text('flow_id')
      .notNull()
      .references(() => flow.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    document: text('document', { mode: 'json' }).$type<JsonObject>().notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.version] })],
);

/** What 8x8 found wrong with a form, at the place where it is in the document. */
export interface FlowProblemAt8x8 {
  /** Meta's code. */
  readonly code: string;
  /** `screens[0].layout.children[2].label`; empty where 8x8 names no place. */
  readonly path: string;
  readonly message: string;
}

/**
 * A form as it is on one WhatsApp channel of 8x8. What is published there never changes, so a newer
 * version is another form there, and one of ours may be there several times.
 */
export const flowAt8x8 = sqliteTable(
  'flow_at_8x8',
  {
    flowId: text('flow_id')
      .notNull()
      .references(() => flow.id, { onDelete: 'cascade' }),
    channelId: text('channel_id').notNull(),
    /** 8x8's own id of it: messages name it. */
    externalId: text('external_id').notNull(),
    /** `DRAFT`, `PUBLISHED`, `DEPRECATED`, `BLOCKED`, `THROTTLED`. */
    status: text('status').notNull(),
    /** Which of our versions was uploaded; null: a draft. */
    version: integer('version'),
    previewUrl: text('preview_url'),
    previewExpiresAt: integer('preview_expires_at'),
    /** What 8x8 said is wrong with what was uploaded last. */
    problems: text('problems', { mode: 'json' }).$type<readonly FlowProblemAt8x8[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.channelId, t.externalId] }),
    index('flow_at_8x8_by_flow').on(t.flowId, t.channelId),
  ],
);
