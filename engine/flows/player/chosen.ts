import { isJsonObject, type Json, type JsonObject } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { list } from '../meaning/flow-index.ts';
import { isEmpty } from './evaluate.ts';

/** What was chosen and no longer is. A tick counts as one choice, a date as another each time. */
export function droppedIds(before: Json | undefined, after: Json | undefined): Json[] {
  const kept = ids(after).map((id) => JSON.stringify(id));
  return ids(before).filter((id) => !kept.includes(JSON.stringify(id)));
}

function ids(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  return value === undefined || isEmpty(value) || value === false ? [] : [value];
}

/** What happens with this option: its own action, or that of the whole component. */
export function chosen(properties: JsonObject, id: Json, key: string): JsonObject | undefined {
  const option = list(properties, 'data-source').find(
    (each) => isJsonObject(each) && each['id'] === id,
  );
  const own = isJsonObject(option) ? ownValue(option, key) : undefined;
  const action = own ?? ownValue(properties, key);
  return isJsonObject(action) ? action : undefined;
}
