import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const mediaTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A photo or document that somebody sent. What is in it lies in a file named by its hash. */
export const media = sqliteTable('media', {
  /** Links name it; nobody can guess it. */
  id: text('id').primaryKey(),
  /** Of its bytes, in hex: the same bytes are kept once. */
  sha256: text('sha256').notNull().unique(),
  type: text('type', { enum: mediaTypes }).notNull(),
  bytes: integer('bytes').notNull(),
  /** What the first who sent it called it. */
  fileName: text('file_name'),
  createdAt: integer('created_at').notNull(),
});
