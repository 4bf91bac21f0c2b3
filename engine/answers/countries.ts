import { type NumberingPlan, numberingPlans } from './numbering-plans.ts';
import { sharedCodePrefixes } from './shared-calling-codes.ts';

const plans: ReadonlyMap<string, NumberingPlan> = new Map(Object.entries(numberingPlans));
const countryByPrefix = prefixesOfCountries();
const prefixDigitsMax = Math.max(...[...countryByPrefix.keys()].map((prefix) => prefix.length));

/**
 * ISO 3166 code (two letters) of the country a phone number belongs to, `SG` for `+65 9123 4567`.
 * The number is international, with or without `+` or `00`. Null for what is no such number.
 */
export function countryOfPhone(phone: string): string | null {
  const digits = phone.replace(/[\s().\-/+]/g, '').replace(/^00/, '');
  if (!/^\d{7,15}$/.test(digits)) return null;
  for (let length = prefixDigitsMax; length > 0; length -= 1) {
    const country = countryByPrefix.get(digits.slice(0, length));
    if (country !== undefined) return country;
  }
  return null;
}

/** Whether this is the ISO 3166 code (two capital letters) of a country that has phone numbers. */
export function isCountry(code: string): boolean {
  return plans.has(code);
}

/** E.164 (`+6591234567`) from the digits after `+`, or null where no country has such numbers. */
export function internationalNumber(digits: string): string | null {
  const plan = plans.get(countryOfPhone(digits) ?? '');
  if (plan === undefined) return null;
  const [callingCode, trunk] = plan;
  const national = digits.slice(callingCode.length);
  const significant = trunk === '0' && national.startsWith('0') ? national.slice(1) : national;
  return fits(significant, plan) ? `+${callingCode}${significant}` : null;
}

/** E.164 from digits as they are dialled inside a country (two letters), or null. */
export function nationalNumber(digits: string, country: string): string | null {
  const plan = plans.get(country.toUpperCase());
  if (plan === undefined) return null;
  const [callingCode, trunk] = plan;
  const withoutTrunk = trunk !== '' && digits.startsWith(trunk) && digits.slice(trunk.length);
  const withoutCode = digits.startsWith(callingCode) && digits.slice(callingCode.length);
  // Where a prefix is always dialled, a number without it more likely starts with the calling code.
  const readings = trunk === '' ? [digits, withoutCode] : [withoutTrunk, withoutCode, digits];
  const significant = readings.find((reading) => reading !== false && fits(reading, plan));
  return significant ? `+${callingCode}${significant}` : null;
}

/** A national number of right length; of North America also of right shape. */
function fits(
  national: string,
  [callingCode, trunk, digitsMin, digitsMax]: NumberingPlan,
): boolean {
  if (callingCode === '1') return /^[2-9]\d{2}[2-9]\d{6}$/.test(national);
  if (trunk.startsWith('0') && national.startsWith('0')) return false;
  return national.length >= digitsMin && national.length <= digitsMax;
}

function prefixesOfCountries(): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const [country, [callingCode]] of plans) {
    const own = sharedCodePrefixes[country];
    const prefixes = own === undefined ? [''] : (own.match(/\d+/g) ?? []);
    for (const prefix of prefixes) countries.set(callingCode + prefix, country);
  }
  return countries;
}
