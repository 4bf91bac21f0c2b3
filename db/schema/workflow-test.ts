import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SavedTest } from '../../engine/index.ts';
import { workflow } from './workflow.ts';

/** Tried conversations that a workflow is held to; they go with it. */
export const workflowTest = sqliteTable(
  'workflow_test',
  {
    id: text('id').primaryKey(),
    workflowId: text('workflow_id')
      .notNull()
      .references(() => workflow.id, { onDelete: 'cascade' }),
    test: text('test', { mode: 'json' }).$type<SavedTest>().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [index('workflow_test_by_workflow').on(t.workflowId, t.createdAt, t.id)],
);
