import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { plainPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { type Binding, isExpression, readBinding } from '../language/binding.ts';
import { child, dataFields, type Screen, textOf } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';
import { bindingSchema, isOfSchema, type ValueSchema } from './value-schema.ts';

/** Where to go, and whether the next screen is given what it declares. */
export function checkNavigate(action: JsonObject, path: string, component: ComponentCheck): void {
  const { flow, screen } = component;
  const name = textOf(child(action, 'next'), 'name');
  const next = flow.screenById.get(name);
  if (!next || next.id === screen.id) {
    const message = next ? 'A screen cannot lead to itself.' : `There is no screen “${name}”.`;
    return void flow.report(
      'INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME',
      `${path}.next.name`,
      message,
    );
  }
  checkFieldNames(action, next, path, component);
  const payload = child(action, 'payload');
  for (const [key, value] of Object.entries(payload)) {
    const field = ownValue(next.data, key);
    if (!isJsonObject(field)) continue;
    checkField(value, field, [plainPath(`${path}.payload`, key), next, key], component);
  }
}

/** From 7.3, and before 6.0, exactly the next screen's fields have to be passed on. */
function checkFieldNames(
  action: JsonObject,
  next: Screen,
  path: string,
  { flow }: ComponentCheck,
): void {
  if (isAtLeast(flow.version, '6.0') && !isAtLeast(flow.version, '7.3')) return;
  const declared = dataFields(next).map(([name]) => name);
  if (!Object.hasOwn(action, 'payload')) {
    if (declared.length === 0) return;
    const message = `The screen ${next.id} needs ${declared.join(', ')}; nothing is passed on.`;
    return void flow.report('MISSING_NAVIGATION_ACTION_PAYLOAD', path, message);
  }
  const given = Object.keys(child(action, 'payload'));
  const missing = declared.filter((name) => !given.includes(name));
  const unknown = given.filter((name) => !declared.includes(name));
  const said = [
    ...missing.map((name) => `“${name}” is not passed on`),
    ...unknown.map((name) => `“${name}” is not declared`),
  ];
  if (said.length === 0) return;
  const message = `The screen ${next.id} does not get what it declares: ${said.join(', ')}.`;
  flow.report('INVALID_NAVIGATE_ACTION_PAYLOAD', `${path}.payload`, message);
}

type Target = readonly [payloadPath: string, next: Screen, field: string];

function checkField(
  value: Json,
  field: ValueSchema,
  target: Target,
  { screen, flow }: ComponentCheck,
): void {
  const [path, next, name] = target;
  const binding = typeof value === 'string' ? readBinding(value) : null;
  if (!binding) {
    if (typeof value === 'string' && isExpression(value)) return;
    if (isOfSchema(value, field)) return;
    const message = `“${name}” of the screen ${next.id} is of the kind “${kindOf(field)}”.`;
    return void flow.report('INVALID_NAVIGATE_ACTION_STATIC_DATA', path, message);
  }
  const source = bindingSchema(binding, screen, flow);
  if (typeof source === 'string') return;
  const at = { path, next: `${next.path}.data.${name}`, source: sourcePath(binding, screen) };
  const mismatch = findMismatch(source, field, at);
  if (mismatch === null) return;
  const message = `“${name}” of the screen ${next.id} does not fit what is passed on to it.`;
  flow.report('INVALID_NAVIGATE_ACTION_PAYLOAD', mismatch, message);
}

/** Meta points at the place where the two descriptions part; an answer has no such place. */
function sourcePath({ of, keys }: Binding, screen: Screen): string {
  return of === 'data' ? `${screen.path}.data.${keys.join('.properties.')}` : '';
}

interface Places {
  readonly path: string;
  readonly next: string;
  readonly source: string;
}

function findMismatch(source: ValueSchema, field: ValueSchema, at: Places): string | null {
  if (source['type'] !== field['type']) return at.path;
  if (field['type'] === 'array') {
    const [from, to] = [source['items'], field['items']];
    if (!isJsonObject(from) || !isJsonObject(to)) return null;
    const next = `${at.next}.items`;
    return findMismatch(from, to, { path: next, next, source: `${at.source}.items` });
  }
  return field['type'] === 'object' ? findPropertyMismatch(source, field, at) : null;
}

function findPropertyMismatch(source: ValueSchema, field: ValueSchema, at: Places): string | null {
  const [from, to] = [ownValue(source, 'properties'), ownValue(field, 'properties')];
  if (!isJsonObject(to)) return at.next;
  if (!isJsonObject(from)) return at.source;
  for (const [key, wanted] of Object.entries(to)) {
    const given = ownValue(from, key);
    const next = `${at.next}.properties.${key}`;
    if (!isJsonObject(given) || !isJsonObject(wanted)) return next;
    const inner = { path: next, next, source: `${at.source}.properties.${key}` };
    const mismatch = findMismatch(given, wanted, inner);
    if (mismatch !== null) return mismatch;
  }
  return null;
}

function kindOf(schema: ValueSchema): string {
  return textOf(schema, 'type');
}
