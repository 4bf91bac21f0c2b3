import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import type { Binding } from '../language/binding.ts';
import type { Shape } from '../schema/shape.ts';
import { child, type FlowIndex, type PlacedComponent, type Screen } from './flow-index.ts';

/** What a value is, in the JSON Schema that a screen's data model is written in. */
export type ValueSchema = JsonObject;

/** The schema of what a binding stands for, or one sentence why it stands for nothing. */
export function bindingSchema(
  binding: Binding,
  on: Screen,
  { screenById }: FlowIndex,
): ValueSchema | string {
  if (binding.screen === on.id) return `This is the screen ${on.id} itself: leave “screen.” out.`;
  const screen = binding.screen === undefined ? on : screenById.get(binding.screen);
  if (!screen) return `There is no screen “${String(binding.screen)}”.`;
  return binding.of === 'data' ? dataSchema(binding, screen) : formSchema(binding, screen);
}

function dataSchema({ keys }: Binding, screen: Screen): ValueSchema | string {
  const odd = keys.find((key) => /[-\s`']/.test(key));
  if (odd !== undefined) return `Data with the name “${odd}” cannot be bound: use letters and _.`;
  let schema: Json = { properties: screen.data };
  for (const key of keys) {
    const properties: Json | undefined = ownValue(schema, 'properties');
    const inner: Json | undefined = isJsonObject(properties)
      ? ownValue(properties, key)
      : undefined;
    if (!isJsonObject(inner)) {
      return `There is no data “${keys.join('.')}” on the screen ${screen.id}.`;
    }
    schema = inner;
  }
  return schema;
}

function formSchema({ keys }: Binding, screen: Screen): ValueSchema | string {
  const [name = '', ...rest] = keys;
  const component = screen.byName.get(name);
  const schema = component && answerSchema(component);
  if (!schema) return `There is no answer “${name}” on the screen ${screen.id}.`;
  if (rest.length === 0) return schema;
  const end = schema.type === 'object' && /^(start|end)-date$/.test(rest.join('.'));
  return end ? { type: 'string' } : `The answer “${name}” has no part “${rest.join('.')}”.`;
}

const answerSchemas = {
  text: { type: 'string' },
  flag: { type: 'boolean' },
  texts: { type: 'array', items: { type: 'string' } },
  date: { type: 'string' },
  files: { type: 'array', items: { type: 'object', properties: {} } },
} as const satisfies Record<string, ValueSchema>;

/** What a component answers; numbers are typed as text, and still count as numbers here. */
export function answerSchema({ row, json }: PlacedComponent): ValueSchema | undefined {
  const kind = json['input-type'];
  if (kind === 'number' || kind === 'passcode') return { type: 'number' };
  if (row.answer === 'date' && json['mode'] === 'range') return { type: 'object' };
  return row.answer && answerSchemas[row.answer];
}

/** Whether a value of this schema may stand where this shape is wanted. */
export function fitsShape(schema: ValueSchema, shape: Shape): boolean {
  switch (shape.kind) {
    case 'flag':
      return schema['type'] === 'boolean';
    case 'number':
    case 'integer':
      return schema['type'] === shape.kind;
    case 'list':
      return schema['type'] === 'array' && fitsItems(schema['items'], shape.of);
    case 'object':
      return schema['type'] === 'object' && hasRequired(schema, shape);
    case 'map':
      return schema['type'] === 'object';
    case 'either':
      return shape.of.some((each) => fitsShape(schema, each));
    default:
      return schema['type'] === 'string';
  }
}

function fitsItems(items: Json | undefined, of: Shape): boolean {
  return !isJsonObject(items) || fitsShape(items, of);
}

function hasRequired(
  schema: ValueSchema,
  { properties, open }: Extract<Shape, { kind: 'object' }>,
) {
  const declared = child(schema, 'properties');
  return Object.entries(properties).every(
    ([key, { required }]) => open || !required || Object.hasOwn(declared, key),
  );
}

/** Whether a value that is written out is of this schema. */
export function isOfSchema(value: Json, schema: ValueSchema): boolean {
  switch (schema['type']) {
    case 'array': {
      const items = schema['items'];
      return (
        Array.isArray(value) &&
        (!isJsonObject(items) || value.every((each) => isOfSchema(each, items)))
      );
    }
    case 'object':
      return isJsonObject(value) && propertiesFit(value, schema);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    default:
      return typeof value === schema['type'];
  }
}

function propertiesFit(value: JsonObject, schema: ValueSchema): boolean {
  return Object.entries(child(schema, 'properties')).every(([key, inner]) => {
    const part = ownValue(value, key);
    return part === undefined || !isJsonObject(inner) || isOfSchema(part, inner);
  });
}
