import * as z from 'zod';

/** Its one rule stands in the exit `true`, as the rules of a branch do in its exits. */
export const ifConfig = z.strictObject({});
