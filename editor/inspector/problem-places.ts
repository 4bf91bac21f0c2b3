import { isJsonObject, type Problem } from '../../engine/index.ts';
import type { Field, Kind } from './field.ts';

/**
 * The problems of a step (or of the trigger) by the path of the field that shows them:
 * `config.message.text`. What no field shows stands at the path of what surrounds it.
 */
export function problemPlaces(
  problems: readonly Problem[],
  root: { readonly path: string; readonly field: Field; readonly value: unknown },
): ReadonlyMap<string, readonly Problem[]> {
  const places = new Map<string, Problem[]>();
  const prefix = root.path === '' ? '' : `${root.path}.`;
  for (const problem of problems) {
    if (problem.path !== root.path && !problem.path.startsWith(prefix)) continue;
    const segments = problem.path.slice(prefix.length).split('.');
    const shown = segments.slice(0, shownDepth(root.field, root.value, segments)).join('.');
    places.set(shown, [...(places.get(shown) ?? []), problem]);
  }
  return places;
}

/** How many segments lead to a field that is there. */
function shownDepth(field: Field, value: unknown, segments: readonly string[]): number {
  const [segment, ...rest] = segments;
  if (segment === undefined) return 0;
  const inner = fieldAt(field, value, segment);
  return inner ? 1 + shownDepth(inner, memberOf(value, segment), rest) : 0;
}

function fieldAt({ control }: Field, value: unknown, segment: string): Field | undefined {
  switch (control.kind) {
    case 'fields':
      return control.fields.get(segment);
    case 'list':
      return memberOf(value, segment) === undefined ? undefined : control.item;
    case 'kinds':
      return kindOf(control.kinds, memberOf(value, control.by))?.fields.get(segment);
    case 'either':
      return typeof value === 'string' ? undefined : fieldAt(control.object, value, segment);
    default:
      return undefined;
  }
}

export function kindOf(kinds: readonly Kind[], id: unknown): Kind | undefined {
  return kinds.find((each) => each.id === id);
}

function memberOf(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
