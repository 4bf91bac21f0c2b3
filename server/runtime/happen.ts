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
  const { store, at } = turn;
  const stored = store.findInstance(instanceId);
  const contact = stored && store.findContact(stored.contactId);
  if (!contact || stored.state.status !== 'waiting') return false;
  const event = { ...happening, at, contact: contactFacts(contact) };
  if (stored.suspended && event.type !== 'cancelled') {
    store.putEvent({ contactId: contact.id, instanceId }, event);
    return true;
  }
  advanceInstance(turn, stored, event);
  drainMailbox(turn, contact);
  return true;
}

/** Holds an instance. False: there is no such open instance, or it is held already. */
export function suspendInstance(turn: Turn, instanceId: string): boolean {
  if (!turn.store.setSuspended(instanceId, true)) return false;
  noteInTrace(turn, instanceId, { kind: 'note', stepId: null, text: 'Held by a person.' });
  return true;
}

/** Lets go of a held instance: what happened to it meanwhile happens now, in order. */
export function resumeInstance(turn: Turn, instanceId: string): boolean {
  const { store } = turn;
  if (!store.setSuspended(instanceId, false)) return false;
  noteInTrace(turn, instanceId, { kind: 'note', stepId: null, text: 'Goes on again.' });
  for (const { id, event } of store.listWaitingEvents(instanceId)) {
    store.deleteFromMailbox(id);
    const { at: _, contact: __, ...happening } = event;
    if (happening.type !== 'started') happen(turn, instanceId, happening);
  }
  const contactId = store.findInstance(instanceId)?.contactId;
  const contact = contactId === undefined ? null : store.findContact(contactId);
  if (contact) drainMailbox(turn, contact);
  return true;
}

/** Adds a line to a trace outside an advance: what the runtime did, not the instance. */
export function noteInTrace(
  turn: Turn,
  instanceId: string,
  line: Pick<TraceEntry, 'kind' | 'stepId' | 'text'>,
): void {
  const stored = turn.store.findInstance(instanceId);
  if (!stored) return;
  const entry: TraceEntry = { ...line, at: turn.at, exitId: null };
  turn.store.appendNote(instanceId, stored.traceLength, entry);
  const { workflowId } = stored.state;
  const { contactId } = stored;
  turn.news.push({ type: 'trace', contactId, instanceId, workflowId, entries: [entry] });
}
