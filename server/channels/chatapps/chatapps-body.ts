import {
  channelName,
  isKnownChannel,
  type OutboundMessage,
  plainText,
} from '../../../engine/index.ts';
import type { ContactIdentity, Sending } from '../channel.ts';

/**
 * A message as 8x8's “Send message” takes it (OpenAPI): who, on which channels, what. What a message
 * says for itself (its channels, what it quotes, where its status goes) is said as it says it.
 */
export function chatAppsBody({ contact, message, clientMessageId }: MessageTo): object {
  const { type, content, channels = ownChannel(contact), ...options } = sendable(message);
  return {
    user: recipient(contact),
    clientMessageId,
    ...(channels.length > 0 && { channels }),
    type,
    content,
    ...options,
  };
}

export type MessageTo = Pick<Sending<OutboundMessage>, 'contact' | 'message' | 'clientMessageId'>;

/** Without what only we show. 8x8 documents no contact cards and no stickers: they go as text. */
function sendable(message: OutboundMessage): Exclude<OutboundMessage, { type: 'template' }> | Bare {
  switch (message.type) {
    case 'template': {
      const { display: _display, ...bare } = message;
      return bare;
    }
    case 'contacts':
    case 'sticker': {
      const { fallbackText, sms } = message.content;
      const text = plainText(message);
      return {
        ...message,
        type: 'text',
        content: { text, ...(fallbackText && { fallbackText }), ...(sms && { sms }) },
      };
    }
    default:
      return message;
  }
}

type Bare = Omit<Extract<OutboundMessage, { type: 'template' }>, 'display'>;

/** Only the channel they wrote on; none, where 8x8 has no name for it. */
function ownChannel({ channel }: ContactIdentity) {
  return isKnownChannel(channel) ? [{ channel: channelName(channel) }] : [];
}

/** A phone number wins; without one, the id that the channel gave the person. */
function recipient({ channel, phone, userId }: ContactIdentity): object {
  if (phone !== null) return { msisdn: phone };
  return channel === 'line' ? { lineUserId: userId } : { channelUserId: userId };
}
