import type { StoredInstance } from '../../db/instances.ts';
import type { OutboxEffect } from '../../db/outbox.ts';
import { type Advance, type Effect, outgoingText } from '../../engine/index.ts';
import { setWithPerson } from './hand-over.ts';
import type { Turn } from './turn.ts';

/** An advance whose instance has been made into JSON: it is known that it can be stored. */
export interface ReadyAdvance extends Advance {
  readonly state: string;
}

/** Stores what an advance did: the instance, its trace, its effects and its timers. */
export function recordAdvance(
  turn: Turn,
  contactId: string,
  before: StoredInstance | null,
  { instance, effects, trace, state }: ReadyAdvance,
): void {
  const { store } = turn;
  const length = before?.traceLength ?? 0;
  const traceLength = length + trace.length;
  if (before) store.updateInstance(instance, { state, traceLength });
  else store.insertInstance(instance, { state, traceLength, contactId });
  store.appendTrace(instance.id, length, trace);
  for (const effect of effects) recordEffect(turn, { contactId, instanceId: instance.id }, effect);
  const { id: instanceId, workflowId } = instance;
  turn.news.push({ type: 'trace', contactId, instanceId, workflowId, entries: trace });
}

interface Owner {
  readonly contactId: string;
  readonly instanceId: string;
}

function recordEffect(turn: Turn, owner: Owner, effect: Effect): void {
  switch (effect.kind) {
    case 'start-timer':
      turn.store.insertTimer({ id: effect.id, dueAt: effect.at, instanceId: owner.instanceId });
      turn.timerAt = Math.min(effect.at, turn.timerAt ?? effect.at);
      return;
    case 'send':
      recordOutgoing(turn, owner, effect, {
        lane: owner.contactId,
        messageId: recordMessage(turn, owner, effect),
      });
      return;
    case 'hand-over':
      setWithPerson(turn, owner.contactId, turn.at);
      recordOutgoing(turn, owner, effect, { lane: effect.id, messageId: null });
      return;
    case 'take-back':
      setWithPerson(turn, owner.contactId, null);
      return;
    case 'request':
      recordOutgoing(turn, owner, effect, { lane: effect.id, messageId: null });
      return;
    case 'answer-flow':
      turn.flowAnswers.push({ instanceId: owner.instanceId, effect });
  }
}

/** Messages to one contact share a lane and leave in order; a request has a lane of its own. */
function recordOutgoing(
  turn: Turn,
  owner: Owner,
  effect: OutboxEffect,
  how: { readonly lane: string; readonly messageId: number | null },
): void {
  const claim = turn.hasEffects ? null : turn.claimNow(how.lane);
  turn.store.insertEffect({ ...owner, ...how, effect, claim, createdAt: turn.at });
  turn.hasEffects = true;
}

function recordMessage(
  turn: Turn,
  { contactId, instanceId }: Owner,
  effect: Extract<Effect, { kind: 'send' }>,
): number {
  const { message, stepId } = effect;
  const id = turn.store.insertOutbound({
    contactId,
    instanceId,
    stepId,
    kind: message.type,
    text: outgoingText(message),
    content: JSON.stringify(message),
    createdAt: turn.at,
  });
  turn.news.push({ type: 'message', contactId, messageId: String(id) });
  return id;
}
