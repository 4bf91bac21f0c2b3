import type { Interval } from './interval.ts';
import { isSignature, signature } from './signature.ts';
import { minuteMs } from './time-units.ts';

/** What a slot id says. Whoever can show the id was offered this time. */
export interface OfferedSlot extends Interval {
  readonly serviceId: string;
  readonly resourceId: string;
  /** The offer is good until this moment (epoch milliseconds). */
  readonly expiresAt: number;
}

const purpose = 'slot';

/**
 * The offer as one short word that fits a WhatsApp row id (200 characters): what it says, readable
 * by anyone, and a signature, so that nobody can make one up. Times are kept to the minute.
 */
export function slotId(slot: OfferedSlot, secret: string): string {
  const minutes = [slot.start, slot.end - slot.start, slot.expiresAt]
    .map((ms) => Math.floor(ms / minuteMs).toString(36))
    .join('|');
  const payload = Buffer.from(`${slot.serviceId}|${slot.resourceId}|${minutes}`);
  const body = payload.toString('base64url');
  return `${body}.${signature(secret, purpose, body)}`;
}

/** The offer, or null when this is no slot id of ours or was altered. May have expired. */
export function readSlotId(id: string, secret: string): OfferedSlot | null {
  const [body = '', mac = '', ...rest] = id.split('.');
  if (rest.length > 0 || !isSignature(mac, secret, purpose, body)) return null;
  const parts = Buffer.from(body, 'base64url').toString('utf8').split('|');
  const [serviceId = '', resourceId = '', ...minutes] = parts;
  const [start = 0, length = 0, expiresAt = 0] = minutes.map(
    (text) => parseInt(text, 36) * minuteMs,
  );
  return { serviceId, resourceId, start, end: start + length, expiresAt };
}
