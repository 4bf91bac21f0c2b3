import { expect, test } from 'vitest';
import { channelName, isKnownChannel } from './send-options.ts';

test('a channel is called as 8x8 calls it', () => {
  expect(['whatsapp', 'rcs', 'sms'].map(channelName)).toEqual(['WhatsApp', 'RCS', 'SMS']);
  expect(isKnownChannel('viber')).toBe(true);
});

test('one that nobody knows is taken for WhatsApp', () => {
  expect(isKnownChannel('pigeon')).toBe(false);
  expect(channelName('pigeon')).toBe('WhatsApp');
});
