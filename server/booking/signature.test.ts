import { describe, expect, it } from 'vitest';
import { isSignature, signature } from './signature.ts';

const secret = 'a secret of the server';
const signed = signature(secret, 'slot', 'repair at nine');

describe('a signature', () => {
  it('is believed for what it was made for', () => {
    expect(signed).toMatch(/^[\w-]{22}$/);
    expect(isSignature(signed, secret, 'slot', 'repair at nine')).toBe(true);
  });

  it.each([
    ['another text', secret, 'slot', 'repair at ten'],
    ['another purpose', secret, 'calendar', 'repair at nine'],
    ['a part of the text in the purpose', secret, 'slot\nrepair', ' at nine'],
    ['another secret', 'a secret of another', 'slot', 'repair at nine'],
  ])('is not believed for %s', (_what, ...rest) => {
    expect(isSignature(signed, ...rest)).toBe(false);
  });

  it.each(['', signed.slice(0, -1), `${signed}A`, signed.toLowerCase(), '🔑'.repeat(11)])(
    'is not believed when it is %s',
    (given) => expect(isSignature(given, secret, 'slot', 'repair at nine')).toBe(false),
  );
});
