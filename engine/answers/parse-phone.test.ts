import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhone } from './parse-phone.ts';

describe('an international number', () => {
  test.each([
    ['my number is +12067799294', '+12067799294'],
    ['+33 6 12 34 56 78', '+33612345678'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+49 0151 12345678', '+4915112345678'],
    ['+39 06 1234 5678', '+390612345678'],
    ['＋65 9123-4567', '+6591234567'],
    ['٠٠٤٩١٥١١٢٣٤٥٦٧٨', '+4915112345678'],
    ['12345 or +6591234567', '+6591234567'],
  ])('needs no country: %j', (text, number) => {
    expect(parsePhone(text, {})).toBe(number);
  });

  test.each(['+999 1234567', '+1 123 456 7890', '+65 9123', '+44', '0612345678', 'call me'])(
    'must be one of a country: %j',
    (text) => {
      expect(parsePhone(text, {})).toBeNull();
    },
  );
});

describe('a number as it is dialled in its country', () => {
  test.each([
    ['US', '2067799294', '+12067799294'],
    ['US', '(206) 779-9294', '+12067799294'],
    ['US', '1 206 779 9294', '+12067799294'],
    ['US', '011 49 151 12345678', '+4915112345678'],
    ['AR', '011 4123-4567', '+541141234567'],
    ['GB', '00 49 151 12345678', '+4915112345678'],
    ['GB', '020 7946 0958', '+442079460958'],
    ['RW', '0788123123', '+250788123123'],
    ['RW', '250788123123', '+250788123123'],
    ['sg', '9123 4567', '+6591234567'],
    ['SG', '6591234567', '+6591234567'],
    ['DE', '030/1234567', '+49301234567'],
    ['DE', '151 12345678', '+4915112345678'],
    ['DE', '4915112345678', '+4915112345678'],
    ['IT', '06 1234 5678', '+390612345678'],
    ['HU', '06 20 123 4567', '+36201234567'],
    ['IN', '9123456789', '+919123456789'],
    ['FR', '06.12.34.56.78', '+33612345678'],
    ['KE', 'call 0712345678 or 0712345679', '+254712345678'],
    ['KE', '0712345678\n0712345679', '+254712345678'],
  ])('%s %j', (country, text, number) => {
    expect(parsePhone(text, { country })).toBe(number);
  });

  test.each([
    ['US', '3245'],
    ['US', '1234567890'],
    ['US', 'my number is none of your business'],
    ['SG', '2024-12-04'],
    ['SG', '12/04/2024'],
    ['DE', '0012345678901234567'],
    ['GB', '00000000000'],
    ['SG', '912345678901234567890'],
    ['XX', '5551234567'],
    ['constructor', '5551234567'],
  ])('has to fit its country: %s %j', (country, text) => {
    expect(parsePhone(text, { country })).toBeNull();
  });
});

test('any text says an E.164 number or none', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-+\d ()./]{0,30}$/));
  fc.assert(
    fc.property(text, fc.constantFrom('US', 'DE', 'SG', 'HU', undefined), (reply, country) => {
      const number = parsePhone(reply, { country });
      if (number !== null) expect(number).toMatch(/^\+[1-9]\d{5,14}$/);
    }),
    { numRuns: 500 },
  );
});
