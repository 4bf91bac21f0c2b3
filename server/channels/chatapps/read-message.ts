import { type InboundMessage, isJsonObject, type JsonObject } from '../../../engine/index.ts';
import { outOfBounds } from '../../json-bounds.ts';
import { numberAt, objectAt, textAt, timeAt } from './fields.ts';
import type { WebhookSource } from './webhook.ts';

/** What a message says, apart from what every message has. */
type Said = Omit<InboundMessage, 'id' | 'at' | 'replyTo' | 'raw'>;
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
  return {
    ...readContent(payload),
    id,
    at: timeAt(payload, 'timestamp', source.receivedAt),
    ...(replyTo === null ? {} : { replyTo }),
    raw: source.body,
  };
}

function readContent(payload: JsonObject): Said {
  const type = textAt(payload, 'type')?.trim().toLowerCase() ?? '';
  const content = objectAt(payload, 'content');
  const text = textAt(content, 'text') ?? '';
  const interactive = objectAt(content, 'interactive');
  if (interactive) return readInteractive(interactive) ?? { kind: 'unknown', text };
  const location = objectAt(content, 'location');
  if (location) return readLocation(location) ?? { kind: 'unknown', text };
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

/**
 * What it is, its reply says: `type` is not always written as the reply is named. 8x8 names some
 * with `_` and some in camel case; both are read.
 */
function readInteractive(interactive: JsonObject): Said | null {
  const tapped = replyAt(interactive, 'button_reply', 'buttonReply');
  if (tapped) return readChoice(tapped, 'button');
  const chosen = replyAt(interactive, 'list_reply', 'listReply');
  if (chosen) return readChoice(chosen, 'list');
  const submitted = replyAt(interactive, 'nfmReply', 'nfm_reply');
  if (submitted) return readFlow(submitted);
  const permission = replyAt(interactive, 'callPermissionReply', 'call_permission_reply');
  return permission && { kind: 'unknown', text: textAt(permission, 'response') ?? '' };
}

function replyAt(interactive: JsonObject, name: string, otherName: string): JsonObject | null {
  return objectAt(interactive, name) ?? objectAt(interactive, otherName);
}

function readChoice(answer: JsonObject, via: 'button' | 'list'): Said | null {
  const title = textAt(answer, 'title') ?? '';
  const id = textAt(answer, 'id') ?? title;
  if (id === '') return null;
  const description = textAt(answer, 'description');
  const choice = { id, title, via, ...(description === null ? {} : { description }) };
  return { kind: 'choice', text: title === '' ? id : title, choice };
}

/** What was submitted is JSON inside JSON; unreadable, it is still a submission. */
function readFlow(answer: JsonObject): Said {
  const answers = readAnswers(answer['responseJson'] ?? answer['response_json']);
  return { kind: 'flow', text: '', flow: { token: textAt(answers, 'flow_token'), answers } };
}

function readAnswers(value: unknown): JsonObject | null {
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isJsonObject(parsed) && outOfBounds(parsed) === null ? parsed : null;
  } catch {
    return null;
  }
}

function readLocation(location: JsonObject): Said | null {
  const latitude = numberAt(location, 'latitude');
  const longitude = numberAt(location, 'longitude');
  if (latitude === null || longitude === null) return null;
  const name = textAt(location, 'name');
  const address = textAt(location, 'address');
  return {
    kind: 'location',
    text: name ?? address ?? '',
    location: {
      latitude,
      longitude,
      ...(name === null ? {} : { name }),
      ...(address === null ? {} : { address }),
    },
  };
}
