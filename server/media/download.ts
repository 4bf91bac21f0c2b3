import { type Dispatcher, request as fetchOnce } from 'undici';
import { faultInWords } from '../fault-in-words.ts';
import { readBounded, TooLargeError } from '../read-bounded.ts';
import { CompressionError, decompress } from '../runtime/decompress.ts';
import { PrivateAddressError } from '../security/outbound-guard.ts';
import { TimeUpError, within } from '../within.ts';

export interface Downloaded {
  readonly bytes: Buffer;
  /** Its `Content-Type`; empty when it says none. */
  readonly contentType: string;
}

/**
 * Fetches what somebody else's address leads to. Throws TooLargeError, or DownloadError with why it
 * could not be had.
 */
export type Download = (url: string, bytesMax: number) => Promise<Downloaded>;

/** Its message goes on from the address: `answers with status 404`. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}

const redirectsMax = 3;
const timeoutMs = 10_000;

/** Goes out through the guard, so that nobody makes this server fetch from its own network. */
export function createDownload(dispatcher: Dispatcher): Download {
  return async (url, bytesMax) => {
    const limit = { timeoutMs, signal: new AbortController().signal };
    try {
      return await within(limit, async (signal) => {
        const { statusCode, headers, body } = await follow(url, (next) =>
          fetchOnce(next, { dispatcher, signal, headers: { 'accept-encoding': 'identity' } }),
        );
        if (statusCode !== 200) {
          await body.dump();
          throw new DownloadError(`answers with status ${statusCode}`);
        }
        const packed = await readBounded(body, bytesMax);
        const encoding = headerOf(headers, 'content-encoding').trim().toLowerCase();
        const bytes = await decompress(packed, encoding, bytesMax);
        return { bytes, contentType: headerOf(headers, 'content-type') };
      });
    } catch (error) {
      if (error instanceof TooLargeError) throw error;
      throw new DownloadError(inWords(error));
    }
  };
}

type Answer = Dispatcher.ResponseData;

/** By hand, so that only web addresses are followed; the guard checks where each leads. */
async function follow(first: string, get: (url: URL) => Promise<Answer>): Promise<Answer> {
  let url = webAddress(first);
  for (let redirects = 0; ; redirects += 1) {
    const answer = await get(url);
    const location = headerOf(answer.headers, 'location');
    if (![301, 302, 303, 307, 308].includes(answer.statusCode) || location === '') return answer;
    await answer.body.dump();
    if (redirects === redirectsMax) {
      throw new DownloadError(`redirects more than ${redirectsMax} times`);
    }
    url = webAddress(location, url.href);
  }
}

function webAddress(text: string, base?: string): URL {
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new DownloadError('does not lead to an http or https address');
}

function headerOf(headers: Answer['headers'], name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '');
}

function inWords(error: unknown): string {
  if (error instanceof DownloadError) return error.message;
  if (error instanceof PrivateAddressError) return `cannot be fetched: ${error.message}`;
  if (error instanceof TimeUpError) return `does not answer within ${timeoutMs / 1_000} seconds`;
  if (error instanceof CompressionError) return 'is compressed in a way that cannot be read';
  return `cannot be fetched: ${faultInWords(error)}`;
}
