import type { InboundMessage, JsonObject } from '../../../engine/index.ts';
import { objectAt, textAt, timeAt } from './fields.ts';
import { readInteractive } from './read-interactive.ts';
import { readContacts, readLocation, readOrder, readReaction } from './read-shared.ts';
import type { Said, WebhookSource } from './webhook.ts';

type MediaKind = NonNullable<InboundMessage['media']>['kind'];

const mediaKinds: Record<string, MediaKind> = {
  image: 'image',
  sticker: 'image',
  audio: 'audio',
  voice: 'audio',
  video: 'video',
  file: 'file',
  document: 'file',
};

/** Null: it has no id, so it could not be recognised when it comes again. */
export function readMessage(payload: JsonObject, source: WebhookSource): InboundMessage | null {
  const id = textAt(payload, 'umid');
  if (id === null) return null;
  const replyTo = textAt(payload, 'replyToUmid');
  const referral =
    objectAt(payload, 'referral') ?? objectAt(objectAt(payload, 'content'), 'referral');
  return {
    ...readContent(payload),
    id,
    at: timeAt(payload, 'timestamp', source.receivedAt),
    ...(referral && { referral }),
    ...(replyTo === null ? {} : { replyTo }),
    raw: source.body,
  };
}

/**
 * What is in the content says what it is, rather than `type`, which is not always written as the
 * content is named. What 8x8 documents comes first; contacts, orders and reactions are read as
 * WhatsApp has them, for 8x8 documents no shape of its own for these.
 */
function readContent(payload: JsonObject): Said {
  const type = textAt(payload, 'type')?.trim().toLowerCase() ?? '';
  const content = objectAt(payload, 'content');
  const text = readText(content);
  const interactive = objectAt(content, 'interactive');
  if (interactive) return readInteractive(interactive) ?? { kind: 'unknown', text };
  const location = objectAt(content, 'location');
  if (location) return readLocation(location) ?? { kind: 'unknown', text };
  const shared = readContacts(content) ?? readOrder(content) ?? readReaction(content);
  if (shared) return shared;
  const tapped = textAt(content, 'payload');
  if (tapped !== null) {
    const title = text === '' ? tapped : text;
    return { kind: 'choice', text: title, choice: { id: tapped, title, via: 'template' } };
  }
  const media = Object.hasOwn(mediaKinds, type) ? mediaKinds[type] : undefined;
  const url = textAt(content, 'url');
  if (media && url !== null) return { kind: 'media', text, media: { kind: media, url } };
  return { kind: text === '' ? 'unknown' : 'text', text };
}

/** The words, as 8x8 has them; or as WhatsApp has those of a message, and of a note of its own. */
function readText(content: JsonObject | null): string {
  return (
    textAt(content, 'text') ??
    textAt(objectAt(content, 'text'), 'body') ??
    textAt(objectAt(content, 'system'), 'body') ??
    ''
  );
}
