import type { Turn } from './turn.ts';

/** Why nothing comes of a message of such a contact. */
export const withPersonReason = 'A person has this conversation, so no workflow answers.';

/** A person has the conversation from then on; null: workflows have it again. */
export function setWithPerson(turn: Turn, contactId: string, withPersonSince: number | null): void {
  const contact = turn.store.findContact(contactId);
  if (!contact) return;
  turn.store.updateContact({ ...contact, withPersonSince });
  turn.news.push({ type: 'contact', contactId });
}
