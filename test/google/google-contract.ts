/**
 * Google's published description of its Calendar API, where it is at hand: what is wrong with something
 * that claims to be one of its kinds. Fields that it does not know are wrong too.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { sharedFile } from '../support/shared-data.ts';

export type Kind = 'Event' | 'Events' | 'FreeBusyResponse' | 'FreeBusyRequest';

/** Null: it is not at hand. */
export function googleContract(): ((kind: Kind, body: unknown) => string[]) | null {
  const file = sharedFile('booking/google-calendar-v3.openapi.json');
  if (file === null) return null;
  const contract = JSON.parse(readFileSync(file, 'utf8'));
  for (const schema of Object.values<Record<string, unknown>>(contract.components.schemas)) {
    if (schema['properties']) schema['additionalProperties'] ??= false;
  }
  const ajv = formats.default(new Ajv({ strict: false, logger: false, allErrors: true }));
  ajv.addSchema({ ...contract, $id: 'google' });
  const compiled = new Map<Kind, ValidateFunction>();
  return (kind, body) => {
    const isValid =
      compiled.get(kind) ?? ajv.compile({ $ref: `google#/components/schemas/${kind}` });
    compiled.set(kind, isValid);
    if (isValid(body)) return [];
    return [`${kind} ${ajv.errorsText(isValid.errors)}: ${JSON.stringify(body).slice(0, 300)}`];
  };
}
