import { type EarlyStatus, takeEarlyStatus } from '../../db/early-statuses.ts';
import { comesAfter, findSent, type SentMessage, setMessageStatus } from '../../db/messages.ts';
import { deleteEffect, type OutboxRow, releaseEffect } from '../../db/outbox.ts';
import type { Effect, HttpResult, SendResult } from '../../engine/index.ts';
import { happen, noteInTrace } from './happen.ts';
import type { Turn } from './turn.ts';

type SendEffect = Extract<Effect, { kind: 'send' }>;
type Status = Pick<EarlyStatus, 'status' | 'at' | 'errorCode' | 'errorMessage'>;

/** A request is over, well or badly: its instance goes on with the result. */
export function settleRequest(turn: Turn, row: OutboxRow, claim: string, result: HttpResult): void {
  const { effectId } = row;
  if (!deleteEffect(turn.db, effectId, claim)) return;
  happen(turn, row.instanceId, { type: 'responded', id: effectId, effectId, result });
}

/**
 * A message was taken, or will never be. Where the instance waits for that, it goes on; where it
 * does not, a message that was not taken is stuck until a person tries again.
 */
export function settleSend(
  turn: Turn,
  row: OutboxRow,
  claim: string,
  { effect, result }: { readonly effect: SendEffect; readonly result: SendResult },
): void {
  const { db } = turn;
  const { effectId, instanceId } = row;
  const isStuck = result.outcome === 'failed' && !effect.awaited;
  const lastError = result.outcome === 'failed' ? result.message : '';
  const isMine = isStuck
    ? releaseEffect(db, effectId, claim, {
        status: 'stuck',
        attempts: row.attempts,
        nextAt: turn.at,
        lastError,
      })
    : deleteEffect(db, effectId, claim);
  if (!isMine) return;
  updateMessage(turn, row, result);
  if (effect.awaited) happen(turn, instanceId, { type: 'sent', id: effectId, effectId, result });
  else if (isStuck) {
    const text = `The message could not be sent: ${lastError}`;
    noteInTrace(turn, instanceId, { kind: 'warning', stepId: effect.stepId, text });
  }
}

function updateMessage(turn: Turn, { messageId }: OutboxRow, result: SendResult): void {
  const message = messageId === null ? null : findSent(turn.db, messageId);
  if (!message) return;
  if (result.outcome === 'accepted') accept(turn, message, result.messageId);
  else {
    const error = { errorCode: result.code, errorMessage: result.message };
    setMessageStatus(turn.db, message.id, {
      ...error,
      status: 'rejected',
      statusAt: turn.at,
      providerMessageId: null,
    });
  }
  const { contactId, id } = message;
  turn.news.push({ type: 'status', contactId, messageId: String(id) });
}

/** Statuses may have come before this: under our name for the message, or under the channel's. */
function accept(turn: Turn, message: SentMessage, providerMessageId: string): void {
  const queued = { status: 'queued', at: turn.at, errorCode: null, errorMessage: null } as const;
  const early = takeEarlyStatus(turn.db, providerMessageId);
  let latest: Status = { ...message, at: message.statusAt };
  for (const next of early ? [queued, early] : [queued]) {
    if (comesAfter(next.status, latest.status)) latest = next;
  }
  const { status, at: statusAt, errorCode, errorMessage } = latest;
  const change = { status, statusAt, errorCode, errorMessage, providerMessageId };
  setMessageStatus(turn.db, message.id, change);
}
