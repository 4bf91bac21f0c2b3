import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './test-server.ts';

/**
 * Published material that lies beside the checkout on some machines and is not part of the project:
 * where it is missing, what needs it says so and goes without.
 */
export function sharedFile(path: string): string | null {
  const folder = process.env['JOURNEYMAN_SHARED'] ?? join(projectRoot, '../shared/data');
  const file = join(folder, path);
  if (existsSync(file)) return file;
  process.stdout.write(`Not checked against ${path}: it is not on this machine.\n`);
  return null;
}
