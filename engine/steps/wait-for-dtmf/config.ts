import * as z from 'zod';
import { duration } from '../../duration.ts';

const digits = z.number().int().min(1).max(25);

export const waitForDtmfConfig = z.strictObject({
  digitsMin: digits.default(1).meta({
    title: 'Fewest digits',
    description: 'Fewer are not taken.',
  }),
  digitsMax: digits.default(25).meta({ title: 'Most digits', description: 'More are cut off.' }),
  endKey: z.enum(['#', '*', 'none']).default('#').meta({
    title: 'Key that ends it',
    description: 'It, and what comes after it, is no part of the answer.',
  }),
  timeout: duration.default({ amount: 5, unit: 'minutes' }).meta({
    title: 'How long to wait',
    description: 'Then the step is left by “No keys”.',
  }),
});

export type WaitForDtmfConfig = z.infer<typeof waitForDtmfConfig>;
