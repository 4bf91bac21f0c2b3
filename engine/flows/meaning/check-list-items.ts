import { isJsonObject, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { itemPath } from '../flow-path.ts';
import { objects } from './flow-index.ts';
import type { ComponentCheck } from './meaning-check.ts';

/** A NavigationList: one place for what a tap does, one badge, room at the end of an item. */
export function checkListItems(component: ComponentCheck): void {
  if (component.type !== 'NavigationList') return;
  const { json, path, flow } = component;
  const items = objects(json, 'list-items');
  checkTaps(items, component);
  if (items.filter((item) => Object.hasOwn(item, 'badge')).length > 1) {
    flow.report('MAX_ITEMS_REQUIRED', path, 'Only one item of a list can have a badge.');
  }
  items.forEach((item, index) => {
    checkEnd(item, itemPath(`${path}.list-items`, index), component);
  });
}

function checkTaps(items: readonly JsonObject[], { json, path, flow }: ComponentCheck): void {
  const tapped = items.some((item) => Object.hasOwn(item, 'on-click-action'));
  if (!tapped || !Object.hasOwn(json, 'on-click-action')) return;
  const message = 'Both the list and its items say what a tap does.';
  flow.report('DUPLICATE_PROPETY_FOR_CONDITION', path, message);
}

function checkEnd(item: JsonObject, path: string, { json, flow }: ComponentCheck): void {
  const end = ownValue(item, 'end');
  if (!isJsonObject(end)) return;
  const parts = Object.keys(end).length;
  if (parts < 1 || parts > 2) {
    const message = 'At the end of an item stand one or two texts.';
    flow.report('DUPLICATE_PROPETY_FOR_CONDITION', `${path}.end`, message);
  }
  if (json['media-size'] !== 'large') return;
  const message = 'With large pictures there is no room at the end of an item.';
  flow.report('INVALID_PROPERTY_VALUE_FOR_CONDITION', `${path}.end`, message);
}
