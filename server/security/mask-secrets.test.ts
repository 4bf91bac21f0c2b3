import { describe, expect, it } from 'vitest';
import type { Json } from '../../engine/index.ts';
import { credentialHeaders } from './credential.ts';
import { createMask, secretsIn } from './mask-secrets.ts';

const token = 'sk_live/4f9a $& b1c2';

describe('what another system said', () => {
  it.each<[string, Json, Json]>([
    ['a text', `You sent ${token}.`, 'You sent [secret].'],
    ['twice in a text', `${token}${token}`, '[secret][secret]'],
    ['as in an address', `?key=${encodeURIComponent(token)}`, '?key=[secret]'],
    ['in a list in an object', { a: [1, null, [token]] }, { a: [1, null, ['[secret]']] }],
    ['as a name', { [token]: true }, { '[secret]': true }],
    ['nowhere', { a: [1, true, 'text'] }, { a: [1, true, 'text'] }],
  ])('is kept without the secret: %s', (_where, said, kept) => {
    expect(createMask([token]).json(said)).toEqual(kept);
  });

  it('keeps words that a short secret has by chance', () => {
    expect(createMask(['test', '']).text('a test of tests')).toBe('a test of tests');
  });
});

describe('the secrets of a sign-in', () => {
  it.each([
    [{ kind: 'bearer', token: 'token-1234567' }, ['Bearer token-1234567', 'token-1234567']],
    [
      { kind: 'basic', username: 'ada', password: 'open: sesame' },
      [
        `Basic ${Buffer.from('ada:open: sesame').toString('base64')}`,
        Buffer.from('ada:open: sesame').toString('base64'),
        'open: sesame',
      ],
    ],
    [{ kind: 'header', name: 'X-Key', value: 'value-1234567' }, ['value-1234567']],
    [{ kind: 'header', name: 'X-Key', value: 'Token abc' }, ['Token abc', 'abc']],
  ] as const)('are the value, and what stands in it: %j', (credential, secrets) => {
    expect(secretsIn(credentialHeaders(credential))).toEqual(secrets);
  });
});
