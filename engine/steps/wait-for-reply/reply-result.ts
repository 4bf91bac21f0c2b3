import type { Json, JsonObject } from '../../json.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { inboundBody } from '../../messages/inbound-body.ts';
import type { Offer, OfferedChoice } from '../../messages/offer.ts';
import { readChoice } from '../../messages/read-choice.ts';
import { isoInstant } from '../../time.ts';

/**
 * `steps.<id>` after a reply: what it means (`value`), what was written, and everything else the
 * message brought. `raw` is the channel's own message, a tap in it as workflows read it.
 */
export function replyResult(
  message: InboundMessage,
  value: Json,
  more: JsonObject = {},
): JsonObject {
  const { kind, text, location, replyTo, raw, at } = message;
  return {
    kind,
    text,
    value,
    ...more,
    ...(location && { location: place(location) }),
    ...broughtBy(message),
    ...(replyTo !== undefined && { replyTo }),
    at: isoInstant(at),
    raw: inboundBody(raw),
  };
}

const parts = [
  'media',
  'flow',
  'contacts',
  'order',
  'reaction',
  'callPermission',
  'referral',
] as const;

/** What the message has beside its words. */
function broughtBy(message: InboundMessage): JsonObject {
  return Object.fromEntries(
    parts.flatMap((part): [string, Json][] => {
      const brought = message[part];
      return brought === undefined ? [] : [[part, brought]];
    }),
  );
}

/** The same fields, where nobody replied. */
export function noReplyResult(at: number): JsonObject {
  return { kind: 'none', text: '', value: null, at: isoInstant(at) };
}

/** A choice as later steps see it: the whole item it was made from, or what was typed in. */
export function choiceValue(choice: OfferedChoice): Json {
  return choice.item === undefined ? choiceFacts(choice) : choice.item;
}

export function choiceFacts({ id, title, description }: OfferedChoice): JsonObject {
  return { id, title, description: description ?? null };
}

/** What a message means by itself, when anything may be sent. */
export function naturalValue(message: InboundMessage, offer: Offer | null): Json {
  const tapped = offer && message.choice ? readChoice(offer, message) : null;
  if (tapped?.kind === 'current') return choiceValue(tapped.choice);
  if (message.location) return place(message.location);
  if (message.flow) return message.flow.answers;
  return message.media ?? message.contacts ?? message.order ?? message.text;
}

export function place(location: NonNullable<InboundMessage['location']>): JsonObject {
  const { latitude, longitude, name, address } = location;
  return { latitude, longitude, name: name ?? null, address: address ?? null };
}
