import { expect, test } from 'vitest';
import { maria, monday } from '../test/support/draw-workflow.ts';
import { isWindowOpen } from './contact.ts';

test('on WhatsApp the window is open until 24 hours after the customer last wrote', () => {
  const contact = { ...maria, windowOpenUntil: monday };
  expect(isWindowOpen(contact, monday - 1)).toBe(true);
  expect(isWindowOpen(contact, monday)).toBe(false);
});

test('it was never open for someone who never wrote', () => {
  expect(isWindowOpen({ ...maria, windowOpenUntil: null }, monday)).toBe(false);
});

test('other channels have no window', () => {
  const contact = { ...maria, channel: 'viber', windowOpenUntil: null };
  expect(isWindowOpen(contact, monday)).toBe(true);
});
