import type { SentMessage } from '../../db/messages.ts';
import type { StatusDelivery } from '../channels/channel.ts';
import { readClientMessageId } from './client-message-id.ts';
import type { Turn } from './turn.ts';

/** A message that we sent, by our own name for it, if it is one, and else by its channel's. */
export function findSentMessage(
  { store }: Turn,
  { clientMessageId, messageId }: Pick<StatusDelivery, 'clientMessageId' | 'messageId'>,
): SentMessage | null {
  const ours = clientMessageId === null ? null : readClientMessageId(clientMessageId);
  const known = ours && store.findSent(ours.messageId);
  if (known && known.contactId === ours.contactId) return known;
  return messageId === null ? null : store.findSentByName(messageId);
}
