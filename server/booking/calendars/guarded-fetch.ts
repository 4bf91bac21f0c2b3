import { Readable } from 'node:stream';
import { type Dispatcher, fetch as fetchWith, type RequestInit } from 'undici';
import { readBounded } from '../../read-bounded.ts';

const timeoutMs = 20_000;
/** A page of 2,500 events is about 4 MB. */
const bytesMax = 16 * 1_024 * 1_024;
const withoutBody = [101, 204, 205, 304];

/**
 * `fetch` that leaves by the guarded way out, and gives the whole answer or rejects: within 20
 * seconds, with at most 16 MiB.
 */
export function createGuardedFetch(dispatcher: Dispatcher): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    const asked: RequestInit = {
      method: request.method,
      headers: [...request.headers],
      redirect: request.redirect,
      body: request.body === null ? null : await request.arrayBuffer(),
      signal,
      dispatcher,
    };
    const answer = await fetchWith(request.url, asked);
    const body = answer.body ? await readBounded(Readable.fromWeb(answer.body), bytesMax) : null;
    return new Response(withoutBody.includes(answer.status) ? null : body, {
      status: answer.status,
      statusText: answer.statusText,
      headers: [...answer.headers],
    });
  };
}
