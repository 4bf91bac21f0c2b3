/** One request to Google and its answer, as data: whatever goes wrong on the way is a failure. */
import { faultInWords } from '../../../fault-in-words.ts';
import { retryAfterMs } from '../../../retry-after.ts';
import { type GoogleFailure, googleFailure, unreachable } from './google-failure.ts';

export type GoogleAnswer<T = unknown> =
  | { readonly ok: true; readonly body: T; readonly etag: string | null }
  | { readonly ok: false; readonly failure: GoogleFailure };

export interface GoogleRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Fetch = typeof globalThis.fetch;

const timeoutMs = 8_000;
/** A page of 2,500 events is about 4 MB. */
const bytesMax = 16 * 1_024 * 1_024;

export async function askGoogle(
  fetch: Fetch,
  now: () => number,
  { url, ...request }: GoogleRequest,
): Promise<GoogleAnswer> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { ...request, redirect: 'error', signal });
    const text = await readText(answer);
    const body = parse(text);
    if (!answer.ok) {
      const waitMs = retryAfterMs(answer.headers.get('retry-after') ?? undefined, now());
      return { ok: false, failure: googleFailure(answer.status, body, waitMs) };
    }
    if (body === undefined && text !== '') return lost('Google answered something unreadable.');
    return { ok: true, body, etag: answer.headers.get('etag') };
  } catch (error) {
    return lost(`Google could not be reached: ${faultInWords(causeOf(error))}`);
  }
}

/** What `fetch` says itself is only that it failed. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

function lost(message: string): GoogleAnswer<never> {
  return { ok: false, failure: unreachable(message) };
}

async function readText(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new Error('the answer is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Undefined: it is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
