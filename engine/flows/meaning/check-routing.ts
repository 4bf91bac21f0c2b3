import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath, plainPath } from '../flow-path.ts';
import { isAtLeast } from '../flow-version.ts';
import { child, list, objects, type PlacedComponent, type Screen, textOf } from './flow-index.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** The ways from screen to screen, as the routing model says or as the screens themselves do. */
export function checkRouting(check: MeaningCheck): void {
  const model = ownValue(check.document, 'routing_model');
  if (!isJsonObject(model)) {
    if (check.hasEndpoint) {
      const message = 'A Flow with “data_api_version” needs a “routing_model”.';
      check.report('MISSING_REQUIRED_PROPERTY', 'data_api_version', message);
    }
    if (check.screens.length > 1) checkReach(navigations(check), check);
    return;
  }
  if (!checkKeys(model, check)) return;
  if (!checkTargets(model, check)) return;
  const ways = new Map(Object.keys(model).map((id) => [id, targets(model, id)]));
  if (checkReach(ways, check)) checkDirectRoutes(ways, check);
}

function targets(model: JsonObject, id: string): readonly string[] {
  return list(model, id).filter((target) => typeof target === 'string');
}

function checkKeys(model: JsonObject, { screens, screenById, report }: MeaningCheck): boolean {
  const missing = screens.filter(({ id, isTerminal }) => !isTerminal && !Object.hasOwn(model, id));
  if (missing.length > 0) {
    const message = `The routing model misses ${missing.map(({ id }) => id).join(', ')}.`;
    report('INVALID_ROUTING_MODEL', 'routing_model', message);
  }
  const unknown = Object.keys(model).filter((id) => !screenById.has(id));
  for (const id of unknown) {
    report('INVALID_ROUTING_MODEL', plainPath('routing_model', id), `There is no screen “${id}”.`);
  }
  return missing.length + unknown.length === 0;
}

const branchesMax = 10;

function checkTargets(model: JsonObject, { screenById, report }: MeaningCheck): boolean {
  let isFine = true;
  const wrong = (path: string, message: string) => {
    isFine = false;
    report('INVALID_ROUTING_MODEL', path, message);
  };
  const earlier = new Set<string>();
  for (const id of Object.keys(model)) {
    const path = plainPath('routing_model', id);
    const ways = targets(model, id);
    if (ways.length > branchesMax)
      wrong(path, `At most ${branchesMax} ways lead on from a screen.`);
    ways.forEach((target, index) => {
      const at = itemPath(path, index);
      if (!screenById.has(target)) wrong(at, `There is no screen “${target}”.`);
      else if (target === id) wrong(at, 'A screen cannot lead to itself.');
      else if (earlier.has(`${target} ${id}`)) wrong(at, 'The way back is there by itself.');
      earlier.add(`${id} ${target}`);
    });
  }
  return isFine;
}

type Ways = ReadonlyMap<string, readonly string[]>;

/** Every screen can be reached from the first one. */
function checkReach(ways: Ways, { screens, report }: MeaningCheck): boolean {
  const reached = new Set<string>();
  const open = screens.slice(0, 1).map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(ways.get(id) ?? []));
  }
  const lost = screens.filter(({ id }) => !reached.has(id));
  for (const { id, path } of lost) {
    report('INVALID_ROUTING_MODEL', `${path}.id`, `No way leads to the screen ${id}.`);
  }
  return lost.length === 0;
}

function navigations({ screens }: MeaningCheck): Ways {
  return new Map(
    screens.map((screen) => [screen.id, navigationsOf(screen).map(({ target }) => target)]),
  );
}

interface Navigation {
  readonly component: PlacedComponent;
  readonly target: string;
  readonly path: string;
}

function navigationsOf({ components }: Screen): Navigation[] {
  return components.flatMap((component) => {
    const items = objects(component.json, 'list-items').map((json, index) => ({
      json,
      path: itemPath(`${component.path}.list-items`, index),
    }));
    return [component, ...items].flatMap(({ json, path }) => {
      const action = child(json, 'on-click-action');
      if (action['name'] !== 'navigate') return [];
      const target = textOf(child(action, 'next'), 'name');
      return [{ component, target, path: `${path}.on-click-action.next.name` }];
    });
  });
}

/** A way that a component goes has to be in the model, there or back. */
function checkDirectRoutes(ways: Ways, check: MeaningCheck): void {
  for (const screen of check.screens) {
    for (const { component, target, path } of navigationsOf(screen)) {
      const isExempt = component.type === 'NavigationList' && isAtLeast(check.version, '6.2');
      if (isExempt || target === screen.id || !check.screenById.has(target)) continue;
      if (ways.get(screen.id)?.includes(target) || ways.get(target)?.includes(screen.id)) continue;
      const message = `The routing model has no way from ${screen.id} to ${target}.`;
      check.report('INVALID_ROUTING_MODEL', path, message);
    }
  }
}
