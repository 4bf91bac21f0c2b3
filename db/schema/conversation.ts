import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const messageStatuses = [
  'received',
  'pending',
  'queued',
  'sent',
  'rejected',
  'undelivered',
  'delivered',
  'read',
] as const;

/** A person on a channel. */
export const contact = sqliteTable(
  'contact',
  {
    id: text('id').primaryKey(),
    provider: text('provider', { enum: ['chatapps', 'simulator'] }).notNull(),
    channel: text('channel').notNull(),
    userId: text('user_id').notNull(),
    phone: text('phone'),
    name: text('name'),
    /** Where they wrote last: they are answered from there. */
    subAccountId: text('sub_account_id'),
    windowOpenUntil: integer('window_open_until'),
    lastInboundAt: integer('last_inbound_at'),
    /** Since when a person has the conversation; null: workflows do. */
    withPersonSince: integer('with_person_since'),
    /** When they asked not to be written to; null: they may be. */
    optedOutAt: integer('opted_out_at'),
    /** The last message from them, or the last workflow started for them. */
    activeAt: integer('active_at').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('contact_by_identity').on(t.provider, t.channel, t.userId),
    index('contact_by_activity').on(t.activeAt),
  ],
);

/** What a contact said about being written to, each time: it is kept even when messages are not. */
export const consentChange = sqliteTable(
  'consent_change',
  {
    id: integer('id').primaryKey(),
    contactId: text('contact_id').notNull(),
    consent: text('consent', { enum: ['stop', 'start'] }).notNull(),
    at: integer('at').notNull(),
    /** Their own words. */
    words: text('words').notNull(),
  },
  (t) => [index('consent_by_contact').on(t.contactId)],
);

/** Every message exchanged with a contact, in the order of its ids. */
export const message = sqliteTable(
  'message',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    contactId: text('contact_id').notNull(),
    direction: text('direction', { enum: ['in', 'out'] }).notNull(),
    kind: text('kind').notNull(),
    /** What a person would read, for lists and search. */
    text: text('text').notNull(),
    createdAt: integer('created_at').notNull(),
    /** The channel's id. One from a contact is what tells that a message came twice. */
    providerMessageId: text('provider_message_id'),
    status: text('status', { enum: messageStatuses }).notNull(),
    statusAt: integer('status_at').notNull(),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    instanceId: text('instance_id'),
    stepId: text('step_id'),
    /** The channel's id of the message that this one answers. */
    replyTo: text('reply_to'),
    /** Why a message from a contact reached whom it reached, or nobody. */
    note: text('note'),
    /** An inbound or an outbound message of the engine, as JSON; last, because it is long. */
    content: text('content').notNull(),
  },
  (t) => [
    index('message_by_contact').on(t.contactId, t.id),
    uniqueIndex('message_received').on(t.providerMessageId).where(sql`direction = 'in'`),
    index('message_sent')
      .on(t.providerMessageId)
      .where(sql`direction = 'out' AND provider_message_id IS NOT NULL`),
  ],
);

/**
 * A status that came before we knew the channel's id of the message: it is kept until we do. Most
 * are about messages that somebody else sent from the same account.
 */
export const earlyStatus = sqliteTable(
  'early_status',
  {
    providerMessageId: text('provider_message_id').primaryKey(),
    status: text('status', { enum: messageStatuses }).notNull(),
    at: integer('at').notNull(),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    receivedAt: integer('received_at').notNull(),
  },
  (t) => [index('early_status_by_age').on(t.receivedAt)],
);
