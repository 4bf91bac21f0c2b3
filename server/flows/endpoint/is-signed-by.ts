import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../security/compare.ts';

/** Whether `X-Hub-Signature-256` is Meta's for this body: `sha256=` and HMAC-SHA256 of it in hex. */
export function isSignedBy(appSecret: string, body: Buffer, header: string | undefined): boolean {
  const expected = createHmac('sha256', appSecret).update(body).digest('hex');
  return isSameSecret(header ?? '', `sha256=${expected}`);
}
