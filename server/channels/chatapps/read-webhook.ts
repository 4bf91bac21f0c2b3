/**
 * 8x8's webhooks, as they arrive, made into deliveries. Inbound v2 and v3, the flat envelope of
 * LINE, inbound SMS, status v8 and v9 (developer.8x8.com/connect, "Inbound ChatApps message" and "Delivery
 * receipts"). What 8x8 sends for information only is acknowledged and ignored, with the reason.
 *
 * It is tolerant: a field that is not as documented is as if it were not there, and a message of an
 * unknown kind is still a message. A problem is only what cannot be attributed to anybody, and what
 * is out of all bounds.
 */
import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { outOfBounds } from '../../json-bounds.ts';
import type { ContactIdentity } from '../channel.ts';
import { readSms } from '../sms/read-sms.ts';
import { objectAt, textAt } from './fields.ts';
import { readIdentity } from './read-identity.ts';
import { readMessage } from './read-message.ts';
import { readRawMessages } from './read-raw-event.ts';
import { readStatus } from './read-status.ts';
import type { InboundParts, ReadWebhook, WebhookSource } from './webhook.ts';

/**
 * Never throws. `provider` is through whom the person is answered. A message without a time is
 * given the time it was received, epoch milliseconds.
 */
export function readChatAppsWebhook(
  body: unknown,
  provider: ContactIdentity['provider'] = 'chatapps',
  receivedAt = Date.now(),
): ReadWebhook {
  if (!isJsonObject(body)) return problem('', 'The body must be a JSON object.');
  const refused = outOfBounds(body);
  if (refused) return problem(refused.path.join('.'), refused.message);
  const eventType = textAt(body, 'eventType');
  if (eventType === null) return problem('eventType', '“eventType” is missing.');
  const source = { body, provider, receivedAt };
  switch (eventType) {
    case 'inbound_message_received':
      return withPayload(body, (payload) => {
        const isSms = textAt(body, 'namespace')?.toUpperCase() === 'SMS';
        return inbound(isSms ? readSms(payload, source) : readParts(payload, source), 'payload.');
      });
    case 'inboundMessage':
      return inbound(readParts(body, source), '');
    case 'outbound_message_status_changed':
      return withPayload(body, (payload) => readStatus(payload, receivedAt));
    default: {
      const deliveries = readRawMessages(body, source);
      return { ok: true, deliveries, ...(deliveries.length === 0 && { ignored: why(eventType) }) };
    }
  }
}

/** Why an event that brings no message is only acknowledged. */
function why(eventType: string): string {
  if (eventType.endsWith('user_id_update')) {
    return 'A customer got another WhatsApp id; who has a phone number is known by that.';
  }
  return `“${eventType}” is for information only.`;
}

function readParts(payload: JsonObject, source: WebhookSource): InboundParts {
  return {
    contact: readIdentity(payload, source.provider),
    subAccountId: textAt(payload, 'subAccountId'),
    message: readMessage(payload, source),
  };
}

function inbound({ contact, subAccountId, message }: InboundParts, path: string): ReadWebhook {
  if (!message) return problem(`${path}umid`, 'The id of the message, “umid”, is missing.');
  if (!contact) return problem(`${path}user`, 'Nothing says who wrote the message.');
  return { ok: true, deliveries: [{ kind: 'inbound', contact, subAccountId, message }] };
}

function withPayload(body: JsonObject, read: (payload: JsonObject) => ReadWebhook): ReadWebhook {
  const payload = objectAt(body, 'payload');
  return payload ? read(payload) : problem('payload', '“payload” must be an object.');
}

function problem(path: string, message: string): ReadWebhook {
  return { ok: false, problems: [{ path, message }] };
}
