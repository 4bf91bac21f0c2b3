import { sql } from 'drizzle-orm';
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export const instanceStatuses = ['waiting', 'completed', 'failed', 'cancelled'] as const;

/** What was asked for under an id of the asker's, for recognising it when it comes again. */
export const delivery = sqliteTable(
  'delivery',
  { key: text('key').primaryKey(), at: integer('at').notNull() },
  (t) => [index('delivery_by_age').on(t.at)],
);

export const instance = sqliteTable(
  'instance',
  {
    id: text('id').primaryKey(),
    workflowId: text('workflow_id').notNull(),
    version: integer('version').notNull(),
    contactId: text('contact_id').notNull(),
    status: text('status', { enum: instanceStatuses }).notNull(),
    /** Held by a person: whatever happens to it waits in the mailbox. */
    suspended: integer('suspended', { mode: 'boolean' }).notNull(),
    /** How many lines its trace has: the next one's number. */
    traceLength: integer('trace_length').notNull(),
    startedAt: integer('started_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    endedAt: integer('ended_at'),
    /** The engine's instance, as JSON; last, because it is long. */
    state: text('state').notNull(),
  },
  (t) => [
    index('instance_open').on(t.contactId, t.startedAt).where(sql`status = 'waiting'`),
    index('instance_by_workflow').on(t.workflowId, t.startedAt),
    index('instance_by_start').on(t.startedAt),
  ],
);

/** So that no list has to count rows. */
export const instanceCount = sqliteTable(
  'instance_count',
  {
    workflowId: text('workflow_id').notNull(),
    version: integer('version').notNull(),
    status: text('status', { enum: instanceStatuses }).notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workflowId, t.version, t.status] })],
);

/** How many instances were started in each month (UTC). */
export const usage = sqliteTable('usage', {
  /** `YYYY-MM` */
  month: text('month').primaryKey(),
  started: integer('started').notNull(),
});

/**
 * What waits: a message of a contact whose instance is busy, or an event of an instance that is
 * suspended. In the order of its ids.
 */
export const mailbox = sqliteTable(
  'mailbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: text('contact_id').notNull(),
    messageId: integer('message_id'),
    instanceId: text('instance_id'),
    /** The engine's event, as JSON. */
    event: text('event'),
  },
  (t) => [
    index('mailbox_by_contact').on(t.contactId, t.id).where(sql`message_id IS NOT NULL`),
    index('mailbox_by_instance').on(t.instanceId, t.id).where(sql`instance_id IS NOT NULL`),
  ],
);

/** Effects that are not done yet; a row goes when its effect is done. */
export const outbox = sqliteTable('outbox', {
  /** Never used twice, so that what is new is always behind what was read. */
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  effectId: text('effect_id').notNull().unique(),
  /** Effects of one lane are performed one after the other. */
  lane: text('lane').notNull(),
  kind: text('kind', { enum: ['send', 'request', 'hand-over'] }).notNull(),
  /** The message that is sent. */
  messageId: integer('message_id'),
  contactId: text('contact_id').notNull(),
  instanceId: text('instance_id').notNull(),
  status: text('status', { enum: ['pending', 'claimed', 'stuck'] }).notNull(),
  attempts: integer('attempts').notNull(),
  /** Not performed before. */
  nextAt: integer('next_at').notNull(),
  /** Who performs it, or did when the process died. */
  claim: text('claim'),
  claimedAt: integer('claimed_at'),
  lastError: text('last_error'),
  createdAt: integer('created_at').notNull(),
  /** The engine's effect, as JSON. */
  payload: text('payload').notNull(),
});

/** When each enabled workflow with a schedule is started next. */
export const schedule = sqliteTable(
  'schedule',
  {
    workflowId: text('workflow_id').primaryKey(),
    /** What it was worked out from: another one makes it void. */
    pattern: text('pattern').notNull(),
    dueAt: integer('due_at').notNull(),
  },
  (t) => [index('schedule_by_time').on(t.dueAt)],
);

/** Only inserted; a row goes when its time has come, needed or not. Without rowid: one tree. */
export const timer = sqliteTable(
  'timer',
  {
    dueAt: integer('due_at').notNull(),
    id: text('id').notNull(),
    instanceId: text('instance_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dueAt, t.id] })],
);

/**
 * What instances did: a row for each event that did something, with the lines it left. One behind the
 * other in the order of time: kept by instance, each of these long rows would change pages of its own.
 */
export const trace = sqliteTable(
  'trace',
  {
    id: integer('id').primaryKey(),
    instanceId: text('instance_id').notNull(),
    /** The number of the first of these lines in the whole trace. */
    seq: integer('seq').notNull(),
    /** The engine's trace entries, as JSON. */
    entries: text('entries').notNull(),
  },
  (t) => [uniqueIndex('trace_by_instance').on(t.instanceId, t.seq)],
);
