import type { EarlyStatus } from '../../db/early-statuses.ts';
import { comesAfter, type SentMessage, type StatusChange } from '../../db/messages.ts';
import type { OutboxRow } from '../../db/outbox.ts';
import type { Effect, HttpResult, SendResult } from '../../engine/index.ts';
import { happen, noteInTrace } from './happen.ts';
import { heedWindow } from './heed-window.ts';
import { optedOutCode } from './opted-out.ts';
import type { Turn } from './turn.ts';
import { whatChannelSaid } from './what-channel-said.ts';

type SendEffect = Extract<Effect, { kind: 'send' }>;
type Status = Pick<EarlyStatus, 'status' | 'at' | 'errorCode' | 'errorMessage'>;

/** A request is over, well or badly: its instance goes on with the result. */
export function settleRequest(turn: Turn, row: OutboxRow, claim: string, result: HttpResult): void {
  const { effectId } = row;
  if (!turn.store.deleteEffect(effectId, claim)) return;
  noteInLog(turn, row, result.outcome);
  happen(turn, row.instanceId, { type: 'responded', id: effectId, effectId, result });
}

/**
 * A message was taken, or will never be. Where the instance waits for that, it goes on; where it
 * does not, a message that was not taken is stuck until a person tries again. What the channel said
 * of an earlier attempt counts for more than how the last one ended.
 */
export function settleSend(
  turn: Turn,
  row: OutboxRow,
  claim: string,
  { effect, result: ended }: { readonly effect: SendEffect; readonly result: SendResult },
): void {
  const { store } = turn;
  const { effectId, instanceId } = row;
  const result = ended.outcome === 'failed' ? (whatChannelSaid(turn, row) ?? ended) : ended;
  const isStuck = result.outcome === 'failed' && !effect.awaited && result.code !== optedOutCode;
  const lastError = result.outcome === 'failed' ? result.message : '';
  const isMine = isStuck
    ? store.releaseEffect(effectId, claim, {
        status: 'stuck',
        attempts: row.attempts,
        nextAt: turn.at,
        lastError,
      })
    : store.deleteEffect(effectId, claim);
  if (!isMine) return;
  noteInLog(turn, row, isStuck ? 'stuck' : result.outcome);
  const message = updateMessage(turn, row, result);
  if (effect.awaited) happen(turn, instanceId, { type: 'sent', id: effectId, effectId, result });
  else if (isStuck) {
    const text = `The message could not be sent: ${lastError}`;
    noteInTrace(turn, instanceId, { kind: 'warning', stepId: effect.stepId, text });
  }
  if (message && result.outcome === 'accepted') heedWindow(turn, message, message.errorCode);
}

function noteInLog(turn: Turn, row: OutboxRow, outcome: string): void {
  const { effectId: effect, instanceId: instance, messageId, attempts } = row;
  const { kind } = row.effect;
  turn.lines.push(['An effect is over.', { kind, effect, instance, messageId, outcome, attempts }]);
}

/** The message as it is then; null: there is none. */
function updateMessage(
  turn: Turn,
  { messageId }: OutboxRow,
  result: SendResult,
): SentMessage | null {
  const message = messageId === null ? null : turn.store.findSent(messageId);
  if (!message) return null;
  const { contactId, id } = message;
  const change =
    result.outcome === 'accepted'
      ? acceptedAs(turn, message, result.messageId)
      : rejectedAs(turn, result);
  turn.store.setMessageStatus(id, change);
  turn.news.push({ type: 'status', contactId, messageId: String(id) });
  return { ...message, ...change };
}

function rejectedAs(
  { at: statusAt }: Turn,
  { code: errorCode, message: errorMessage }: Extract<SendResult, { outcome: 'failed' }>,
): StatusChange {
  return { status: 'rejected', statusAt, providerMessageId: null, errorCode, errorMessage };
}

/** Statuses may have come before this: under our name for the message, or under the channel's. */
function acceptedAs(turn: Turn, message: SentMessage, providerMessageId: string): StatusChange {
  const queued = { status: 'queued', at: turn.at, errorCode: null, errorMessage: null } as const;
  const early = turn.store.takeEarlyStatus(providerMessageId);
  let latest: Status = { ...message, at: message.statusAt };
  for (const next of early ? [queued, early] : [queued]) {
    if (comesAfter(next.status, latest.status)) latest = next;
  }
  const { status, at: statusAt, errorCode, errorMessage } = latest;
  return { status, statusAt, errorCode, errorMessage, providerMessageId };
}
