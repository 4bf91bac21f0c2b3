import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OfferedSlot, readSlotId, slotId } from './slot-id.ts';

const secret = 'a secret for tests';
const slot: OfferedSlot = {
  serviceId: 'leak-repair',
  resourceId: 'maria',
  start: Date.parse('2026-10-05T07:00:00Z'),
  end: Date.parse('2026-10-05T08:00:00Z'),
  expiresAt: Date.parse('2026-10-03T07:00:00Z'),
};

describe('a slot id', () => {
  it('says what was offered', () => {
    expect(readSlotId(slotId(slot, secret), secret)).toEqual(slot);
  });

  it('is short enough for a row of a list, also with the longest names', () => {
    expect(slotId(slot, secret).length).toBeLessThan(80);
    const longest = { ...slot, serviceId: 's'.repeat(40), resourceId: 'r'.repeat(40) };
    expect(slotId(longest, secret).length).toBeLessThanOrEqual(180);
  });

  it('made with another secret is not believed', () => {
    expect(readSlotId(slotId(slot, 'another secret'), secret)).toBeNull();
  });

  it('is not believed after any change', () => {
    const id = slotId(slot, secret);
    const anyPlace = fc.nat(id.length - 1);
    const anyCharacter = fc.string({ minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(anyPlace, anyCharacter, (place, character) => {
        const changed = id.slice(0, place) + character + id.slice(place + 1);
        fc.pre(changed !== id);
        expect(readSlotId(changed, secret)).toBeNull();
      }),
      { numRuns: 1000 },
    );
    for (const changed of [id.slice(0, -1), `${id}A`, `${id}.`, `${id} `, `.${id}`, id.slice(1)]) {
      expect(readSlotId(changed, secret)).toBeNull();
    }
  });

  it.each(['', '.', 'more:abc', 'a.b', '../../etc', '☃.☃', 'x'.repeat(100_000)])(
    'is not %j',
    (text) => expect(readSlotId(text, secret)).toBeNull(),
  );
});
