import { isJsonObject, type JsonObject } from '../../../engine/index.ts';
import type { ContactIdentity, InboundDelivery } from '../../channels/channel.ts';
import { readPhone } from '../../channels/chatapps/read-identity.ts';
import { readChatAppsWebhook } from '../../channels/chatapps/read-webhook.ts';
import { fineStamp } from './instance-answer.ts';

/** What starts an instance, read from the body of a request. */
export interface Trigger {
  /** Null: the body names nobody. */
  readonly contact: ContactIdentity | null;
  readonly subAccountId: string | null;
  /** What the instance reads as `data`. */
  readonly data: JsonObject;
  /** The message, when the body is a webhook that brings one. */
  readonly message: InboundDelivery['message'] | null;
}

export interface TriggerSource {
  readonly accountId: string;
  readonly subAccountId: string | null;
  readonly provider: ContactIdentity['provider'];
  readonly at: number;
}

/**
 * A body that starts an instance: a webhook, or anything. 8x8 adds to it the account, the subaccount
 * and when it was; we look in it for whom the conversation is with.
 */
export function readTrigger(body: JsonObject, source: TriggerSource): Trigger {
  const read = readChatAppsWebhook(body, source.provider, source.at);
  const [delivery] = read.ok ? read.deliveries : [];
  const inbound = delivery?.kind === 'inbound' ? delivery : null;
  const subAccountId = source.subAccountId ?? inbound?.subAccountId ?? null;
  return {
    contact: inbound?.contact ?? contactNamedIn(body, source),
    subAccountId,
    data: {
      ...body,
      accountId: source.accountId,
      ...(subAccountId !== null && { subAccountId }),
      triggeredAt: fineStamp(source.at),
    },
    message: inbound?.message ?? null,
  };
}

/** How programs call the number of a person, in the order in which it is believed. */
const phoneNames = [
  ...['msisdn', 'phone', 'phonenumber', 'mobile', 'mobilenumber', 'mobilephone'],
  ...['whatsapp', 'contact', 'contactnumber', 'channeluserid', 'destination', 'to', 'recipient'],
];
const levelsMax = 4;

function contactNamedIn(body: JsonObject, { provider }: TriggerSource): ContactIdentity | null {
  const phone = phoneIn(body, levelsMax);
  if (phone === null) return null;
  return { provider, channel: 'whatsapp', userId: phone.slice(1), phone, name: null };
}

/** The first number under a name that promises one: of this object, or else of one inside it. */
function phoneIn(object: JsonObject, levels: number): string | null {
  const fields = Object.entries(object);
  for (const name of phoneNames) {
    const [, value] = fields.find(([key]) => key.toLowerCase().replace(/[_-]/g, '') === name) ?? [];
    const phone =
      typeof value === 'string' || typeof value === 'number' ? readPhone(`${value}`) : null;
    if (phone !== null) return phone;
  }
  if (levels <= 1) return null;
  for (const [, value] of fields) {
    const phone = isJsonObject(value) ? phoneIn(value, levels - 1) : null;
    if (phone !== null) return phone;
  }
  return null;
}
