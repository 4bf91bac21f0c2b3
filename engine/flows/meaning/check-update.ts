import { isJsonObject, type Json, type JsonObject, writtenJson } from '../../json.ts';
import { ownValue } from '../../own-value.ts';
import { plainPath } from '../flow-path.ts';
import { isExpression, readBinding } from '../language/binding.ts';
import type { ComponentCheck } from './meaning-check.ts';
import { bindingSchema, isOfSchema, type ValueSchema } from './value-schema.ts';

/** update_data sets what its own screen declares, to values of the same kind. */
export function checkUpdate(payload: JsonObject, path: string, component: ComponentCheck): void {
  for (const [key, value] of Object.entries(payload)) {
    const field = ownValue(component.screen.data, key);
    const message = isJsonObject(field)
      ? mismatch(key, value, field, component)
      : `There is no data “${key}” on this screen.`;
    if (message === null) continue;
    component.flow.report('INVALID_UPDATE_DATA_ACTION_PAYLOAD', plainPath(path, key), message);
  }
}

function mismatch(
  key: string,
  value: Json,
  field: ValueSchema,
  { screen, flow }: ComponentCheck,
): string | null {
  const binding = typeof value === 'string' ? readBinding(value) : null;
  if (!binding) {
    const isFine = (typeof value === 'string' && isExpression(value)) || isOfSchema(value, field);
    return isFine ? null : `“${key}” is of the kind “${writtenJson(field['type'])}”.`;
  }
  if (binding.of === 'data' && !binding.screen && binding.keys.join('.') === key) {
    return `“${key}” cannot be set to itself.`;
  }
  const source = bindingSchema(binding, screen, flow);
  if (typeof source === 'string' || source['type'] === field['type']) return null;
  return `“${key}” is of the kind “${writtenJson(field['type'])}”, and what is bound is not.`;
}
