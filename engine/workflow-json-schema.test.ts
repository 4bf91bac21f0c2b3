import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { workflowJsonSchema } from './workflow-json-schema.ts';

const folder = new URL('../workflows/', import.meta.url);
const shipped = readdirSync(folder, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);
const isWorkflow = new Ajv2020({ strict: true, strictTypes: false }).compile(workflowJsonSchema());

test.each(shipped)('“%s”, which ships with Journeyman, is a workflow', (name) => {
  isWorkflow(JSON.parse(readFileSync(new URL(`${name}/workflow.json`, folder), 'utf8')));
  expect(isWorkflow.errors ?? []).toEqual([]);
});

test('what has a default may be left out, and what is not known is refused', () => {
  const small = {
    schemaVersion: 1,
    id: 'small',
    name: 'Small',
    trigger: { type: 'http-request' },
    start: null,
    steps: {},
  };
  expect(isWorkflow(small)).toBe(true);
  expect(isWorkflow({ ...small, colour: 'red' })).toBe(false);
  expect(isWorkflow({ ...small, steps: { a: { type: 'telepathy' } } })).toBe(false);
});

test('every step and field that an author sees has a title', () => {
  expect(JSON.stringify(workflowJsonSchema())).toContain('"title":"Ask another system"');
  expect(untitled(workflowJsonSchema(), 'workflow')).toEqual([]);
});

/** The fields of triggers and step configs that have neither a title nor a fixed value. */
function untitled(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    const isField = /\.(config|trigger)\..*\.?properties$/.test(path);
    const isTold =
      typeof value === 'object' && value !== null && ('title' in value || 'const' in value);
    return [...(isField && !isTold ? [here] : []), ...untitled(value, here)];
  });
}
