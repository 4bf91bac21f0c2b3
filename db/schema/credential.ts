import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const credentialKinds = ['bearer', 'basic', 'header'] as const;

/** What HTTP steps sign in with at other systems; steps know it by its name. */
export const credential = sqliteTable('credential', {
  name: text('name').primaryKey(),
  kind: text('kind', { enum: credentialKinds }).notNull(),
  /** To tell credentials apart. */
  hint: text('hint').notNull(),
  /** Only the server's secret box opens it. */
  sealed: text('sealed').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  lastUsedAt: integer('last_used_at'),
});
