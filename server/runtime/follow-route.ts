import type { ContactRow } from '../../db/contacts.ts';
import type { StoredInstance } from '../../db/instances.ts';
import {
  choiceInstance,
  type InboundMessage,
  isBusy,
  isWaitingForReply,
  type OpenInstance,
  type Program,
  type Route,
  route,
} from '../../engine/index.ts';
import { advanceInstance, startInstance } from './advance-instance.ts';
import { contactFacts } from './contact-facts.ts';
import { withPersonReason } from './hand-over.ts';
import { optedOutReason } from './opted-out.ts';
import type { Turn } from './turn.ts';

/** Where a message goes, and what was read to find out. */
export interface Routed {
  readonly route: Route;
  /** Who gets it: it exists, or is started. Null: nobody does, or not yet. */
  readonly instanceId: string | null;
  readonly open: readonly StoredInstance[];
}

/** A message and the id under which it is kept. */
interface KeptMessage {
  readonly id: number;
  readonly content: InboundMessage;
}

export function routeMessage(turn: Turn, contact: ContactRow, message: InboundMessage): Routed {
  if (contact.optedOutAt !== null) return toNobody(optedOutReason);
  if (contact.withPersonSince !== null) return toNobody(withPersonReason);
  const open = turn.store.listOpenInstances(contact.id);
  const found = route({
    message,
    contact: contactFacts(contact),
    subAccountId: contact.subAccountId,
    open: open.map((stored) => toOpen(turn, stored)),
    candidates: turn.candidates(),
    choiceOf: workflowOfChoice(turn, contact, message),
  });
  return { route: found, instanceId: receiver(turn, found), open };
}

function toNobody(reason: string): Routed {
  return { route: { to: 'nobody', reason }, instanceId: null, open: [] };
}

/** Gives a message, kept under `id`, to whom it was routed; then the next one that waited. */
export function followRoute(
  turn: Turn,
  contact: ContactRow,
  routed: Routed,
  message: KeptMessage,
): void {
  follow(turn, contact, routed, message);
  if (routed.route.to !== 'later') drainMailbox(turn, contact);
}

/** Messages that waited for an instance to be done, for as long as none is busy again. */
export function drainMailbox(turn: Turn, contact: ContactRow): void {
  const { store } = turn;
  const first = () => store.firstWaitingMessage(contact.id);
  for (let next = first(); next; next = first()) {
    const content = store.findInbound(next.messageId);
    if (content && !followNow(turn, contact, { id: next.messageId, content })) return;
    store.deleteFromMailbox(next.id);
  }
}

/** False: an instance of the contact is busy, and the message goes on waiting. */
function followNow(turn: Turn, before: ContactRow, message: KeptMessage): boolean {
  // What came first may have handed the conversation over.
  const contact = turn.store.findContact(before.id) ?? before;
  const routed = routeMessage(turn, contact, message.content);
  if (routed.route.to === 'later') return false;
  const { instanceId, route: found } = routed;
  turn.store.assignMessage(message.id, { instanceId, note: found.reason });
  follow(turn, contact, routed, message);
  return true;
}

function follow(
  turn: Turn,
  contact: ContactRow,
  { route: found, instanceId, open }: Routed,
  { id, content }: KeptMessage,
): void {
  const common = { id: `message/${id}`, at: turn.at, contact: contactFacts(contact) };
  function give(to: string, event: Parameters<typeof advanceInstance>[2]): void {
    const stored = open.find(({ state }) => state.id === to);
    if (stored) advanceInstance(turn, stored, event);
  }
  switch (found.to) {
    case 'nobody':
      return;
    case 'later':
      turn.store.putMessage(contact.id, id);
      return;
    case 'resume':
      give(found.instanceId, { ...common, type: 'replied', message: content });
      return;
    case 'start': {
      const { workflowId, ends, reason } = found;
      for (const ended of ends) give(ended, { ...common, type: 'cancelled', reason });
      const started = { ...common, type: 'started', reason, data: content.raw } as const;
      const event = { ...started, instanceId: instanceId ?? turn.randomId(), message: content };
      startInstance(turn, candidateProgram(turn, workflowId), event);
    }
  }
}

function candidateProgram(turn: Turn, workflowId: string): Program {
  const candidate = turn.candidates().find((each) => each.workflowId === workflowId);
  const program = candidate && turn.programs.find(workflowId, candidate.version);
  if (!program) throw new Error(`The workflow “${workflowId}” cannot be read.`);
  return program;
}

function toOpen(turn: Turn, { state, suspended }: StoredInstance): OpenInstance {
  const { id, workflowId, version } = state;
  const workflowName = turn.programs.find(workflowId, version)?.workflow.name ?? workflowId;
  if (suspended || isBusy(state)) return { id, workflowName, state: 'busy' };
  return { id, workflowName, state: isWaitingForReply(state) ? 'waiting-for-reply' : 'waiting' };
}

/** Only a choice that was put before this very contact counts. */
function workflowOfChoice(turn: Turn, contact: ContactRow, message: InboundMessage): string | null {
  const instanceId = choiceInstance(message);
  const stored = instanceId === null ? null : turn.store.findInstance(instanceId);
  return stored?.contactId === contact.id ? stored.state.workflowId : null;
}

function receiver(turn: Turn, found: Route): string | null {
  if (found.to === 'resume') return found.instanceId;
  return found.to === 'start' ? turn.randomId() : null;
}
