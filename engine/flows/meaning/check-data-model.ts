import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { child, dataFields, list, type Screen } from './flow-index.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { isOfSchema, type ValueSchema } from './value-schema.ts';

const types: readonly unknown[] = [
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
];

/** What a screen declares: one type each, and one example that is of this type. */
export function checkDataModel(screen: Screen, check: MeaningCheck): void {
  for (const [name, field] of dataFields(screen)) {
    const path = plainPath(`${screen.path}.data`, name);
    const isSound = checkSchema(field, path, check) && checkNested(field, path, check);
    const example = ownValue(field, '__example__');
    if (isSound && example !== undefined) {
      checkExample(example, field, `${path}.__example__`, check);
    }
  }
}

function checkSchema(schema: ValueSchema, path: string, { report }: MeaningCheck): boolean {
  if (!types.includes(schema['type'])) {
    report('INVALID_SCREEN_DATA', `${path}.type`, 'The type is one of the seven of JSON Schema.');
    return false;
  }
  if (schema['type'] === 'array' && !Object.hasOwn(schema, 'items')) {
    report('INVALID_SCREEN_DATA', path, 'A list has to say what its items are.');
    return false;
  }
  return true;
}

function checkNested(schema: ValueSchema, path: string, check: MeaningCheck): boolean {
  return parts(schema, path).every(([part, at]) => {
    if (Object.hasOwn(part, '__example__')) {
      const message = 'An example stands only at the top of an entry.';
      check.report('INVALID_SCREEN_DATA', `${at}.__example__`, message);
      return false;
    }
    return checkNested(part, at, check);
  });
}

function parts(schema: ValueSchema, path: string): (readonly [ValueSchema, string])[] {
  const properties = Object.entries(child(schema, 'properties')).map(
    ([key, part]) => [part, plainPath(`${path}.properties`, key)] as const,
  );
  const items = [[ownValue(schema, 'items'), `${path}.items`] as const];
  return [...properties, ...items].flatMap(([part, at]) =>
    isJsonObject(part) ? [[part, at] as const] : [],
  );
}

function checkExample(value: Json, schema: ValueSchema, path: string, check: MeaningCheck): void {
  const { type } = schema;
  if (type === undefined || !types.includes(type)) return;
  if (!isOfSchema(value, { type })) {
    const message = `The example is not of the kind “${String(type)}”.`;
    check.report('INVALID_PROPERTY_TYPE', path, message);
  } else if (Array.isArray(value)) {
    const items = child(schema, 'items');
    value.forEach((each, index) => {
      checkExample(each, items, itemPath(path, index), check);
    });
  } else if (isJsonObject(value)) checkExampleParts(value, schema, path, check);
}

function checkExampleParts(
  value: JsonObject,
  schema: ValueSchema,
  path: string,
  check: MeaningCheck,
): void {
  for (const name of list(schema, 'required')) {
    if (typeof name !== 'string' || Object.hasOwn(value, name)) continue;
    check.report('MISSING_REQUIRED_PROPERTY', path, `The example has no “${name}”.`);
  }
  const properties = child(schema, 'properties');
  for (const [key, part] of Object.entries(value)) {
    const inner = ownValue(properties, key);
    if (isJsonObject(inner)) checkExample(part, inner, plainPath(path, key), check);
  }
}
