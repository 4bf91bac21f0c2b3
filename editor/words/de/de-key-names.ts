import type { keyNames as english } from '../../keys/key-names.ts';

/** What is written on keys, in German. */
export const keyNames: typeof english = {
  Mod: 'Strg',
  Shift: 'Umschalt',
  Alt: 'Alt',
  Space: 'Leertaste',
  Enter: 'Enter',
  Esc: 'Esc',
  Delete: 'Entf',
  Backspace: 'Rücktaste',
  Home: 'Pos 1',
  Tab: 'Tab',
  arrows: 'Pfeiltasten',
  arrow: 'Pfeiltaste',
  drag: 'ziehen',
};
