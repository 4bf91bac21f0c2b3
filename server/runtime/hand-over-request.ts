import type { OutboxRow } from '../../db/outbox.ts';
import type { Effect, HttpRequest } from '../../engine/index.ts';
import type { Store } from './store.ts';

/** How whoever takes over is told; null: there is nobody to tell. */
export type HandOverRequest = (
  row: OutboxRow,
  effect: Extract<Effect, { kind: 'hand-over' }>,
) => HttpRequest | null;

const timeoutMs = 15_000;
const retries = { max: 5, firstDelayMs: 2_000 };

/** Where whoever takes over is told, and where they hand back. */
export interface HandOverTo {
  /** Null: none is set. */
  url(): string | null;
  readonly publicUrl: string;
}

export const nobodyToTell: HandOverTo = { url: () => null, publicUrl: '' };

/**
 * Tells the address in the settings, with the address for handing back. It may answer with a
 * `ticketId` of its own. The same key on every attempt tells a repetition.
 */
export function createHandOverRequest(
  store: Pick<Store, 'findContact'>,
  to: HandOverTo,
): HandOverRequest {
  return ({ contactId, instanceId }, { id, reason, payload }) => {
    const url = to.url();
    if (url === null) return null;
    const { channel, userId, phone, name } = store.findContact(contactId) ?? {};
    return {
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
      body: JSON.stringify({
        contact: { id: contactId, channel, userId, phone, name },
        instanceId,
        reason,
        payload,
        handBackUrl: `${to.publicUrl}/api/contacts/${contactId}/hand-back`,
      }),
      credential: null,
      timeoutMs,
      retries,
    };
  };
}
