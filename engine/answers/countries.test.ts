import { describe, expect, it, test } from 'vitest';
import { countryOfPhone, internationalNumber, isCountry, nationalNumber } from './countries.ts';

test.each([
  ['+14165550123', 'CA'],
  ['+12065550123', 'US'],
  ['+18765550123', 'JM'],
  ['+6591234567', 'SG'],
  ['6591234567', 'SG'],
  ['0065 9123-4567', 'SG'],
  ['+7 (701) 123-45-67', 'KZ'],
  ['+79111234567', 'RU'],
  ['+447781123456', 'GG'],
  ['+442079460958', 'GB'],
  ['+590690001234', 'GP'],
  ['+250788123123', 'RW'],
])('%s is of %s', (phone, country) => {
  expect(countryOfPhone(phone)).toBe(country);
});

test.each(['', 'hello', '+999123456', '+65', '+6591234567890123', 'SG.123456789', '+65 9123 CALL'])(
  '%j is of no country',
  (phone) => {
    expect(countryOfPhone(phone)).toBeNull();
  },
);

test('an international number has the right length for its country', () => {
  expect(internationalNumber('6591234567')).toBe('+6591234567');
  expect(internationalNumber('659123456')).toBeNull();
  expect(internationalNumber('65912345678')).toBeNull();
  expect(internationalNumber('999123456')).toBeNull();
});

test('a national number is completed with the calling code, without the trunk prefix', () => {
  expect(nationalNumber('0788123123', 'RW')).toBe('+250788123123');
  expect(nationalNumber('0788123123', 'SG')).toBeNull();
  expect(nationalNumber('0788123123', '')).toBeNull();
});

describe('isCountry', () => {
  it('knows two capital letters of a country, and nothing else', () => {
    expect(isCountry('SG')).toBe(true);
    for (const other of ['sg', 'XX', '', 'constructor']) expect(isCountry(other)).toBe(false);
  });
});

describe('a number with too many zeros', () => {
  it('is none', () => {
    expect(internationalNumber('490015112345678')).toBeNull();
    expect(internationalNumber('4900151123456')).toBeNull();
    expect(nationalNumber('0015112345678', 'DE')).toBeNull();
  });
});
