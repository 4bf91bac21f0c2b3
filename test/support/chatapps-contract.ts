/**
 * 8x8's published contract of its messaging API (OpenAPI), where it is at hand: what is wrong with
 * the body of a request. Its one mistake is mended: the words of a heading are text in every sample
 * of 8x8's, and an object in the contract.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { sharedFile } from './shared-data.ts';

export type Contract = (body: unknown) => string[];

/** Null: the contract is not at hand. `path` is the end of an operation's, as `messages/batch`. */
export function chatAppsContract(path: 'messages' | 'messages/batch'): Contract | null {
  const file = sharedFile('8x8/openapi/business_messaging_api.json');
  if (file === null) return null;
  const contract = JSON.parse(readFileSync(file, 'utf8'));
  const single = contract.paths['/api/v1/subaccounts/{subAccountId}/messages'].post;
  const content = single.requestBody.content['application/json'].schema.properties.content;
  const header = content.properties.interactive.properties.header.properties;
  const file8x8 = header.text;
  for (const name of ['image', 'video', 'document']) header[name] = file8x8;
  header.text = { type: 'string' };
  const ajv = formats.default(new Ajv({ strict: false, logger: false, allErrors: true }));
  ajv.addSchema({ ...contract, $id: 'chatapps' });
  const key = encodeURIComponent(
    `/api/v1/subaccounts/{subAccountId}/${path}`.replaceAll('/', '~1'),
  );
  const schema = 'post/requestBody/content/application~1json/schema';
  const isValid: ValidateFunction = ajv.compile({ $ref: `chatapps#/paths/${key}/${schema}` });
  return (body) =>
    isValid(body)
      ? []
      : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
