import { expect, test } from 'vitest';
import { findContact } from './find-contact.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'DE' };
const find = (userId: string, data = {}, rest = {}) =>
  findContact({ channel: 'WhatsApp', userId, name: '{{data.name}}', ...rest }, data, settings);

test.each([
  ['a number with its country', '+44 7700 900123', '447700900123', '+447700900123'],
  ['a number in the country of the workflow', '0151 12345678', '4915112345678', '+4915112345678'],
  ['digits that begin with a country', '447700900123', '447700900123', '+447700900123'],
  ['an id of the channel', 'SG.13491208655302741918', 'SG.13491208655302741918', null],
])('%s', (_, phone, userId, expected) => {
  expect(find('{{data.phone}}', { phone, name: ' Maria ' })).toEqual({
    channel: 'whatsapp',
    userId,
    phone: expected,
    name: 'Maria',
  });
});

test.each([
  ['nobody stands there', '{{data.phone}}'],
  ['it cannot be worked out', '{{telepathy(1)}}'],
  ['it is far too long', 'x'.repeat(200)],
])('there is nobody where %s', (_, userId) => {
  expect(find(userId)).toBeNull();
});

test('a person without a name has none', () => {
  expect(find('+447700900123')).toMatchObject({ name: null });
});
