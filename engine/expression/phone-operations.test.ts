import { describe, expect, test } from 'vitest';
import { costRatio } from '../../test/support/cost.ts';
import { renderTemplate } from './template.ts';

const rendered = (phone: unknown, country: string) =>
  renderTemplate(
    '{{isCountryCode(phone, country)}}',
    JSON.parse(JSON.stringify({ phone, country })),
  );

describe('the country of a phone number', () => {
  test.each([
    ['+6561234567', 'SG'],
    ['6561234567', 'SG'],
    ['006561234567', 'SG'],
    ['+65 6123-4567', 'SG'],
    [' +1 (212) 555-0123', 'US'],
    ['+14165550123', 'CA'],
    ['+18765550123', 'JM'],
    ['+17875550123', 'PR'],
    ['+442079460123', 'GB'],
    ['+441534812345', 'JE'],
    ['+74951234567', 'RU'],
    ['+77271234567', 'KZ'],
    ['+390612345678', 'IT'],
    ['+390669812345', 'VA'],
    ['+4779123456', 'SJ'],
    ['+4721234567', 'NO'],
    ['+59991234567', 'CW'],
    ['+5997151234', 'BQ'],
    ['+63 917 123 4567', 'PH'],
    ['+62 812 3456 789', 'ID'],
  ])('%s is %s', (phone, country) => {
    expect(rendered(phone, country)).toEqual({ value: true, problems: [] });
    expect(rendered(phone, 'FR').value).toBe(false);
  });

  test('may be a number, and the country in small letters', () => {
    expect(rendered(6_561_234_567, 'sg').value).toBe(true);
  });

  test('is none for what is no international number', () => {
    for (const phone of ['', null, '65', 'my number is 65', '+2101234567', '1'.repeat(16), {}]) {
      expect(rendered(phone, 'SG')).toEqual({ value: false, problems: [] });
    }
  });

  test('must be a country', () => {
    for (const country of ['XX', 'Singapore', '', '+65', 'constructor']) {
      expect(rendered('+6561234567', country).problems).toEqual([
        expect.stringContaining(`There is no country '${country}'. Use two letters`),
      ]);
    }
  });
});

test('every country can be found by a number', () => {
  const codes = 'AD AE AF AG AI AL AM AO AR AT AU BD BE BR CH CN CO CZ DE DK EG ES FI FR GH GR HK';
  for (const country of codes.split(' ')) {
    expect(rendered('+000000', country)).toEqual({ value: false, problems: [] });
  }
});

describe('whether a text is a phone number', () => {
  const isPhone = (text: string | number, country?: string) =>
    renderTemplate('{{isPhoneNumber(text)}}', {
      text,
      settings: { ...(country !== undefined && { country }) },
    }).value;

  test.each([
    ['+65 6123-4567', true],
    ['(0171) 234 56 78', true],
    [' 0171/2345678 ', true],
    ['0171\u00a02345678\n', true],
    ['0171 2345678\n0171 2345679', false],
    ['call 0171 2345678', false],
    ['12', false],
    ['2026-05-04', false],
    ['', false],
  ])('%j: %j', (text, expected) => {
    expect(isPhone(text, 'DE')).toBe(expected);
  });

  test.each(['', '0'])('is known at once of spaces without end, after “%s”', (begin) => {
    const spaces = (count: number) => () => isPhone(`${begin}${' '.repeat(count)}x`);
    expect(spaces(100_000)()).toBe(false);
    expect(costRatio(spaces(100_000), spaces(10_000))).toBeLessThan(50);
  });

  test('without + only where the country is known', () => {
    expect(isPhone('01712345678')).toBe(false);
    expect(isPhone('01712345678', 'DE')).toBe(true);
    expect(isPhone('+491712345678')).toBe(true);
  });
});
