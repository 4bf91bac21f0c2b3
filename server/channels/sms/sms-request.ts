import { type Outgoing, outgoingText } from '../../../engine/index.ts';
import type { Sending } from '../channel.ts';

/**
 * The body of 8x8's “Send SMS” (developer.8x8.com, SMS API): to the number that the message names, or
 * to the contact's own. A message of another kind is sent as its text.
 */
export function smsBody({ contact, message, clientMessageId }: Sending): object {
  const source = message.type === 'sms' ? message.content.source : undefined;
  return {
    destination: message.type === 'sms' ? message.to : (contact.phone ?? contact.userId),
    text: textOf(message),
    ...(source !== undefined && { source }),
    encoding: 'AUTO',
    clientMessageId,
  };
}

/** What a message says for channels that cannot show it wins. */
function textOf(message: Outgoing): string {
  const fallback = 'fallbackText' in message.content ? message.content.fallbackText : undefined;
  return typeof fallback === 'string' ? fallback : outgoingText(message);
}
