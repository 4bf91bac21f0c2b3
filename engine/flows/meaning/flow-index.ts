import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { componentTable } from '../component-table.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import type { FlowVersion } from '../flow-version.ts';
import type { Component } from '../schema/component.ts';

/** A Flow that keeps to the schema, with what its checks and its player look up. */
export interface FlowIndex {
  readonly version: FlowVersion;
  readonly document: JsonObject;
  readonly screens: readonly Screen[];
  readonly screenById: ReadonlyMap<string, Screen>;
  readonly hasEndpoint: boolean;
}

export interface Screen {
  readonly id: string;
  readonly path: string;
  readonly json: JsonObject;
  readonly isTerminal: boolean;
  readonly data: JsonObject;
  /** In the order in which they are written, those inside Forms and branches too. */
  readonly components: readonly PlacedComponent[];
  readonly byName: ReadonlyMap<string, PlacedComponent>;
  readonly hasForm: boolean;
}

export interface PlacedComponent {
  readonly type: string;
  readonly json: JsonObject;
  readonly row: Component;
  readonly path: string;
  /** The name of the Form that it stands in. */
  readonly form: string | undefined;
  /** How many If it stands in. */
  readonly ifDepth: number;
  readonly inBranch: boolean;
}

export function indexFlow(document: JsonObject, version: FlowVersion): FlowIndex {
  const screens = list(document, 'screens').map((screen, index) =>
    indexScreen(screen, itemPath('screens', index)),
  );
  return {
    version,
    document,
    screens,
    screenById: new Map(screens.map((screen) => [screen.id, screen])),
    hasEndpoint: Object.hasOwn(document, 'data_api_version'),
  };
}

export function list(object: JsonObject, key: string): readonly Json[] {
  const value = ownValue(object, key);
  return Array.isArray(value) ? value : [];
}

/** The objects on a list. */
export function objects(object: JsonObject, key: string): readonly JsonObject[] {
  return list(object, key).filter(isJsonObject);
}

export function child(object: JsonObject, key: string): JsonObject {
  const value = ownValue(object, key);
  return isJsonObject(value) ? value : {};
}

export function textOf(object: JsonObject, key: string): string {
  const value = ownValue(object, key);
  return typeof value === 'string' ? value : '';
}

/** The fields that a screen declares; `required` beside them is no field. */
export function dataFields(screen: Screen): readonly (readonly [string, JsonObject])[] {
  return Object.entries(screen.data).flatMap(([name, field]) =>
    isJsonObject(field) ? [[name, field] as const] : [],
  );
}

/** A screen with its components found, wherever they stand. */
export function indexScreen(value: Json, path: string): Screen {
  const json = isJsonObject(value) ? value : {};
  const layout = child(json, 'layout');
  const components: PlacedComponent[] = [];
  const top = { path: `${path}.layout.children`, form: undefined, ifDepth: 0, inBranch: false };
  walk(list(layout, 'children'), top, components);
  return {
    id: textOf(json, 'id'),
    path,
    json,
    isTerminal: json['terminal'] === true,
    data: child(json, 'data'),
    components,
    byName: new Map(components.map((each) => [textOf(each.json, 'name'), each])),
    hasForm: components.some(({ type }) => type === 'Form'),
  };
}

type Around = Pick<PlacedComponent, 'path' | 'form' | 'ifDepth' | 'inBranch'>;

/** Adds components to those that were found before them: a Flow may have thousands. */
function walk(components: readonly Json[], around: Around, found: PlacedComponent[]): void {
  const { form, ifDepth, inBranch } = around;
  components.forEach((json, index) => {
    if (!isJsonObject(json)) return;
    const type = textOf(json, 'type');
    const row = ownValue(componentTable, type);
    if (!row) return;
    const path = itemPath(around.path, index);
    const placed: PlacedComponent = { type, json, row, path, form, ifDepth, inBranch };
    found.push(placed);
    walkInside(placed, found);
  });
}

function walkInside(placed: PlacedComponent, found: PlacedComponent[]): void {
  const { json, type, path, form, ifDepth } = placed;
  if (type === 'Form') {
    const name = textOf(json, 'name');
    const around = { path: `${path}.children`, form: name, ifDepth, inBranch: placed.inBranch };
    walk(list(json, 'children'), around, found);
  } else if (type === 'If') {
    for (const key of ['then', 'else']) {
      const around = { path: plainPath(path, key), form, ifDepth: ifDepth + 1, inBranch: true };
      walk(list(json, key), around, found);
    }
  } else if (type === 'Switch') {
    const cases = child(json, 'cases');
    for (const key of Object.keys(cases)) {
      const around = { path: plainPath(`${path}.cases`, key), form, ifDepth, inBranch: true };
      walk(list(cases, key), around, found);
    }
  }
}
