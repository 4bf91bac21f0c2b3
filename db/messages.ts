import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { InboundMessage, Outgoing } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { given, prepareWrite } from './prepare-write.ts';
import { message, messageStatuses } from './schema/conversation.ts';

export type MessageRow = typeof message.$inferSelect;
export type MessageStatus = MessageRow['status'];

/** A row as it is read: its content is what its direction says. */
export type Message = Omit<MessageRow, 'content' | 'direction'> &
  (
    | { readonly direction: 'in'; readonly content: InboundMessage }
    | { readonly direction: 'out'; readonly content: Outgoing }
  );

type MessageFields = Pick<
  MessageRow,
  'contactId' | 'kind' | 'text' | 'content' | 'createdAt' | 'instanceId'
>;
export type NewInbound = MessageFields & Pick<MessageRow, 'providerMessageId' | 'replyTo' | 'note'>;
export type NewOutbound = MessageFields & Pick<MessageRow, 'stepId'>;

/** What became of a message that we sent. */
export type SentMessage = Pick<
  MessageRow,
  | 'id'
  | 'contactId'
  | 'instanceId'
  | 'stepId'
  | 'createdAt'
  | 'providerMessageId'
  | 'status'
  | 'statusAt'
  | 'errorCode'
  | 'errorMessage'
>;

export interface StatusChange {
  readonly status: MessageStatus;
  readonly statusAt: number;
  readonly providerMessageId: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

const sent = {
  id: message.id,
  contactId: message.contactId,
  instanceId: message.instanceId,
  stepId: message.stepId,
  createdAt: message.createdAt,
  providerMessageId: message.providerMessageId,
  status: message.status,
  statusAt: message.statusAt,
  errorCode: message.errorCode,
  errorMessage: message.errorMessage,
};
const isNamed = eq(message.providerMessageId, sql.placeholder('providerMessageId'));
/** Written out, so that SQLite sees which index it may use. */
const isIn = sql`direction = 'in'`;
const isOut = sql`direction = 'out'`;

const statements = perDatabase((db) => ({
  insert: prepareWrite(
    db,
    db.orm.insert(message).values({
      ...given(
        'contactId',
        'direction',
        'kind',
        'text',
        'content',
        'createdAt',
        'providerMessageId',
        'status',
        'instanceId',
        'stepId',
        'replyTo',
        'note',
      ),
      statusAt: given('createdAt').createdAt,
    }),
  ),
  received: db.orm.select({ id: message.id }).from(message).where(and(isNamed, isIn)).prepare(),
  inbound: db.orm
    .select({ content: message.content })
    .from(message)
    .where(and(eq(message.id, sql.placeholder('id')), isIn))
    .prepare(),
  sent: db.orm
    .select(sent)
    .from(message)
    .where(and(eq(message.id, sql.placeholder('id')), isOut))
    .prepare(),
  sentByName: db.orm.select(sent).from(message).where(and(isNamed, isOut)).prepare(),
  setStatus: prepareWrite(
    db,
    db.orm
      .update(message)
      .set({
        ...given('status', 'statusAt', 'errorCode', 'errorMessage'),
        providerMessageId: sql`coalesce(${sql.placeholder('providerMessageId')}, provider_message_id)`,
      })
      .where(eq(message.id, sql.placeholder('id'))),
  ),
}));

/** Returns the message's id. */
export function insertInbound(db: Database, row: NewInbound): number {
  const fields = { ...row, direction: 'in', status: 'received' };
  const { lastInsertRowid } = statements(db).insert({ ...fields, stepId: null });
  return Number(lastInsertRowid);
}

/** Returns the message's id. */
export function insertOutbound(db: Database, row: NewOutbound): number {
  const fields = { ...row, direction: 'out', status: 'pending' };
  const { lastInsertRowid } = statements(db).insert({
    ...fields,
    providerMessageId: null,
    replyTo: null,
    note: null,
  });
  return Number(lastInsertRowid);
}

/** Whether a message from a contact, with this id of its channel, is kept. */
export function hasInbound(db: Database, providerMessageId: string): boolean {
  return statements(db).received.get({ providerMessageId }) !== undefined;
}

/** Whether a contact has sent back the form that was sent with this token. */
export function hasSubmitted(db: Database, contactId: string, token: string): boolean {
  const isForm = and(eq(message.contactId, contactId), isIn, eq(message.kind, 'flow'));
  const isIt = sql`json_extract(${message.content}, '$.flow.token') = ${token}`;
  return (
    db.orm.select({ id: message.id }).from(message).where(and(isForm, isIt)).get() !== undefined
  );
}

/** Null: there is no such message from a contact. */
export function findInbound(db: Database, id: number): InboundMessage | null {
  const row = statements(db).inbound.get({ id });
  return row ? parseOwn<InboundMessage>(row.content) : null;
}

/** A message that we sent; null: there is no such message. */
export function findSent(db: Database, id: number): SentMessage | null {
  return statements(db).sent.get({ id }) ?? null;
}

/** The same, by the name that its channel gave it. */
export function findSentByName(db: Database, providerMessageId: string): SentMessage | null {
  return statements(db).sentByName.get({ providerMessageId }) ?? null;
}

/** Whether a message with this status may still become the other: statuses never go back. */
export function comesAfter(next: MessageStatus, current: MessageStatus): boolean {
  return messageStatuses.indexOf(next) > messageStatuses.indexOf(current);
}

/** Sets the status whatever it was; see `comesAfter`. */
export function setMessageStatus(db: Database, id: number, change: StatusChange): void {
  statements(db).setStatus({ id, ...change });
}

/** Says who got a message from a contact in the end, and why. */
export function assignMessage(
  db: Database,
  id: number,
  to: Pick<MessageRow, 'instanceId' | 'note'>,
): void {
  db.orm.update(message).set(to).where(eq(message.id, id)).run();
}

/** A form that was filled in may hold photos: a page of them must still fit into one answer. */
const pageBytesMax = 32 * 1_024 * 1_024;

/**
 * The latest first, as many as fit; `before` is the id of the last one of the page before. Where
 * there are any, a page has at least one.
 */
export function listMessages(
  db: Database,
  contactId: string,
  page: { limit: number; before?: number | undefined },
): Message[] {
  const { before } = page;
  const wanted = and(
    eq(message.contactId, contactId),
    before === undefined ? undefined : lt(message.id, before),
  );
  const sizes = db.orm
    .select({ bytes: sql<number>`octet_length(${message.content})` })
    .from(message)
    .where(wanted)
    .orderBy(desc(message.id))
    .limit(page.limit)
    .all();
  return db.orm
    .select()
    .from(message)
    .where(wanted)
    .orderBy(desc(message.id))
    .limit(countFitting(sizes))
    .all()
    .map(toMessage);
}

function countFitting(sizes: readonly { readonly bytes: number }[]): number {
  let bytesLeft = pageBytesMax;
  const tooMany = sizes.findIndex(({ bytes }) => {
    bytesLeft -= bytes;
    return bytesLeft < 0;
  });
  return tooMany === -1 ? sizes.length : Math.max(1, tooMany);
}

/** Empties a conversation. */
export function deleteMessages(db: Database, contactId: string): void {
  db.orm.delete(message).where(eq(message.contactId, contactId)).run();
}

function toMessage(row: MessageRow): Message {
  return row.direction === 'in'
    ? { ...row, direction: 'in', content: parseOwn<InboundMessage>(row.content) }
    : { ...row, direction: 'out', content: parseOwn<Outgoing>(row.content) };
}
