import type { ContactRow } from '../../db/contacts.ts';
import { type InboundMessage, readConsent } from '../../engine/index.ts';
import { happen } from './happen.ts';
import type { Turn } from './turn.ts';

/**
 * Heard before anything else: a contact who asks not to be written to is not, from this moment, and
 * whatever was going on with them ends; until they ask to be written to again. Returns the contact as
 * it is then.
 */
export function hearConsent(turn: Turn, contact: ContactRow, message: InboundMessage): ContactRow {
  const consent = readConsent(message.text, turn.consentWords());
  if (consent === null) return contact;
  if (consent === 'start' && contact.optedOutAt === null) return contact;
  const { id: contactId } = contact;
  turn.store.insertConsentChange({ contactId, consent, at: turn.at, words: message.text });
  const changed = { ...contact, optedOutAt: consent === 'stop' ? turn.at : null };
  turn.store.updateContact(changed);
  if (consent === 'stop') endAll(turn, contactId, message.text);
  return changed;
}

function endAll(turn: Turn, contactId: string, words: string): void {
  const reason = `The customer asked not to be written to: “${words}”.`;
  for (const { state } of turn.store.listOpenInstances(contactId)) {
    happen(turn, state.id, { type: 'cancelled', id: turn.randomId(), reason });
  }
}
