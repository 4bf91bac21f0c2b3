import type { InboundMessage, JsonObject } from '../../../engine/index.ts';
import type { ContactIdentity } from '../channel.ts';
import { textAt, timeAt } from '../chatapps/fields.ts';
import { readPhone } from '../chatapps/read-identity.ts';
import type { InboundParts, WebhookSource } from '../chatapps/webhook.ts';

/** An SMS that came in: flat, and its text is in `body` (developer.8x8.com, "Inbound SMS"). */
export function readSms(payload: JsonObject, source: WebhookSource): InboundParts {
  return {
    contact: readSource(payload, source),
    subAccountId: textAt(payload, 'subAccountId'),
    message: readBody(payload, source),
  };
}

function readSource(payload: JsonObject, { provider }: WebhookSource): ContactIdentity | null {
  const from = textAt(payload, 'source')?.trim() ?? null;
  if (from === null) return null;
  const phone = readPhone(from);
  return { provider, channel: 'sms', userId: phone?.slice(1) ?? from, phone, name: null };
}

function readBody(payload: JsonObject, source: WebhookSource): InboundMessage | null {
  const id = textAt(payload, 'umid');
  if (id === null) return null;
  const text = textAt(payload, 'body') ?? '';
  return {
    id,
    at: timeAt(payload, 'timestamp', source.receivedAt),
    kind: text === '' ? 'unknown' : 'text',
    text,
    raw: source.body,
  };
}
