import * as z from 'zod';
import { type OutboundMessage, outboundMessage } from './outbound.ts';
import { plainText } from './plain-text.ts';
import { smsMessage } from './sms-message.ts';
import { voiceCall } from './voice-call.ts';

/** Whatever can leave for a person: a message of a ChatApps channel, an SMS, a call. */
export const outgoing = z.union([outboundMessage, smsMessage, voiceCall]);

export type Outgoing = z.infer<typeof outgoing>;

export function isChatMessage(message: Outgoing): message is OutboundMessage {
  return message.type !== 'sms' && message.type !== 'call';
}

/** What the person reads or hears. */
export function outgoingText(message: Outgoing): string {
  switch (message.type) {
    case 'sms':
      return message.content.text;
    case 'call':
      return message.content.action === 'say' ? message.content.text : message.content.url;
    default:
      return plainText(message);
  }
}
