import { expect, test } from 'vitest';
import { parseMsisdn } from './parse-msisdn.ts';

test.each([
  ['6591234567', 'DE', '+6591234567'],
  ['447700900123', 'DE', '+447700900123'],
  ['91234567', 'SG', '+6591234567'],
  ['2125551234', 'US', '+12125551234'],
  ['0151 12345678', 'DE', '+4915112345678'],
  ['+44 7700 900123', 'DE', '+447700900123'],
  ['MyBank', 'DE', null],
  ['', 'DE', null],
])('%s in %s is %s', (text, country, phone) => {
  expect(parseMsisdn(text, { country })).toBe(phone);
});
