import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import type { CustomerMessage } from '../api/simulator.ts';

/**
 * What a customer's phone sends when a form is submitted, as 8x8 hands it on: all that was filled in
 * as one text of JSON, in which a file is its bytes in base64.
 */
export function formReply(response: JsonObject): CustomerMessage {
  const handedOn = Object.entries(response).map(([name, value]) => [name, asHandedOn(value)]);
  const responseJson = JSON.stringify(Object.fromEntries(handedOn));
  const nfmReply = { name: 'flow', body: 'Sent', responseJson };
  return { type: 'interactive', content: { interactive: { type: 'nfmReply', nfmReply } } };
}

/** One file by itself; several in a list. */
function asHandedOn(value: Json): Json {
  const files = Array.isArray(value) ? value.flatMap(bytesOf) : [];
  if (!Array.isArray(value) || files.length === 0 || files.length < value.length) return value;
  return files.length === 1 ? (files[0] ?? null) : files;
}

function bytesOf(file: Json): string[] {
  if (!isJsonObject(file) || typeof file['mime_type'] !== 'string') return [];
  return typeof file['data'] === 'string' ? [file['data']] : [];
}
