import { inLanguage } from '../words/language.ts';

/** Who else has a workflow open. */
export const presenceWords = inLanguage('presence', {
  anotherWindow: 'Also open in another window',
  windows: (count: number) => `Also open in ${count} other windows`,
  one: (name: string) => `${name} has it open, too`,
  several: (names: string) => `${names} have it open, too`,
  shared: 'What all of you change is put together.',
});
