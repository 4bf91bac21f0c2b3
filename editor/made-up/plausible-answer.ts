import type { Json, Workflow } from '../../engine/index.ts';
import { answerShape } from './answer-shape.ts';
import type { Forms } from './handed-to-forms.ts';
import { type Moment, type Place, plausibleValue } from './plausible-value.ts';
import type { Shape } from './shape.ts';

/** So many things are in a list of which nothing else is known. */
const itemsUsual = 3;

/**
 * A body with which this step could be answered: all that the workflow reads of it, with values that let
 * the conversation go on. Dates are later than the moment, and no two things in a list have the same id.
 * A list that is handed to one of the forms has in it what that gives as an example.
 */
export function plausibleAnswer(
  workflow: Workflow,
  stepId: string,
  moment: Moment,
  forms?: Forms,
): Json {
  const shape = answerShape(workflow, stepId, forms);
  const isNothing = shape.item === null && shape.fields.size === 0 && shape.names.length === 0;
  const place = { names: shape.names, owner: null, number: null };
  return isNothing ? {} : bodyOf(shape, place, moment);
}

function bodyOf(shape: Shape, place: Omit<Place, 'isId'>, moment: Moment): Json {
  const { fields, item, itemsMin, passes, role, examples } = shape;
  const [name] = place.names;
  const owner = name ?? place.owner;
  if (item) {
    const length = Math.max(item.examples.length || itemsUsual, itemsMin);
    return Array.from({ length }, (_, index) =>
      bodyOf(item, { names: itemNames(item), owner, number: index + 1 }, moment),
    );
  }
  if (fields.size > 0) {
    const values = [...fields].map(([key, field]): [string, Json] => [
      key,
      bodyOf(field, { names: [key, ...field.names], owner, number: place.number }, moment),
    ]);
    return Object.fromEntries(values);
  }
  if (passes !== undefined) return passes;
  const example = examples[(place.number ?? 0) - 1] ?? null;
  return example ?? plausibleValue({ ...place, isId: role === 'id' }, moment);
}

/** Of an item with fields there is no name: they belong to the list. An item without is a value of it. */
function itemNames({ fields, names }: Shape): string[] {
  return fields.size > 0 ? [] : ['value', ...names];
}
