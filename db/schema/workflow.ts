import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { JsonObject } from '../../engine/index.ts';

export const workflow = sqliteTable(
  'workflow',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** What the author is drawing: it may be unfinished, so it is not yet a workflow document. */
    draft: text('draft', { mode: 'json' }).$type<JsonObject>().notNull(),
    /** Grows with every saved draft; who saves says which one was changed. */
    revision: integer('revision').notNull(),
    enabled: integer('enabled', { mode: 'boolean' }).notNull(),
    /** Those in the middle of it were held, too; they go on when it is enabled again. */
    held: integer('held', { mode: 'boolean' }).notNull().default(false),
    /** Which one is asked first when several could start: the lowest. */
    priority: integer('priority').notNull(),
    /** The latest version; null before the first one. */
    version: integer('version'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('workflow_by_priority').on(t.priority, t.id)],
);

/** Rows are only ever added: an instance stays on the version it started with. */
export const workflowVersion = sqliteTable(
  'workflow_version',
  {
    workflowId: text('workflow_id')
      .notNull()
      .references(() => workflow.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    document: text('document', { mode: 'json' }).$type<JsonObject>().notNull(),
    createdAt: integer('created_at').notNull(),
    /** Their name as it was then; null where it was not asked for yet. */
    publishedBy: text('published_by'),
    /** What they said about it. */
    note: text('note'),
  },
  (t) => [primaryKey({ columns: [t.workflowId, t.version] })],
);
