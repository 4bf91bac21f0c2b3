import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readToken } from './token.ts';

/**
 * The channel's own body as workflows read it. Of a tap, the words that were tapped stand as the
 * message's text too, as 8x8's own workflows expect them, and its id is the author's, without the
 * token of the list it was on. Everything else is as it came.
 */
export function inboundBody(raw: JsonObject): JsonObject {
  const { payload } = raw;
  const content = isJsonObject(payload) ? payload['content'] : null;
  if (!isJsonObject(payload) || !isJsonObject(content)) return raw;
  const read = readableContent(content);
  return read === content ? raw : { ...raw, payload: { ...payload, content: read } };
}

function readableContent(content: JsonObject): JsonObject {
  const { interactive, payload } = content;
  if (typeof payload === 'string') return { ...content, payload: ownId(payload) };
  if (!isJsonObject(interactive)) return content;
  const taps = Object.entries(interactive).filter(isTap);
  const [first] = taps;
  if (!first) return content;
  const title = first[1]['title'];
  const own = taps.map(([name, tap]): [string, Json] => [name, { ...tap, id: ownId(tap.id) }]);
  return {
    ...content,
    text: content['text'] ?? title ?? null,
    interactive: { ...interactive, ...Object.fromEntries(own) },
  };
}

function isTap(entry: [string, Json]): entry is [string, JsonObject & { id: string }] {
  const [name, value] = entry;
  return (
    /^(list|button)_?reply$/i.test(name) && isJsonObject(value) && typeof value['id'] === 'string'
  );
}

function ownId(id: string): string {
  return readToken(id)?.id ?? id;
}
