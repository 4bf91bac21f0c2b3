import type { Json, JsonObject } from '../../json.ts';
import { limits } from '../../limits.ts';
import { textsIn } from './fillable-texts.ts';
import { translateTemplates, unknownStepPaths } from './step-scope.ts';
import type { Stepping } from './stepping.ts';

/** What `outputs` keeps in `data`, in its order. */
export function keptValues(stepping: Stepping): JsonObject[] {
  const { source, note, scope } = stepping;
  const kept = Object.entries(source.outputs).flatMap(([name, value]): JsonObject[] => {
    const part = `outputs.${name}`;
    if (isPlaceholder(value)) {
      note('approximated', part, `“${value}” is a sample of 8x8's builder; it is not kept.`);
      return [];
    }
    if (name === '' || name.length > 200) {
      note('needs-you', part, 'A value is kept under a name of 1 to 200 characters.');
      return [];
    }
    for (const path of textsIn(value).flatMap((text) => unknownStepPaths(text, scope))) {
      note('approximated', part, `“${path}” is not known here, so “${name}” is empty.`);
    }
    return [{ name, value: translateTemplates(asTemplate(value, part, stepping), scope) }];
  });
  if (kept.length <= limits.keptValuesPerStepMax) return kept;
  note('needs-you', 'outputs', `Only the first ${limits.keptValuesPerStepMax} of these are kept.`);
  return kept.slice(0, limits.keptValuesPerStepMax);
}

/** What the builder leaves behind for the fields of an HTTP trigger: it would overwrite them. */
function isPlaceholder(value: Json): value is string {
  return typeof value === 'string' && /^variable \d+$/.test(value);
}

/** The builder shows outputs without their braces, and some are written so. */
function asTemplate(value: Json, part: string, { note }: Stepping): Json {
  if (typeof value !== 'string' || !/^(step|data)([.[][^{}]*)?$/.test(value.trim())) return value;
  note('approximated', part, `“${value}” is written without {{ }}, and read as if it had them.`);
  return `{{${value}}}`;
}
