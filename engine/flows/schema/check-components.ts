import { isJsonObject, type JsonObject, writtenJson } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { componentAt, componentTable } from '../component-table.ts';
import { itemPath, schemaPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { checkMissing, checkProperty, checkShape, usableProperty } from './check-shape.ts';
import { wrongType } from './check-text.ts';
import { checkTogether } from './check-together.ts';
import type { SchemaCheck } from './schema-check.ts';
import type { Place } from './shape.ts';

/** A list of components, each held against the row of its type in the component table. */
export function checkComponents(
  value: unknown,
  path: string,
  place: Place,
  outer: SchemaCheck,
): void {
  const check = { ...outer, inForm: outer.inForm || place === 'form' };
  if (!Array.isArray(value)) {
    wrongType('a list of components', path, check);
    return;
  }
  value.forEach((each, index) => {
    checkComponent(each, itemPath(path, index), place, check);
  });
}

function checkComponent(value: unknown, path: string, place: Place, check: SchemaCheck): void {
  if (!isJsonObject(value)) {
    wrongType('a component', path, check);
    return;
  }
  const wrong = checkOwn(value, path, place, check);
  // Chips are the one component that Meta reports alone.
  if (ownValue(value, 'type') === 'ChipsSelector') return;
  for (const key of wrong) repeatOthers(value, key, path, place, check);
}

/** Reports, and gives the properties in which something is wrong. */
function checkOwn(
  value: JsonObject,
  path: string,
  place: Place,
  check: SchemaCheck,
): ReadonlySet<string> {
  const { type, ...own } = value;
  const component = componentAt(type, place, check.version);
  if (!component) {
    const message = `There is no component “${writtenJson(type)}” here in version ${check.version}.`;
    check.report('ONE_OF_SCHEMA_VALIDATION_FAILED', path, message);
    return new Set(Object.keys(own));
  }
  const wrong = new Set<string>();
  checkMissing(own, component.properties, path, check);
  let current = '';
  const noting: SchemaCheck = {
    ...check,
    report: (...words) => {
      wrong.add(current);
      check.report(...words);
    },
  };
  for (current of Object.keys(own)) {
    checkProperty(own, current, component.properties, path, noting);
  }
  checkTogether(value, path, check);
  return wrong;
}

/**
 * Meta tries every component that may stand here and, when none fits, also tells what the others
 * have to say about a property of the same name.
 */
function repeatOthers(
  value: JsonObject,
  key: string,
  path: string,
  place: Place,
  check: SchemaCheck,
): void {
  for (const other of Object.values(componentTable)) {
    const since = other.places[place];
    if (since === undefined || !isAtLeast(check.version, since)) continue;
    const property = usableProperty(other.properties, key, check);
    if (!property || /^(components|cases)$/.test(property.shape.kind)) continue;
    checkShape(value[key], property.shape, schemaPath(path, key), check);
  }
}
