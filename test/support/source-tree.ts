import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the checkout: its path from the root, with forward slashes, and what stands in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What is installed, built, generated or stored here by running: not ours to keep tidy. */
const notOurs = [
  '.build',
  '.cache',
  '.env',
  '.git',
  'coverage',
  'data',
  'db/migrations',
  'node_modules',
  'package-lock.json',
  'test-results',
];

const notText = /\.(log|png|jpg|wav)$/;

/** Every file that people write. */
export function sourceTree(folder = projectRoot): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    const path = relative(projectRoot, file).split(sep).join('/');
    if (notOurs.includes(path) || notText.test(entry.name)) return [];
    return entry.isDirectory() ? sourceTree(file) : [{ path, text: readFileSync(file, 'utf8') }];
  });
}
