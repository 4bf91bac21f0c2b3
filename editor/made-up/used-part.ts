import { isJsonObject, type Json, type Workflow } from '../../engine/index.ts';
import { answerShape } from './answer-shape.ts';
import type { Shape } from './shape.ts';

/** As much of a list as people look at to try it. */
const itemsUsual = 5;

/** What the workflow uses of an answer to this step: few enough things to be looked at and changed. */
export function usedPart(workflow: Workflow, stepId: string, body: Json): Json {
  return used(answerShape(workflow, stepId), body);
}

function used({ fields, item, itemsMin }: Shape, value: Json): Json {
  if (item && Array.isArray(value)) {
    return value.slice(0, Math.max(itemsUsual, itemsMin)).map((each) => used(item, each));
  }
  if (fields.size === 0 || !isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const field = fields.get(key);
      return field ? [[key, used(field, part)]] : [];
    }),
  );
}
