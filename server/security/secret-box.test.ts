import { describe, expect, it } from 'vitest';
import { createSecretBox, generateSecretKey, parseSecretKey } from './secret-box.ts';

const key = Buffer.alloc(32, 1);
const otherKey = Buffer.alloc(32, 2);
const box = createSecretBox({ current: key, previous: null });
const purpose = 'credential/crm';

describe('a secret box', () => {
  it.each(['', 'a', 'Grüße 🔑', 'x'.repeat(10_000)])(
    'gives back what was put in: %.20s',
    (secret) => {
      const opened = box.open(purpose, box.seal(purpose, secret));
      expect(opened).toEqual({ ok: true, secret, isCurrentKey: true });
    },
  );

  it('writes its version, the key, a new nonce, the tag and the data', () => {
    const sealed = box.seal(purpose, 'secret');
    expect(sealed).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]{8}$/);
    const again = box.seal(purpose, 'secret');
    const [one, two] = [sealed, again].map((text) => text.split('.'));
    expect(two?.slice(0, 2)).toEqual(one?.slice(0, 2));
    for (const part of [2, 3, 4]) expect(two?.[part]).not.toBe(one?.[part]);
  });

  it('opens nothing of which a single character was changed', () => {
    const sealed = box.seal(purpose, 'a secret of some length');
    for (const at of sealed.split('').keys()) {
      for (const character of ['A', 'B', 'Q', 'g', '_', '.', '=', 'é', '']) {
        const changed = sealed.slice(0, at) + character + sealed.slice(at + 1);
        if (changed === sealed) continue;
        expect([changed, box.open(purpose, changed).ok]).toEqual([changed, false]);
      }
    }
  });

  it('opens nothing of which a single bit was changed', () => {
    const sealed = box.seal(purpose, 'a secret of some length');
    const parts = sealed.split('.');
    for (const part of [1, 2, 3, 4]) {
      const bytes = Buffer.from(parts[part] ?? '', 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const text = parts.with(part, changed.toString('base64url')).join('.');
        expect([part, bit, box.open(purpose, text).ok]).toEqual([part, bit, false]);
      }
    }
  });

  it('opens nothing that is cut, longer, or put together of two', () => {
    const sealed = box.seal(purpose, 'one secret');
    for (const at of sealed.split('').keys()) {
      expect(box.open(purpose, sealed.slice(0, at)).ok).toBe(false);
    }
    for (const more of ['A', '.', '.AAAA', '\n', ' ']) {
      expect(box.open(purpose, sealed + more).ok).toBe(false);
    }
    const other = box.seal(purpose, 'two secret').split('.');
    for (const part of [2, 3, 4]) {
      const mixed = sealed.split('.').with(part, other[part] ?? '');
      expect(box.open(purpose, mixed.join('.')).ok).toBe(false);
    }
  });

  it('opens nothing with a shorter tag, which would be easier to guess', () => {
    const parts = box.seal(purpose, 'secret').split('.');
    const tag = Buffer.from(parts[3] ?? '', 'base64url');
    for (const length of [0, 4, 8, 12, 15]) {
      const short = parts.with(3, tag.subarray(0, length).toString('base64url')).join('.');
      expect(box.open(purpose, short)).toEqual({ ok: false, why: 'changed' });
    }
  });

  it('does not open what was sealed for something else', () => {
    const sealed = box.seal(purpose, 'secret');
    for (const other of ['credential/shop', 'credential/cr', 'setting/crm', '']) {
      expect(box.open(other, sealed)).toEqual({ ok: false, why: 'changed' });
    }
  });

  it('never throws', () => {
    for (const text of ['', '.', '....', 'v1....', 'v2.a.b.c.d', 'secret', 'v1.__proto__.a.b.c']) {
      expect(box.open(purpose, text).ok).toBe(false);
    }
  });

  it('opens what the previous key sealed, and seals with the current one', () => {
    const moved = createSecretBox({ current: otherKey, previous: key });
    const old = box.seal(purpose, 'secret');
    expect(moved.open(purpose, old)).toEqual({ ok: true, secret: 'secret', isCurrentKey: false });
    const fresh = moved.seal(purpose, 'secret');
    expect(moved.open(purpose, fresh)).toMatchObject({ ok: true, isCurrentKey: true });
    expect(box.open(purpose, fresh)).toEqual({ ok: false, why: 'unknown-key' });
  });

  it('takes the same key twice for one', () => {
    const same = createSecretBox({ current: key, previous: Buffer.from(key) });
    expect(same.open(purpose, box.seal(purpose, 's'))).toMatchObject({ isCurrentKey: true });
  });
});

describe('a secret key', () => {
  it('is read as hex or base64', () => {
    const made = generateSecretKey();
    const bytes = Buffer.from(made, 'base64');
    expect(parseSecretKey(made)).toEqual(bytes);
    expect(parseSecretKey(bytes.toString('base64url'))).toEqual(bytes);
    expect(parseSecretKey(bytes.toString('hex').toUpperCase())).toEqual(bytes);
    expect(generateSecretKey()).not.toBe(made);
  });

  it.each(['', 'password', '0'.repeat(63), 'A'.repeat(42), 'A'.repeat(45), ` ${'A'.repeat(43)}`])(
    'is 32 bytes, and not “%s”',
    (text) => expect(parseSecretKey(text)).toBeNull(),
  );
});
