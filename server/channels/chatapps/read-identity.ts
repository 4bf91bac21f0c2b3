import type { JsonObject } from '../../../engine/index.ts';
import type { ContactIdentity } from '../channel.ts';
import { objectAt, textAt } from './fields.ts';

const nameCharsMax = 200;

/**
 * Who wrote. A phone number, when there is one, is who they are: it stays the same from v2 to v3 of
 * the webhook, while `channelUserId` becomes a business-scoped id. Null: nobody is named.
 */
export function readIdentity(
  payload: JsonObject,
  provider: ContactIdentity['provider'],
): ContactIdentity | null {
  const user = objectAt(payload, 'user');
  const channelUserId = textAt(user, 'channelUserId')?.trim() ?? null;
  const msisdn = textAt(user, 'msisdn')?.trim() ?? null;
  const channel = readChannel(payload);
  const ownPhone = phoneChannels.has(channel) ? readPhone(channelUserId ?? '') : null;
  const phone = readPhone(msisdn ?? '') ?? ownPhone;
  const userId = phone?.slice(1) ?? channelUserId ?? msisdn;
  if (userId === null) return null;
  const name = textAt(user, 'name') ?? textAt(user, 'username');
  return {
    provider,
    channel,
    userId,
    phone,
    name: name?.slice(0, nameCharsMax) ?? null,
  };
}

/** Where a person's own id may be a phone number; elsewhere it may look like one. */
const phoneChannels: ReadonlySet<string> = new Set(['whatsapp', 'viber', 'rcs', 'sms', 'unknown']);

function readChannel(payload: JsonObject): string {
  const channel = textAt(objectAt(payload, 'recipient'), 'channel') ?? textAt(payload, 'channel');
  return channel?.trim().toLowerCase() ?? 'unknown';
}

/** E.164 with `+`, of a number written with or without it; null when it is no such number. */
export function readPhone(text: string): string | null {
  const [, digits] = /^\+?([1-9]\d{5,14})$/.exec(text.replace(/[\s().-]/g, '')) ?? [];
  return digits === undefined ? null : `+${digits}`;
}
