import { typedAnswers } from '../../flows/typed-answers.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { inboundBody } from '../../messages/inbound-body.ts';
import type { OfferedChoice } from '../../messages/offer.ts';
import { readChoice } from '../../messages/read-choice.ts';
import { isOlderForm } from '../../messages/sent-form.ts';
import { isoInstant } from '../../time.ts';
import type { StepContext } from '../step.ts';

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
export function naturalValue(message: InboundMessage, context: StepContext<unknown>): Json {
  const { offer } = context;
  const tapped = offer && message.choice ? readChoice(offer, message) : null;
  if (tapped?.kind === 'current') return choiceValue(tapped.choice);
  if (message.location) return place(message.location);
  if (message.flow) return formAnswers(message.flow, context);
  return message.media ?? message.contacts ?? message.order ?? message.text;
}

/** What was filled in, each answer of its kind where the form is the one that was sent last. */
export function formAnswers(
  { token, answers }: NonNullable<InboundMessage['flow']>,
  { form, settings }: Pick<StepContext<unknown>, 'form' | 'settings'>,
): JsonObject | null {
  if (!answers || !form?.fields || isOlderForm(token, form)) return answers;
  return typedAnswers(form.fields, answers, settings.timeZone);
}

export function place(location: NonNullable<InboundMessage['location']>): JsonObject {
  const { latitude, longitude, name, address } = location;
  return { latitude, longitude, name: name ?? null, address: address ?? null };
}
