import * as z from 'zod';

const splitWay = z.strictObject({
  exit: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'Use letters, digits, - and _, starting with a letter.')
    .meta({ title: 'Id', description: 'Of the way out; it stays when its name changes.' }),
  label: z.string().min(1, 'Give it a name.').max(120).meta({ title: 'Name' }),
  weight: z.number().int().min(1).max(1_000).default(1).meta({
    title: 'Share',
    description: 'Twice the share of another way is taken twice as often.',
  }),
});

export const randomSplitConfig = z.strictObject({
  ways: z
    .array(splitWay)
    .min(2, 'Give two ways or more.')
    .max(20)
    .meta({ title: 'Ways', description: 'One of them is taken, by chance.' }),
});

export type RandomSplitConfig = z.infer<typeof randomSplitConfig>;
