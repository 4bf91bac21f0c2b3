import { countryOfPhone, isCountry } from '../answers/countries.ts';
import { parsePhone } from '../answers/parse-phone.ts';
import { type FunctionOperation, reads } from './operation.ts';
import { Refusal } from './refusal.ts';
import { toText, type Value } from './value.ts';

export const phoneOperations: readonly FunctionOperation[] = [
  {
    name: 'isCountryCode',
    description: 'Whether a phone number is of that country.',
    parameters: [
      {
        name: 'phoneNumber',
        type: 'text',
        description: 'The international number, with or without +',
      },
      { name: 'countryCode', type: 'text', description: "Two letters, such as 'SG'" },
    ],
    example: "isCountryCode('+65 6123 4567', 'SG')",
    result: true,
    apply: isCountryCode,
    cost: reads(10),
  },
  {
    name: 'isPhoneNumber',
    description: 'Whether a text is a phone number and nothing else.',
    parameters: [
      { name: 'text', type: 'text', description: 'The text' },
      {
        name: 'countryCode',
        type: 'text',
        description: "Whose numbers need no +, in two letters; the workflow's when left out",
        optional: true,
        setting: 'country',
      },
    ],
    example: "isPhoneNumber('0171 2345678', 'DE')",
    result: true,
    apply: isPhoneNumber,
    cost: reads(10),
  },
];

function isCountryCode(phone: Value, country: Value): boolean {
  const code = toText(country).trim().toUpperCase();
  if (!isCountry(code)) {
    throw new Refusal(`There is no country '${toText(country)}'. Use two letters, such as 'SG'.`);
  }
  return countryOfPhone(toText(phone)) === code;
}

function isPhoneNumber(text: Value, country: Value): boolean {
  const written = toText(text).trim();
  return phoneSigns.test(written) && parsePhone(written, { country: toText(country) }) !== null;
}

/** Digits of one line, and what people put around and between them. */
const phoneSigns = /^[+＋]?[\p{Nd} \t\u00a0\u202f().\-‐‑–/]+$/u;
