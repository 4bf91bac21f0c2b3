import type { JsonObject } from '../../../engine/index.ts';
import type { InboundDelivery } from '../channel.ts';
import { objectAt, objectsAt, textAt } from './fields.ts';
import { readIdentity } from './read-identity.ts';
import { readMessage } from './read-message.ts';
import type { WebhookSource } from './webhook.ts';

/**
 * The messages that 8x8 hands on as WhatsApp sent them: contact cards that a customer shared, also
 * those that answer a request for contact details (developer.8x8.com/connect, “WhatsApp
 * business-scoped user ids”, `eventDetails.rawEvent`). None: the event is about something else.
 */
export function readRawMessages(body: JsonObject, source: WebhookSource): InboundDelivery[] {
  const event = objectAt(objectAt(body, 'eventDetails'), 'rawEvent');
  const value = objectAt(event, 'value');
  const people = objectsAt(value, 'contacts');
  return objectsAt(value, 'messages').flatMap((message, index) => {
    const payload = asPayload(message, people[index] ?? people[0] ?? null, body);
    const contact = readIdentity(payload, source.provider);
    const read = readMessage(payload, source);
    if (!contact || !read) return [];
    return [{ kind: 'inbound' as const, contact, subAccountId: null, message: read }];
  });
}

/** In 8x8's words: a WhatsApp message is its own content. */
function asPayload(message: JsonObject, person: JsonObject | null, body: JsonObject): JsonObject {
  const msisdn = textAt(message, 'from') ?? textAt(person, 'wa_id');
  const channelUserId = textAt(message, 'from_user_id') ?? textAt(person, 'user_id') ?? msisdn;
  const name = textAt(objectAt(person, 'profile'), 'name');
  const button = objectAt(message, 'button');
  return {
    umid: textAt(message, 'id'),
    timestamp: body['timestamp'] ?? null,
    type: message['type'] ?? null,
    user: { msisdn, channelUserId, name },
    recipient: { channel: 'whatsapp' },
    content: button ? { ...message, ...button } : message,
    replyToUmid: textAt(objectAt(message, 'context'), 'id'),
  };
}
