import * as z from 'zod';

/** Where it goes, its one exit says. */
export const jumpToConfig = z.strictObject({});
