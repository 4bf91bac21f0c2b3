import { isJsonObject, type Json, type JsonObject, writtenJson } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { bindingsIn, isExpression, readBinding } from '../language/binding.ts';
import { parseExpression } from '../language/parse-expression.ts';
import type { Shape } from '../schema/shape.ts';
import { checkAction } from './check-action.ts';
import { inferType } from './infer-type.ts';
import type { ComponentCheck } from './meaning-check.ts';
import { bindingSchema, fitsShape, type ValueSchema } from './value-schema.ts';

/** Every property of a component: its bindings, its expressions and its actions. */
export function checkValues(component: ComponentCheck): void {
  const { row, json, path } = component;
  for (const [key, value] of Object.entries(json)) {
    const property = key === 'condition' ? undefined : ownValue(row.properties, key);
    if (property) checkValue(value, property.shape, plainPath(path, key), component);
  }
}

function checkValue(value: Json, shape: Shape, path: string, component: ComponentCheck): void {
  if (shape.kind === 'components' || shape.kind === 'cases') return;
  if (typeof value === 'string') checkText(value, shape, path, component);
  else if (Array.isArray(value)) checkItems(value, shape, path, component);
  else if (isJsonObject(value)) {
    if (shape.kind === 'action') checkAction(value, path, component);
    else checkParts(value, shape, path, component);
  }
}

function checkItems(
  values: readonly Json[],
  shape: Shape,
  path: string,
  component: ComponentCheck,
): void {
  const shapes = shape.kind === 'either' ? shape.of : [shape];
  for (const list of shapes.filter((each) => each.kind === 'list')) {
    values.forEach((value, index) => {
      checkValue(value, list.of, itemPath(path, index), component);
    });
  }
}

function checkParts(
  value: JsonObject,
  shape: Shape,
  path: string,
  component: ComponentCheck,
): void {
  const object = shape.kind === 'either' ? shape.of.find(({ kind }) => kind === 'object') : shape;
  const properties = object?.kind === 'object' ? object.properties : {};
  for (const [key, inside] of Object.entries(value)) {
    const partShape = ownValue(properties, key)?.shape;
    if (partShape) checkValue(inside, partShape, plainPath(path, key), component);
  }
}

function checkText(text: string, shape: Shape, path: string, component: ComponentCheck): void {
  const { flow } = component;
  if (isExpression(text) && isAtLeast(flow.version, '6.0')) {
    if (!path.endsWith('.init-value')) checkExpression(text, shape, path, component);
    return;
  }
  const binding = readBinding(text);
  for (const each of binding ? [binding] : bindingsIn(text)) {
    const schema = bindingSchema(each, component.screen, flow);
    if (typeof schema === 'string') flow.report('INVALID_SCREEN_DYNAMIC_DATA', path, schema);
    else if (binding && !fitsShape(schema, shape)) {
      const message = `What is bound here is of the kind “${writtenJson(schema['type'])}”, which does not fit.`;
      flow.report('INVALID_SCREEN_DYNAMIC_DATA', path, message);
    }
  }
}

function checkExpression(
  text: string,
  shape: Shape,
  path: string,
  { flow, screen }: ComponentCheck,
): void {
  const node = parseExpression(text.slice(1, -1));
  const type = node && inferType(node, (binding) => bindingSchema(binding, screen, flow));
  if (type && typesFor(type).some((schema) => fitsShape(schema, shape))) return;
  const message = type
    ? `The expression gives a value of the kind “${type}”, which does not fit here.`
    : 'The expression cannot be read, or its parts do not go together.';
  flow.report('INVALID_PROPERTY_VALUE', path, message);
}

/** A number may be a whole one. */
function typesFor(type: string): readonly ValueSchema[] {
  return type === 'number' ? [{ type }, { type: 'integer' }] : [{ type }];
}
