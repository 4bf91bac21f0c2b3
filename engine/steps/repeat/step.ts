import * as z from 'zod';
import type { Json } from '../../json.ts';
import { boundValue } from '../bound-value.ts';
import { defineStep, type StepContext } from '../step.ts';
import { type RepeatConfig, repeatConfig } from './config.ts';

/**
 * Does the same for each item of a list: `each` leads into what is done with one item, whose end
 * leads back here, and then the next one is taken.
 */
export const repeat = defineStep({
  type: 'repeat',
  title: 'Repeat for each',
  description: 'Takes the items of a list one after the other. Lead the last step back here.',
  icon: 'repeat',
  group: 'decide',
  bounded: true,
  config: repeatConfig,
  exits: () => [
    { id: 'each', label: 'For each', decided: true },
    { id: 'done', label: 'Done', finds: ['done', 'list', 'count'] },
  ],
  enter(context) {
    const { list, number } = whereItIs(context);
    const count = list.length;
    const [item] = list.slice(number);
    if (item === undefined) {
      const result = { done: true, list, item: null, index: null, count };
      return { do: 'leave', exit: 'done', result, text: `${count} of ${count} done` };
    }
    const result = { done: false, list, item, index: number, count };
    return { do: 'leave', exit: 'each', result, text: `${number + 1} of ${count}` };
  },
});

/** `steps.<id>` while it repeats; the list is the one it began with. */
const progress = z.object({ done: z.literal(false), list: z.array(z.json()), index: z.number() });

/** The list, and which item is next: on the way, or from the beginning. */
function whereItIs(context: StepContext<RepeatConfig>): { list: Json[]; number: number } {
  const before = progress.safeParse(context.previous);
  if (before.success) return { list: before.data.list, number: before.data.index + 1 };
  const { items, max } = context.step.config;
  const value = boundValue(context.fill(items), 'The list', context);
  if (!Array.isArray(value)) {
    context.warn('There is no list here, so there is nothing to repeat.');
    return { list: [], number: 0 };
  }
  if (value.length > max) context.note(`Only ${max} of ${value.length} items are taken.`);
  return { list: value.slice(0, max), number: 0 };
}
