import * as z from 'zod';

const setValue = z.strictObject({
  name: z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]{0,127}$/,
      'Use letters, digits, _ and -, starting with a letter.',
    )
    .meta({ title: 'Name', description: 'Afterwards it is data.<name>.' }),
  value: z.json().meta({
    title: 'Value',
    description: 'A text, a number, an answer, or all of JSON: one answer alone keeps its type.',
  }),
});

export const setValuesConfig = z.strictObject({
  values: z
    .array(setValue)
    .min(1, 'Give a value.')
    .max(50)
    .meta({ title: 'Values', description: 'All are worked out from what was known before.' }),
});

export type SetValuesConfig = z.infer<typeof setValuesConfig>;
