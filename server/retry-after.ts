const waitMsMax = 3_600_000;

/**
 * Milliseconds to wait by a `Retry-After` header, in seconds or as a date (RFC 9110, 10.2.3); at
 * most an hour. Null: it is not there, or says nothing.
 */
export function retryAfterMs(header: string | string[] | undefined, now: number): number | null {
  const text = (Array.isArray(header) ? header[0] : header)?.trim() ?? '';
  if (text === '') return null;
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), waitMsMax) : null;
}
