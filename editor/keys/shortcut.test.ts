import { expect, it } from 'vitest';
import { namedKeys } from './shortcut.ts';

it('names keys as they are written on them', () => {
  expect(namedKeys('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(namedKeys('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(namedKeys('Shift+F10', true)).toEqual(['⇧', 'F10']);
});

it('knows the key for plus itself', () => {
  expect(namedKeys('+', false)).toEqual(['+']);
  expect(namedKeys('Mod++', false)).toEqual(['Ctrl', '+']);
});
