import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { sharedFile } from '../support/shared-data.ts';

/** What is not as 8x8's published contract wants it, in words; null: nothing. */
export type Contract = (body: unknown) => string | null;

/** The published request schemas of what is asked of 8x8, where the files are at hand. */
export interface Contracts {
  readonly chatApps: Contract;
  readonly sms: Contract;
  readonly createFlow: Contract;
  readonly updateFlow: Contract;
}

export function publishedContracts(): Contracts {
  return {
    chatApps: contract(chatApps, messages, requestOf('post'), amended),
    sms: contract('8x8/openapi/sms_api.json', messages, requestOf('post')),
    createFlow: contract(chatApps, flows, requestOf('post')),
    updateFlow: contract(chatApps, `${flows}/{flowId}`, requestOf('put')),
  };
}

/** What is answered about forms, by the name of what was asked. */
export function flowAnswerContracts() {
  const flow = `${flows}/{flowId}`;
  return {
    create: contract(chatApps, flows, answerOf('post')),
    list: contract(chatApps, flows, answerOf('get')),
    read: contract(chatApps, flow, answerOf('get')),
    update: contract(chatApps, flow, answerOf('put')),
    preview: contract(chatApps, `${flow}/preview`, answerOf('get')),
  };
}

/** What is answered about templates. */
export function templateAnswerContract(): Contract {
  return contract(chatApps, templates, answerOf('get'), filled);
}

/** An address with a blank, as in the contract's own example, is none by its own format. */
function filled(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(/\{\{\d+\}\}/g, '1'));
}

const chatApps = '8x8/openapi/business_messaging_api.json';
const messages = '/api/v1/subaccounts/{subAccountId}/messages';
const flows = '/api/v1/accounts/{accountId}/channels/{channelId}/flows';
const templates = '/api/v1/accounts/{accountId}/channels/{channelId}/templates';

function requestOf(method: string): string {
  return `${method}/requestBody/content/application~1json/schema`;
}

function answerOf(method: string): string {
  return `${method}/responses/200/content/application~1json/schema`;
}

function contract(
  name: string,
  path: string,
  schema: string,
  read: (body: unknown) => unknown = (body) => body,
): Contract {
  const file = sharedFile(name);
  if (file === null) return () => null;
  const ajv = formats.default(new Ajv({ strict: false, logger: false }));
  ajv.addSchema({ ...JSON.parse(readFileSync(file, 'utf8')), $id: 'api' });
  const pointer = encodeURIComponent(path.replaceAll('/', '~1'));
  const isValid: ValidateFunction = ajv.compile({ $ref: `api#/paths/${pointer}/${schema}` });
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
