import type { OutboxRow } from '../../db/outbox.ts';
import type { SendResult } from '../../engine/index.ts';
import type { Turn } from './turn.ts';

/** What is known of a message from its status webhooks: that it was taken; or null, nothing. */
export function whatChannelSaid(turn: Turn, { messageId }: OutboxRow): SendResult | null {
  const message = messageId === null ? null : turn.store.findSent(messageId);
  if (!message || message.status === 'pending') return null;
  return { outcome: 'accepted', messageId: message.providerMessageId ?? '' };
}
