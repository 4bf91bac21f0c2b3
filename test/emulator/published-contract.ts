import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { sharedFile } from '../support/shared-data.ts';

/** What is not as 8x8's published contract wants it, in words; null: nothing. */
export type Contract = (body: unknown) => string | null;

/** The published request schemas of "Send message" and "Send SMS", where the files are at hand. */
export interface Contracts {
  readonly chatApps: Contract;
  readonly sms: Contract;
}

export function publishedContracts(): Contracts {
  return {
    chatApps: contract('8x8/openapi/business_messaging_api.json', amended),
    sms: contract('8x8/openapi/sms_api.json', (body) => body),
  };
}

const path = encodeURIComponent('~1api~1v1~1subaccounts~1{subAccountId}~1messages');
const schema = 'post/requestBody/content/application~1json/schema';

function contract(name: string, read: (body: unknown) => unknown): Contract {
  const file = sharedFile(name);
  if (file === null) return () => null;
  const ajv = formats.default(new Ajv({ strict: false, logger: false }));
  ajv.addSchema({ ...JSON.parse(readFileSync(file, 'utf8')), $id: 'api' });
  const isValid: ValidateFunction = ajv.compile({ $ref: `api#/paths/${path}/${schema}` });
  return (body) => (isValid(read(body)) ? null : ajv.errorsText(isValid.errors));
}

/**
 * As the contract writes it where 8x8's own samples, and its servers, are more generous: names in any
 * letters, numbers as texts, and the text of a header, which the contract holds to be an object.
 */
function amended(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(amended);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([key, inside]): [string, unknown][] => {
    if (key === 'header' && isTextHeader(inside)) return [[key, { type: inside.type }]];
    if (key === 'subType' && typeof inside !== 'string') return [];
    return [[key, amendedField(key, inside)]];
  });
  return Object.fromEntries(fields);
}

const types = [
  ...['text', 'audio', 'video', 'image', 'location', 'file', 'interactive', 'template', 'carousel'],
  ...['header', 'footer', 'body', 'button', 'flow'],
];
const subTypes = ['QuickReply', 'Url', 'CopyCode', 'Flow', 'VoiceCall'];

function amendedField(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return amended(value);
  switch (key) {
    case 'type':
      return spelledAs(value, types);
    case 'subType':
      return spelledAs(value, subTypes);
    case 'index':
    case 'latitude':
    case 'longitude':
      return Number(value);
    default:
      return value;
  }
}

function spelledAs(value: string, names: readonly string[]): string {
  return names.find((name) => name.toLowerCase() === value.toLowerCase()) ?? value;
}

function isTextHeader(value: unknown): value is { type: 'text' } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}
