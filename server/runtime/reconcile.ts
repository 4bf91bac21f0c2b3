import { findSent } from '../../db/messages.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import type { Effect, SendResult } from '../../engine/index.ts';
import { noteInTrace } from './happen.ts';
import { settleSend } from './settle-effect.ts';
import type { Turn } from './turn.ts';

/**
 * An attempt was begun and nobody knows how it ended: the process died, or the connection broke.
 * What became of it is looked up where it can be. True: it was done, and is settled now. False:
 * nobody can say, and it is to be repeated.
 *
 * A request carries the same `Idempotency-Key` again, so its receiver recognises the repetition. Of
 * a message, 8x8 tells in its status webhooks, which carry our `clientMessageId`.
 */
export function reconcile(turn: Turn, row: OutboxRow): boolean {
  const { effect, claim } = row;
  if (effect.kind === 'request' || claim === null) return false;
  const result = whatChannelSaid(turn, row);
  if (result) {
    settleSend(turn, row, claim, { effect, result });
    return true;
  }
  noteRepetition(turn, row, effect);
  return false;
}

function whatChannelSaid(turn: Turn, { messageId }: OutboxRow): SendResult | null {
  const message = messageId === null ? null : findSent(turn.db, messageId);
  if (!message || message.status === 'pending') return null;
  return { outcome: 'accepted', messageId: message.providerMessageId ?? '' };
}

function noteRepetition(turn: Turn, row: OutboxRow, effect: Effect): void {
  noteInTrace(turn, row.instanceId, {
    kind: 'warning',
    stepId: effect.stepId,
    text: 'It is not known whether the message arrived, so it is sent again.',
  });
}
