import * as z from 'zod';

export const branchConfig = z.strictObject({
  mode: z.enum(['first', 'all']).default('first').meta({
    title: 'Ways to take',
    description:
      'The first way whose rule is true, from top to bottom; or every way whose rule is true, side by side. Where none is true: otherwise.',
  }),
});
