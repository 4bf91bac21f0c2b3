import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmail } from './parse-email.ts';

test.each([
  ['my email is foo@bar.com.', 'foo@bar.com'],
  ['FOO@bar.whatzit', 'FOO@bar.whatzit'],
  ['<foo@bar2.com>', 'foo@bar2.com'],
  ['mailto:a.b+c@d-e.co.uk?subject=x', 'a.b+c@d-e.co.uk'],
  ['*foo@bar.com*', 'foo@bar.com'],
  ["'foo@bar.com'", 'foo@bar.com'],
  ['write to foo@bar.com, please', 'foo@bar.com'],
  ['ünï@exämple.de', 'ünï@exämple.de'],
  ['me@xn--exmple-cua.xn--p1ai', 'me@xn--exmple-cua.xn--p1ai'],
  ['not@this but that@one.org', 'that@one.org'],
  [`${'a'.repeat(64)}@b.co`, `${'a'.repeat(64)}@b.co`],
])('%j says %s', (text, address) => {
  expect(parseEmail(text)).toBe(address);
});

test.each([
  '',
  'foo',
  'email is foo @ bar . com',
  'foo@bar..com',
  'a..b@c.de',
  '@bar.com',
  'me@localhost',
  'foo@bar.c',
  'x@y.z1',
  'foo@-bar.com',
  `${'a'.repeat(65)}@b.co`,
  `${'a'.repeat(200)}@b.co`,
  `a@${'b'.repeat(64)}.co`,
  `a@${'bcd.'.repeat(64)}co`,
])('%j says no address', (text) => {
  expect(parseEmail(text)).toBeNull();
});

test('any text says one address or none', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z.@*' -]{0,30}$/));
  fc.assert(
    fc.property(fc.oneof(text, fc.emailAddress()), (reply) => {
      const address = parseEmail(reply);
      if (address !== null) expect(address).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/);
    }),
  );
});
