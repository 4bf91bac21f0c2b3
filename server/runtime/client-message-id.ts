import { createHash } from 'node:crypto';

/**
 * The name under which a channel speaks of the message that an effect sends: always the same, and
 * short enough for 8x8 (50 characters).
 */
export function clientMessageId(effectId: string): string {
  return createHash('sha256').update(effectId).digest('hex').slice(0, 40);
}
