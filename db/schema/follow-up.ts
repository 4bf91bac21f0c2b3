import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/** What is told some time before or after something that is known today. */
export const followUpKinds = [
  'reminder',
  'on-the-way',
  'survey',
  'callback-due',
  'waitlist-offer',
] as const;

/**
 * Something that is to be told when its time comes. Rows die when what they are about is cancelled, and
 * when it moves, which makes a new generation of them. Times are epoch milliseconds.
 */
export const followUp = sqliteTable(
  'follow_up',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: followUpKinds }).notNull(),
    /** What it is about, and the id of that: an offer is an entry of the waitlist. */
    subject: text('subject', { enum: ['booking', 'ticket', 'offer'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    generation: integer('generation').notNull(),
    /** From when a workflow counts the time before or after that it was told to leave. */
    dueAt: integer('due_at').notNull(),
    /** Whether the workflows that are to be told have got their own times. */
    isPlanned: integer('is_planned', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    unique('follow_up_once').on(t.subject, t.subjectId, t.kind, t.generation),
    index('follow_up_unplanned').on(t.id).where(sql`is_planned = 0`),
    index('follow_up_by_time').on(t.dueAt),
  ],
);

/** When one workflow is started because of a follow-up, and when it was. */
export const followUpStart = sqliteTable(
  'follow_up_start',
  {
    workflowId: text('workflow_id').notNull(),
    followUpId: integer('follow_up_id')
      .notNull()
      .references(() => followUp.id, { onDelete: 'cascade' }),
    dueAt: integer('due_at').notNull(),
    firedAt: integer('fired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.followUpId, t.workflowId] }),
    index('follow_up_start_due').on(t.dueAt).where(sql`fired_at is null`),
  ],
);
