import type { presenceWords } from '../../presence/presence-words.ts';

/** Who else has a workflow open, in German. */
export const presence: typeof presenceWords = {
  anotherWindow: 'Auch in einem anderen Fenster offen',
  windows: (count) => `Auch in ${count} anderen Fenstern offen`,
  one: (name) => `${name} hat ihn auch offen`,
  several: (names) => `${names} haben ihn auch offen`,
  shared: 'Was Sie alle ändern, wird zusammengeführt.',
};
