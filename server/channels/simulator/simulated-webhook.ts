import type { JsonObject } from '../../../engine/index.ts';
import { readPhone } from '../chatapps/read-identity.ts';

export interface SimulatedMessage {
  /** Who writes: a phone number with its +, or the channel's own id. */
  readonly contact: string;
  readonly name?: string | undefined;
  /** Where they write: on WhatsApp, unless it is an SMS. */
  readonly channel?: 'whatsapp' | 'sms' | undefined;
  /** `text`, `interactive`, `location`, ... as 8x8 has them. */
  readonly type: string;
  readonly content: JsonObject;
  /** The id of the message answered. */
  readonly replyToUmid?: string | undefined;
}

/**
 * The webhook (inbound v2) that 8x8 would send for this message, so that a simulated message goes
 * the very way of a real one.
 */
export function simulatedWebhook(
  message: SimulatedMessage,
  sent: { readonly umid: string; readonly at: number },
): JsonObject {
  const { contact, name, type, content, replyToUmid } = message;
  const phone = readPhone(contact);
  if (message.channel === 'sms') return simulatedSms(message, sent);
  return {
    namespace: 'ChatApps',
    eventType: 'inbound_message_received',
    description: 'ChatApps inbound message',
    payload: {
      umid: sent.umid,
      subAccountId: 'simulator',
      timestamp: new Date(sent.at).toISOString(),
      user: {
        ...(phone === null ? {} : { msisdn: phone }),
        channelUserId: phone?.slice(1) ?? contact,
        ...(name === undefined ? {} : { name }),
      },
      recipient: { channel: 'whatsapp', channelId: 'simulator' },
      type,
      content,
      ...(replyToUmid === undefined ? {} : { replyToUmid }),
    },
  };
}

/** An SMS has a text and nothing else. */
function simulatedSms(
  { contact, content }: SimulatedMessage,
  { umid, at }: { readonly umid: string; readonly at: number },
): JsonObject {
  const body = typeof content['text'] === 'string' ? content['text'] : '';
  return {
    namespace: 'SMS',
    eventType: 'inbound_message_received',
    description: 'SMS inbound message',
    payload: {
      umid,
      subAccountId: 'simulator',
      timestamp: new Date(at).toISOString(),
      source: contact,
      destination: 'simulator',
      body,
      encoding: 'AUTO',
      smsCount: 1,
    },
  };
}
