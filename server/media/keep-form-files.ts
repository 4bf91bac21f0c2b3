import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import type { InboundDelivery } from '../channels/channel.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { MediaDeps } from './media-deps.ts';
import { MediaError } from './media-error.ts';
import { type StoredMedia, storeMedia } from './store-media.ts';

/**
 * The same runtime, to which a form brings its photos as kept files. 8x8 hands them on as base64 of
 * megabytes: an instance, which is stored after every step, is no place for that. What steps see of one
 * is its id and its hash, as of WhatsApp's own pickers, and a `link` that shows it for a while. The
 * message itself stays as it came.
 */
export function keepingFormFiles(runtime: Runtime, media: MediaDeps): Runtime {
  return {
    ...runtime,
    async deliver(delivery) {
      const answers = delivery.kind === 'inbound' ? delivery.message.flow?.answers : null;
      if (delivery.kind !== 'inbound' || !answers) return runtime.deliver(delivery);
      return runtime.deliver(withAnswers(delivery, await keepFiles(media, answers)));
    },
  };
}

/** The answers with every picture or document in them kept; what cannot be kept stays as it came. */
export async function keepFiles(media: MediaDeps, answers: JsonObject): Promise<JsonObject> {
  const kept: [string, Json][] = [];
  // One after the other: together they could fill the memory.
  for (const [name, answer] of Object.entries(answers)) {
    kept.push([name, await keepAnswer(media, name, answer)]);
  }
  return Object.fromEntries(kept);
}

async function keepAnswer(media: MediaDeps, name: string, answer: Json): Promise<Json> {
  if (!Array.isArray(answer)) return (await keep(media, name, answer)) ?? answer;
  const kept: Json[] = [];
  for (const each of answer) kept.push(...((await keep(media, name, each)) ?? [each]));
  return kept;
}

/** How base64 of a JPEG, a PNG and a PDF begins, alone or in a data URL. */
const fileStart = /^(data:[\w/.+-]+;base64,)?(\/9j\/|iVBORw0KGgo|JVBERi0)/;

function isFile(value: Json): boolean {
  const text = isJsonObject(value) ? value['data'] : value;
  return typeof text === 'string' && fileStart.test(text);
}

/** Null: it is no file, or one that cannot be kept. */
async function keep(media: MediaDeps, name: string, value: Json): Promise<Json[] | null> {
  if (!isFile(value)) return null;
  try {
    return (await storeMedia(media, value, name)).map(asAnswer);
  } catch (error) {
    if (error instanceof MediaError) return null;
    throw error;
  }
}

function asAnswer({ id, sha256, mime, fileName, url }: StoredMedia): JsonObject {
  return {
    id,
    sha256,
    mime_type: mime,
    ...(fileName !== null && { file_name: fileName }),
    link: url,
  };
}

function withAnswers(delivery: InboundDelivery, answers: JsonObject): InboundDelivery {
  const { message } = delivery;
  const flow = { token: message.flow?.token ?? null, answers };
  return { ...delivery, message: { ...message, flow } };
}
