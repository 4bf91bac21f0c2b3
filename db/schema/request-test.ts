import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HttpResult, JsonObject } from '../../engine/index.ts';
import { workflow } from './workflow.ts';

/** The last time that an author tried the request of a step, and saw an answer. */
export const requestTest = sqliteTable(
  'request_test',
  {
    workflowId: text('workflow_id')
      .notNull()
      .references(() => workflow.id, { onDelete: 'cascade' }),
    stepId: text('step_id').notNull(),
    /** Which request it was: `requestFingerprint`. */
    fingerprint: text('fingerprint').notNull(),
    /** What was given for each answer that the request needs, by its path. */
    samples: text('samples', { mode: 'json' }).$type<JsonObject>().notNull(),
    /** Null: it is too long to be kept. */
    result: text('result', { mode: 'json' }).$type<HttpResult>(),
    testedAt: integer('tested_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workflowId, t.stepId] })],
);
