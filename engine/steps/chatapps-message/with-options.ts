import { type OutboundMessage, outboundMessage } from '../../messages/outbound.ts';
import { plainText } from '../../messages/plain-text.ts';
import { channelName } from '../../messages/send-options.ts';
import type { StepContext } from '../step.ts';
import type { MessageConfig } from './config.ts';

/** The message with what is beside its content: what it quotes, and where else it is tried. */
export function withOptions(
  message: OutboundMessage,
  context: StepContext<MessageConfig>,
): OutboundMessage {
  const { quotes = '', fallback } = context.step.config;
  const umid = context.text(quotes).trim();
  const quoting = umid === '' ? message : { ...message, context: { umid } };
  return fallback ? withFallback(quoting, fallback, context) : quoting;
}

type Fallback = NonNullable<MessageConfig['fallback']>;

/** As 8x8 has it: the channels in their order, and the words of the SMS in the content. */
function withFallback(
  message: OutboundMessage,
  { channel, afterSeconds, unless, text = '', sender }: Fallback,
  context: StepContext<MessageConfig>,
): OutboundMessage {
  const own = channelName(context.contact.channel);
  const other = channelName(channel);
  if (own === other) return message;
  const first = { channel: own, fallbackAfter: afterSeconds, successStatus: statusNames[unless] };
  const fallbackText = context.text(text) || plainText(message);
  const sms = { encoding: 'AUTO', ...(sender !== undefined && { source: sender }) };
  return outboundMessage.parse({
    ...message,
    content: { ...message.content, ...(other === 'SMS' && { fallbackText, sms }) },
    channels: [first, { channel: other }],
  });
}

const statusNames = { sent: 'Sent', delivered: 'Delivered', read: 'Read' } as const;
