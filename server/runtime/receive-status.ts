import { keepEarlyStatus } from '../../db/early-statuses.ts';
import {
  comesAfter,
  findSent,
  findSentByName,
  type SentMessage,
  setMessageStatus,
} from '../../db/messages.ts';
import type { StatusDelivery } from '../channels/channel.ts';
import { readClientMessageId } from './client-message-id.ts';
import type { Delivered } from './runtime.ts';
import type { Turn } from './turn.ts';

/**
 * A channel says what became of a message. A status never goes back, so the same one again, or an
 * earlier one that was late, changes nothing.
 */
export function receiveStatus(turn: Turn, delivery: StatusDelivery): Delivered {
  const { messageId: providerMessageId, state: status, at, error } = delivery;
  const errorCode = error?.code ?? null;
  const errorMessage = error?.message ?? null;
  const known = findMessage(turn, delivery);
  if (!known) {
    if (providerMessageId === null) return { outcome: 'accepted', instanceId: null };
    const early = { providerMessageId, status, at, errorCode, errorMessage };
    keepEarlyStatus(turn.db, { ...early, receivedAt: turn.at });
    return { outcome: 'accepted', instanceId: null };
  }
  if (!comesAfter(status, known.status)) return { outcome: 'duplicate' };
  const change = { status, statusAt: at, providerMessageId, errorCode, errorMessage };
  setMessageStatus(turn.db, known.id, change);
  const { contactId, instanceId } = known;
  turn.news.push({ type: 'status', contactId, messageId: String(known.id) });
  return { outcome: 'accepted', instanceId };
}

/** By our own name for it, if it is one, and else by its channel's. */
function findMessage(turn: Turn, delivery: StatusDelivery): SentMessage | null {
  const { clientMessageId, messageId } = delivery;
  const ours = clientMessageId === null ? null : readClientMessageId(clientMessageId);
  const known = ours && findSent(turn.db, ours.messageId);
  if (known && known.contactId === ours.contactId) return known;
  return messageId === null ? null : findSentByName(turn.db, messageId);
}
