import type { Dispatcher } from 'undici';
import type { Json } from '../../engine/index.ts';

const bodyBytesMax = 1_048_576;
/** Deeper JSON stays text: nobody means it, and it could overflow whatever walks it. */
const depthMax = 100;

export class AnswerTooLargeError extends Error {
  constructor() {
    super('The answer is larger than 1 MiB.');
  }
}

/** An answer as a workflow sees it: JSON where it is JSON, text otherwise. At most 1 MiB. */
export async function readAnswer({ statusCode, headers, body }: Dispatcher.ResponseData) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > bodyBytesMax) {
      body.destroy();
      throw new AnswerTooLargeError();
    }
    chunks.push(chunk);
  }
  const flat = flatHeaders(headers);
  const text = Buffer.concat(chunks).toString('utf8');
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
