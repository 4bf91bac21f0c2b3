import * as z from 'zod';
import { limits } from '../../limits.ts';

export const repeatConfig = z.strictObject({
  items: z
    .string()
    .min(1, 'Say which list.')
    .max(limits.templateCharsMax)
    .meta({ title: 'List', description: 'An answer that is a list, such as {{steps.ask.body}}.' }),
  max: z.number().int().min(1).max(limits.repeatItemsMax).default(limits.repeatItemsMax).meta({
    title: 'At most',
    description: 'Only so many items of a longer list are taken.',
  }),
});

export type RepeatConfig = z.infer<typeof repeatConfig>;
