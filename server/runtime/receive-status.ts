import { comesAfter } from '../../db/messages.ts';
import type { StatusDelivery } from '../channels/channel.ts';
import { findSentMessage } from './find-sent-message.ts';
import { heedWindow } from './heed-window.ts';
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
  const known = findSentMessage(turn, delivery);
  if (!known) {
    if (providerMessageId === null) return { outcome: 'accepted', instanceId: null };
    const early = { providerMessageId, status, at, errorCode, errorMessage };
    turn.store.keepEarlyStatus({ ...early, receivedAt: turn.at });
    return { outcome: 'accepted', instanceId: null };
  }
  if (!comesAfter(status, known.status)) return { outcome: 'duplicate' };
  const change = { status, statusAt: at, providerMessageId, errorCode, errorMessage };
  turn.store.setMessageStatus(known.id, change);
  const { contactId, instanceId } = known;
  turn.news.push({ type: 'status', contactId, messageId: String(known.id) });
  heedWindow(turn, known, errorCode);
  return { outcome: 'accepted', instanceId };
}
