import * as z from 'zod';

export const unknownStepConfig = z.strictObject({
  kind: z.string().max(200).meta({
    title: 'Its name there',
    description: 'What the other builder calls such a step.',
  }),
  inputs: z.record(z.string(), z.json()).default({}).meta({
    title: 'What stood in it',
    description: 'As the other builder had it.',
  }),
});
