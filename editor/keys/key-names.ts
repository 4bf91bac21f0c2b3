import { inLanguage } from '../words/language.ts';

/** What is written on keys. */
export const keyNames = inLanguage('keyNames', {
  Mod: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Space: 'Space',
  Enter: 'Enter',
  Esc: 'Esc',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Home: 'Home',
  Tab: 'Tab',
  arrows: 'Arrow keys',
  arrow: 'Arrow key',
  drag: 'drag',
});
