import { findContact } from '../../db/contacts.ts';
import { appendNote, findInstance, setSuspended } from '../../db/instances.ts';
import { deleteFromMailbox, listWaitingEvents, putEvent } from '../../db/mailbox.ts';
import type { Event, StartedEvent, TraceEntry } from '../../engine/index.ts';
import { advanceInstance } from './advance-instance.ts';
import { contactFacts } from './contact-facts.ts';
import { drainMailbox } from './follow-route.ts';
import type { Turn } from './turn.ts';

type WithoutSetting<E> = E extends unknown ? Omit<E, 'at' | 'contact'> : never;
/** An event of an instance that exists; when, and what is known of the contact, is added here. */
export type Happening = WithoutSetting<Exclude<Event, StartedEvent>>;

/**
 * Something happens to an instance that exists: it goes on, or the event waits while it is held.
 * False: there is no such open instance.
 */
export function happen(turn: Turn, instanceId: string, happening: Happening): boolean {
  const { db, at } = turn;
  const stored = findInstance(db, instanceId);
  const contact = stored && findContact(db, stored.contactId);
  if (!contact || stored.state.status !== 'waiting') return false;
  const event = { ...happening, at, contact: contactFacts(contact) };
  if (stored.suspended && event.type !== 'cancelled') {
    putEvent(db, { contactId: contact.id, instanceId }, event);
    return true;
  }
  advanceInstance(turn, stored, event);
  drainMailbox(turn, contact);
  return true;
}

/** Holds an instance. False: there is no such open instance, or it is held already. */
export function suspendInstance(turn: Turn, instanceId: string): boolean {
  if (!setSuspended(turn.db, instanceId, true)) return false;
  noteInTrace(turn, instanceId, { kind: 'note', stepId: null, text: 'Held by a person.' });
  return true;
}

/** Lets go of a held instance: what happened to it meanwhile happens now, in order. */
export function resumeInstance(turn: Turn, instanceId: string): boolean {
  const { db } = turn;
  if (!setSuspended(db, instanceId, false)) return false;
  noteInTrace(turn, instanceId, { kind: 'note', stepId: null, text: 'Goes on again.' });
  for (const { id, event } of listWaitingEvents(db, instanceId)) {
    deleteFromMailbox(db, id);
    const { at: _, contact: __, ...happening } = event;
    if (happening.type !== 'started') happen(turn, instanceId, happening);
  }
  const contactId = findInstance(db, instanceId)?.contactId;
  const contact = contactId === undefined ? null : findContact(db, contactId);
  if (contact) drainMailbox(turn, contact);
  return true;
}

/** Adds a line to a trace outside an advance: what the runtime did, not the instance. */
export function noteInTrace(
  turn: Turn,
  instanceId: string,
  line: Pick<TraceEntry, 'kind' | 'stepId' | 'text'>,
): void {
  const stored = findInstance(turn.db, instanceId);
  if (!stored) return;
  const entry: TraceEntry = { ...line, at: turn.at, exitId: null };
  appendNote(turn.db, instanceId, stored.traceLength, entry);
  const { workflowId } = stored.state;
  const { contactId } = stored;
  turn.news.push({ type: 'trace', contactId, instanceId, workflowId, entries: [entry] });
}
