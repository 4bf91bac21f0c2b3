import type { OutboxRow } from '../../db/outbox.ts';
import { noteInTrace } from './happen.ts';
import { settleSend } from './settle-effect.ts';
import type { Turn } from './turn.ts';
import { whatChannelSaid } from './what-channel-said.ts';

/** An effect in somebody's hands. */
export type ClaimedRow = OutboxRow & { readonly status: 'claimed'; readonly claim: string };

/**
 * An effect is claimed for another attempt, and how earlier ones ended is not always known: the
 * process died, or the connection broke. What became of it is looked up where it can be, in the
 * transaction of the claim, so that no word can come between. True: it was done, and is settled now.
 * False: it is to be attempted.
 *
 * A request carries the same `Idempotency-Key` again, so its receiver recognises the repetition. Of
 * a message, 8x8 tells in its status webhooks, which carry our `clientMessageId`.
 */
export function reconcile(turn: Turn, before: OutboxRow, mine: ClaimedRow): boolean {
  const { effect } = mine;
  if (effect.kind !== 'send') return false;
  const result = whatChannelSaid(turn, mine);
  if (result) {
    settleSend(turn, mine, mine.claim, { effect, result });
    return true;
  }
  if (before.status === 'claimed') noteRepetition(turn, mine, effect.stepId);
  return false;
}

function noteRepetition(turn: Turn, row: OutboxRow, stepId: string): void {
  noteInTrace(turn, row.instanceId, {
    kind: 'warning',
    stepId,
    text: 'It is not known whether the message arrived, so it is sent again.',
  });
}
