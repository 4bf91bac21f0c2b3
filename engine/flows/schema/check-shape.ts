import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath, quotedPath, schemaPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { actionProperties, checkActionParts } from './check-action.ts';
import { checkChoice, checkConstant, checkText, notBound, wrongType } from './check-text.ts';
import { isBound, nameIn, type SchemaCheck } from './schema-check.ts';
import type {
  EitherShape,
  ListShape,
  MapShape,
  NumberShape,
  ObjectShape,
  Property,
  Shape,
} from './shape.ts';

/** Holds a value against its shape, and reports what Meta's schema would say of it. */
export function checkShape(value: unknown, shape: Shape, path: string, check: SchemaCheck): void {
  switch (shape.kind) {
    case 'text':
      checkText(value, shape, path, check);
      return;
    case 'choice':
      checkChoice(value, shape, path, check);
      return;
    case 'constant':
      checkConstant(value, shape, path, check);
      return;
    case 'flag':
      if (typeof value !== 'boolean')
        notThis('yes or no (true or false)', value, shape, path, check);
      return;
    case 'number':
    case 'integer':
      checkNumber(value, shape, path, check);
      return;
    case 'list':
      checkList(value, shape, path, check);
      return;
    case 'map':
      checkMap(value, shape, path, check);
      return;
    case 'object':
      checkObject(value, shape, path, check);
      return;
    case 'either':
      checkEither(value, shape, path, check);
      return;
    case 'action':
      if (isJsonObject(value)) {
        checkProperties(value, actionProperties(shape, check.version), path, check);
      }
      checkActionParts(value, shape, path, check);
      return;
    case 'binding':
      checkBinding(value, path, check);
      return;
    case 'components':
      check.components(value, path, shape.place, check);
      return;
    case 'cases':
      checkCases(value, path, check);
      return;
    case 'anything':
      return;
  }
}

/** The properties of an object: the missing, the unknown and the wrong ones. */
export function checkProperties(
  value: JsonObject,
  properties: Properties,
  path: string,
  check: SchemaCheck,
): void {
  checkMissing(value, properties, path, check);
  for (const key of Object.keys(value)) checkProperty(value, key, properties, path, check);
}

export type Properties = Readonly<Record<string, Property>>;

export function checkMissing(
  value: JsonObject,
  properties: Properties,
  path: string,
  { report }: SchemaCheck,
): void {
  for (const key in properties) {
    if (!properties[key]?.required || Object.hasOwn(value, key)) continue;
    report('MISSING_REQUIRED_PROPERTY', path, `“${key}” is missing.`);
  }
}

export function checkProperty(
  value: JsonObject,
  key: string,
  properties: Properties,
  path: string,
  check: SchemaCheck,
): void {
  const property = usableProperty(properties, key, check);
  if (property) checkShape(value[key], property.shape, schemaPath(path, key), check);
  else check.report('INVALID_PROPERTY_KEY', plainPath(path, key), `“${key}” cannot stand here.`);
}

/** The property of this name, if this version has it and it may stand here. */
export function usableProperty(
  properties: Properties,
  key: string,
  { version, inForm }: SchemaCheck,
): Property | undefined {
  const property = ownValue(properties, key);
  if (property?.since && !isAtLeast(version, property.since)) return undefined;
  return property?.outsideForm && inForm ? undefined : property;
}

interface Bindable {
  readonly bound?: unknown;
}

/** Neither what is wanted nor, where that may stand, a binding. */
function notThis(
  wanted: string,
  value: unknown,
  shape: Bindable,
  path: string,
  check: SchemaCheck,
): void {
  if (shape.bound && isBound(value, check)) return;
  wrongType(wanted, path, check);
  if (shape.bound && typeof value === 'string') notBound(path, check);
}

function checkNumber(value: unknown, shape: NumberShape, path: string, check: SchemaCheck): void {
  const isRight = shape.kind === 'integer' ? Number.isInteger(value) : typeof value === 'number';
  if (!isRight || typeof value !== 'number') {
    notThis(shape.kind === 'integer' ? 'a whole number' : 'a number', value, shape, path, check);
    return;
  }
  const { min = -Infinity, max = Infinity } = shape;
  if (value >= min && value <= max) return;
  const name = nameIn(path);
  if (value < min) check.report('MINIMUM_VALUE_REQUIRED', path, `“${name}” is at least ${min}.`);
  else check.report('MAXIMUM_VALUE_REQUIRED', path, `“${name}” is at most ${max}.`);
  if (shape.bound) wrongType('a number in these bounds, or a binding', path, check);
}

function checkList(value: unknown, shape: ListShape, path: string, check: SchemaCheck): void {
  if (!Array.isArray(value)) {
    if (shape.bound === 'typed' && typeof value === 'string' && !isBound(value, check)) {
      notBound(path, check);
      return;
    }
    notThis('a list', value, shape, path, check);
    return;
  }
  const { report, isClean } = listening(check);
  checkItems(value, shape, path, { ...check, report });
  if (shape.bound === 'either' && !isClean()) wrongType('a list or a binding', path, check);
}

function checkItems(
  value: readonly unknown[],
  { of, itemsMin = 0, itemsMax = Infinity }: ListShape,
  path: string,
  check: SchemaCheck,
): void {
  const name = nameIn(path);
  if (value.length < itemsMin) {
    check.report('MIN_ITEMS_REQUIRED', path, `“${name}” needs at least ${itemsMin}.`);
  }
  if (value.length > itemsMax) {
    check.report('MAX_ITEMS_REQUIRED', path, `“${name}” can have at most ${itemsMax}.`);
  }
  value.forEach((item, index) => {
    checkShape(item, of, itemPath(path, index), check);
  });
}

function checkMap(value: unknown, shape: MapShape, path: string, check: SchemaCheck): void {
  if (!isJsonObject(value)) {
    notThis('an object', value, shape, path, check);
    return;
  }
  for (const [key, inside] of Object.entries(value)) {
    checkShape(inside, shape.of, quotedPath(path, key), check);
  }
}

function checkObject(value: unknown, shape: ObjectShape, path: string, check: SchemaCheck): void {
  if (!isJsonObject(value)) {
    wrongType('an object', path, check);
    return;
  }
  if (!shape.open) {
    checkProperties(value, shape.properties, path, check);
    return;
  }
  for (const [key, property] of Object.entries(shape.properties)) {
    const inside = ownValue(value, key);
    if (inside !== undefined) checkShape(inside, property.shape, schemaPath(path, key), check);
  }
}

/** If nothing fits, what every kind has to say. */
function checkEither(value: unknown, shape: EitherShape, path: string, check: SchemaCheck): void {
  const said: Parameters<SchemaCheck['report']>[] = [];
  for (const each of shape.of) {
    const before = said.length;
    checkShape(value, each, path, { ...check, report: (...words) => said.push(words) });
    if (said.length === before) return;
  }
  for (const words of said) check.report(...words);
}

function checkBinding(value: unknown, path: string, check: SchemaCheck): void {
  if (typeof value !== 'string') {
    wrongType('a binding', path, check);
    return;
  }
  if (!isBound(value, check)) notBound(path, check);
}

function checkCases(value: unknown, path: string, check: SchemaCheck): void {
  if (!isJsonObject(value)) {
    wrongType('an object', path, check);
    return;
  }
  for (const [key, components] of Object.entries(value)) {
    if (/^[a-zA-Z][a-zA-Z0-9-_]*$/.test(key)) {
      check.components(components, quotedPath(path, key), 'switch', check);
    } else {
      check.report(
        'PATTERN_MISMATCH',
        plainPath(path, key),
        `The case “${key}” has to begin with a letter, and to be made of letters, digits, - and _.`,
      );
    }
  }
}

function listening({ report }: SchemaCheck): {
  report: SchemaCheck['report'];
  isClean: () => boolean;
} {
  let clean = true;
  return {
    report: (...words) => {
      clean = false;
      report(...words);
    },
    isClean: () => clean,
  };
}
