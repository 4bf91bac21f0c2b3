import type { SentMessage } from '../../db/messages.ts';
import { happen } from './happen.ts';
import type { Turn } from './turn.ts';

/**
 * What 8x8 (1022) and Meta (131047) say when the 24 hours were over. 8x8 takes such a message all the
 * same, and says so only afterwards.
 */
const windowClosedCodes: ReadonlySet<string> = new Set(['1022', '131047']);

/**
 * Where a message was lost because the 24 hours were over, the step that sent it does what it does
 * when it is entered after them.
 */
export function heedWindow(turn: Turn, message: SentMessage, errorCode: string | null): void {
  if (errorCode === null || !windowClosedCodes.has(errorCode)) return;
  const { contactId, instanceId, stepId, id, createdAt: sentAt } = message;
  const contact = turn.store.findContact(contactId);
  if (!contact) return;
  const windowOpenUntil = Math.min(contact.windowOpenUntil ?? turn.at, turn.at);
  turn.store.updateContact({ ...contact, windowOpenUntil });
  if (instanceId === null || stepId === null) return;
  happen(turn, instanceId, { type: 'window-missed', id: `missed/${id}`, stepId, sentAt });
}
