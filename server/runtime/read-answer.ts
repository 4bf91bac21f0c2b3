import type { Dispatcher } from 'undici';
import type { Json } from '../../engine/index.ts';
import { readBounded } from '../read-bounded.ts';
import { decompress } from './decompress.ts';

const bodyBytesMax = 1_048_576;
/** Deeper JSON stays text: nobody means it, and it could overflow whatever walks it. */
const depthMax = 100;

/**
 * An answer as a workflow sees it: JSON where it is JSON, text otherwise. Throws TooLargeError for
 * a body of more than 1 MiB, packed or not, and CompressionError for one that cannot be unpacked.
 */
export async function readAnswer({ statusCode, headers, body }: Dispatcher.ResponseData) {
  const flat = flatHeaders(headers);
  const packed = await readBounded(body, bodyBytesMax);
  const encoding = flat['content-encoding']?.trim().toLowerCase() ?? '';
  const text = new TextDecoder().decode(await decompress(packed, encoding, bodyBytesMax));
  return { status: statusCode, headers: flat, body: readBody(text, flat['content-type'] ?? '') };
}

function flatHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

function readBody(text: string, contentType: string): Json {
  const looksLikeJson = /[/+]json\b/i.test(contentType) || /^\s*[[{]/.test(text);
  if (!looksLikeJson) return text;
  try {
    const parsed: Json = JSON.parse(text);
    return isDeeperThan(parsed, depthMax) ? text : parsed;
  } catch {
    return text;
  }
}

function isDeeperThan(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((each) => isDeeperThan(each, depth - 1));
}
