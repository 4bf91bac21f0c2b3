import { type SavedTest, savedTest, type Trial } from '../../engine/index.ts';

/** What was done in a tried conversation, and what was answered: it can be played again from it. */
export type TrialScript = Pick<SavedTest, 'at' | 'contact' | 'turns'>;

const script = savedTest.pick({ at: true, contact: true, turns: true });

/** What was kept of one; null: nothing, or nothing that can be read. */
export function readScript(kept: unknown): TrialScript | null {
  const found = script.safeParse(kept);
  return found.success ? found.data : null;
}

/** What was done so far; null: nothing was. */
export function scriptOf({ beganAt: at, contact, turns }: Trial): TrialScript | null {
  if (turns.length === 0) return null;
  const { phone, userId, name, channel } = contact;
  return { at, contact: { phone: phone ?? userId, name: name ?? '', channel }, turns: [...turns] };
}
