import { describe, expect, it } from 'vitest';
import { coversPostalCode, foldPostalCode, parseAreaRule } from './postal-area.ts';

const oakland = { latitude: 37.8, longitude: -122.27 };
const places = new Map([['94607', oakland]]);
const known = { home: null, placeOf: (code: string) => places.get(code) ?? null };

/** Whether a rule, as an owner writes it, covers a code, as a customer does. */
function isIn(rule: string, code: string, place = { latitude: 37.81, longitude: -122.27 }) {
  const parsed = parseAreaRule(rule);
  if (!parsed) throw new Error(`${rule} is no rule`);
  return coversPostalCode([parsed], { code: foldPostalCode(code), place }, known);
}

describe('a postal code', () => {
  it.each([
    ['95110', '95110'],
    [' 95110-1234 ', '95110'],
    ['sw1a 1aa', 'SW1A1AA'],
    ['K1A-0B1', 'K1A0B1'],
    ['1000-205', '1000205'],
    ['９５１１０', '95110'],
    ['〒100-0001', '1000001'],
    ['', ''],
  ])('%j is compared as %j', (written, folded) => {
    expect(foldPostalCode(written)).toBe(folded);
  });
});

describe('a rule of an area', () => {
  it.each([
    ['95110', '95110', true],
    ['95110', '95111', false],
    ['SW1A 1AA', 'sw1a1aa', true],
    ['951*', '95199', true],
    ['951*', '95200', false],
    ['sw1*', 'SW1A 2AA', true],
    ['*', 'anything', true],
    ['95110-95139', '95110', true],
    ['95110 – 95139', '95139', true],
    ['95110-95139', '95140', false],
    ['95110-95139', '9512', false],
    ['95110-95139', '951200', false],
    ['1000-205', '1000205', true],
    ['1000-205', '1000-204', false],
    ['5 km around 94607', '94601', true],
    ['1 km around 94607', '94601', false],
    ['1,5 KM around 94607', '94601', true],
    ['1 km around 94607', '94607', true],
    ['5 km around 99999', '94601', false],
    ['5 km', '94601', false],
  ])('%j and %j: %s', (rule, code, covered) => {
    expect(isIn(rule, code)).toBe(covered);
  });

  it('is around home where it does not say another place', () => {
    const rule = parseAreaRule('5 km');
    const asked = { code: '94601', place: { latitude: 37.81, longitude: -122.27 } };
    const atHome = { ...known, home: oakland };
    expect(rule && coversPostalCode([rule], asked, atHome)).toBe(true);
    expect(rule && coversPostalCode([rule], { ...asked, place: null }, atHome)).toBe(false);
  });

  it.each(['', ' ', '*51', '9*1', 'km', '5 km around ', '95139-95110', 'here', '-'])(
    '%j is none',
    (text) => {
      expect(parseAreaRule(text)).toBeNull();
    },
  );
});
