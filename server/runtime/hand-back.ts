import type { Json } from '../../engine/index.ts';
import { setWithPerson } from './hand-over.ts';
import { happen } from './happen.ts';
import type { Turn } from './turn.ts';

/**
 * The person who has a conversation gives it back, with what they have to say: what waits for that
 * goes on. False: no person has it.
 */
export function handBack(turn: Turn, contactId: string, data: Json): boolean {
  const contact = turn.store.findContact(contactId);
  if (!contact || contact.withPersonSince === null) return false;
  setWithPerson(turn, contactId, null);
  for (const { state } of turn.store.listOpenInstances(contactId)) {
    if (!state.positions.some(({ wait }) => wait.kind === 'person')) continue;
    happen(turn, state.id, { type: 'handed-back', id: turn.randomId(), data });
  }
  return true;
}
