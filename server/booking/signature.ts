import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A signature of 22 characters: 128 bits of an HMAC-SHA256. `purpose` keeps what was signed for one
 * thing from being used for another.
 */
export function signature(secret: string, purpose: string, text: string): string {
  const mac = createHmac('sha256', secret).update(`${purpose}\n${text}`).digest();
  return mac.subarray(0, 16).toString('base64url');
}

export function isSignature(given: string, secret: string, purpose: string, text: string): boolean {
  const expected = Buffer.from(signature(secret, purpose, text));
  const candidate = Buffer.from(given);
  return candidate.length === expected.length && timingSafeEqual(candidate, expected);
}
