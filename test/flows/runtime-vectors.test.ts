/**
 * Expressions, conditions and field checks held against what WhatsApp's own client computes. The
 * vectors are not part of this project; where they are absent this says so and passes over.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { isFlowVersion } from '../../engine/flows/flow-version.ts';
import { parseExpression } from '../../engine/flows/language/parse-expression.ts';
import { isConditionTrue } from '../../engine/flows/player/evaluate-condition.ts';
import { fieldError } from '../../engine/flows/player/field-error.ts';
import { resolve } from '../../engine/flows/player/resolve.ts';
import type { Scope } from '../../engine/flows/player/scope.ts';
import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { sharedFile } from '../support/shared-data.ts';

const json: z.ZodType<Json> = z.json();
const values = z.record(z.string(), json);

const line = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('state'),
    state: z.record(z.string(), z.object({ data: values.default({}), form: values.default({}) })),
  }),
  z.object({
    kind: z.literal('expr'),
    version: z.string(),
    screen: z.string(),
    expr: z.string(),
    value: json.optional(),
    throws: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('if'),
    version: z.string(),
    screen: z.string(),
    condition: z.string(),
    value: z.boolean(),
  }),
  z.object({ kind: z.literal('field'), component: values, value: json, error: json }),
]);

const file = sharedFile('whatsapp/runtime-vectors.jsonl');

it('expressions, conditions and fields are as in WhatsApp', (context) => {
  if (file === null) return context.skip('There are no vectors on this machine.');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const vectors = lines.map((text) => line.parse(JSON.parse(text)));
  const [first] = vectors;
  const screens = first?.kind === 'state' ? first.state : {};
  const wrong = vectors.filter((vector) => !agrees(vector, screens));
  console.info(`${vectors.length - 1 - wrong.length} of ${vectors.length - 1} vectors agree.`);
  expect(wrong).toEqual([]);
});

function agrees(vector: z.infer<typeof line>, screens: Scope['screens']): boolean {
  switch (vector.kind) {
    case 'state':
      return true;
    case 'expr': {
      const found = resolve(vector.expr, scopeOf(vector, screens));
      if (vector.throws) return parseExpression(vector.expr.slice(1, -1)) === null;
      return JSON.stringify(found) === JSON.stringify(vector.value);
    }
    case 'if':
      return isConditionTrue(vector.condition, scopeOf(vector, screens)) === vector.value;
    case 'field': {
      const value = vector.value === '__undefined__' ? undefined : vector.value;
      const found = fieldError(inFlowJson(vector.component), value);
      return JSON.stringify(asFlags(found)) === JSON.stringify(vector.error);
    }
  }
}

function scopeOf(
  { version, screen }: { version: string; screen: string },
  screens: Scope['screens'],
): Scope {
  if (!isFlowVersion(version)) throw new Error(`${version} is no version.`);
  return { version, screen, screens };
}

/** The client's names, `minChars`, as Flow JSON has them, `min-chars`. */
function inFlowJson(component: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(component).map(([key, value]) => [
      key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`),
      value,
    ]),
  );
}

function asFlags(error: unknown): Json {
  if (!isJsonObject(error)) return error !== null;
  return Object.fromEntries(Object.entries(error).map(([end, wrong]) => [end, wrong !== null]));
}
