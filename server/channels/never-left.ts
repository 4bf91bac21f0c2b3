/** Errors that happen before anything was sent; after any other, a request may have arrived. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request certainly did not arrive. */
export function hasNeverLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && neverLeft.has(String(error.code));
}
