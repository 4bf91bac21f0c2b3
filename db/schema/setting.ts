import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Json } from '../../engine/index.ts';

export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).$type<Json>().notNull(),
});
