import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: every script works from here, wherever it was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
