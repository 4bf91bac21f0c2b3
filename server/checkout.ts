import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the checkout is: from the sources it is one folder up; from the built file, two. */
export function checkout(): string {
  const told = process.env['JOURNEYMAN_ROOT'];
  if (told !== undefined) return told;
  const here = fileURLToPath(new URL('.', import.meta.url));
  const above = resolve(here, '..');
  return existsSync(resolve(above, 'package.json')) ? above : resolve(above, '..');
}
