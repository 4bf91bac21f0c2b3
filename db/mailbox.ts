import { and, asc, eq, sql } from 'drizzle-orm';
import type { Event } from '../engine/index.ts';
import { perDatabase } from './booking/per-database.ts';
import type { Database } from './open.ts';
import { parseOwn } from './own-json.ts';
import { mailbox } from './schema/runtime.ts';

export interface WaitingMessage {
  readonly id: number;
  readonly messageId: number;
}

export interface WaitingEvent {
  readonly id: number;
  readonly event: Event;
}

const statements = perDatabase(({ orm }) => ({
  firstMessage: orm
    .select({ id: mailbox.id, messageId: mailbox.messageId })
    .from(mailbox)
    .where(and(eq(mailbox.contactId, sql.placeholder('contactId')), sql`message_id IS NOT NULL`))
    .orderBy(asc(mailbox.id))
    .prepare(),
}));

/** A message of a contact waits until their instance is no longer busy. */
export function putMessage(db: Database, contactId: string, messageId: number): void {
  db.orm.insert(mailbox).values({ contactId, messageId }).run();
}

/** An event waits until its instance is no longer suspended. */
export function putEvent(
  db: Database,
  to: { contactId: string; instanceId: string },
  event: Event,
): void {
  db.orm
    .insert(mailbox)
    .values({ ...to, event: JSON.stringify(event) })
    .run();
}

export function firstWaitingMessage(db: Database, contactId: string): WaitingMessage | null {
  const row = statements(db).firstMessage.get({ contactId });
  return row && row.messageId !== null ? { id: row.id, messageId: row.messageId } : null;
}

/** In order. */
export function listWaitingEvents(db: Database, instanceId: string): WaitingEvent[] {
  return db.orm
    .select({ id: mailbox.id, event: mailbox.event })
    .from(mailbox)
    .where(eq(mailbox.instanceId, instanceId))
    .orderBy(asc(mailbox.id))
    .all()
    .flatMap(({ id, event }) => (event === null ? [] : [{ id, event: parseOwn<Event>(event) }]));
}

export function deleteFromMailbox(db: Database, id: number): void {
  db.orm.delete(mailbox).where(eq(mailbox.id, id)).run();
}
