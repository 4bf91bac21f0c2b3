import { isJsonObject, type Json, type JsonObject } from '../../engine/index.ts';
import { emptyShape, itemsMax, type Shape } from './shape.ts';

/**
 * A value is a list or an object where a form says so: as in the example that the form gives of it or,
 * where there is none, as its JSON Schema has it.
 */
export function declareShape(shape: Shape, declared: JsonObject): void {
  const example = declared['__example__'];
  declare(shape, declared, example === undefined ? [] : [example]);
}

function declare(shape: Shape, schema: JsonObject, examples: readonly Json[]): void {
  if (schema['type'] === 'array' || examples.some(Array.isArray)) {
    shape.item ??= emptyShape();
    shape.item.examples = examples.find(Array.isArray)?.slice(0, itemsMax) ?? [];
    declare(shape.item, objectIn(schema, 'items'), shape.item.examples);
    return;
  }
  const properties = objectIn(schema, 'properties');
  for (const key of keysOf(properties, examples.filter(isJsonObject))) {
    const field = shape.fields.get(key) ?? emptyShape();
    shape.fields.set(key, field);
    field.examples = examples.map((each) => (isJsonObject(each) ? (each[key] ?? null) : null));
    declare(field, objectIn(properties, key), field.examples);
  }
}

/** Not all that is declared has to be there: the example has what counts. */
function keysOf(properties: JsonObject, examples: readonly JsonObject[]): ReadonlySet<string> {
  const shown = examples.flatMap((each) => Object.keys(each));
  return new Set(shown.length > 0 ? shown : Object.keys(properties));
}

function objectIn(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}
