import { mkdirSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './source-tree.ts';

/**
 * A program of several parts as one file that Node runs, with everything in it but what is native.
 * It begins sooner, and runs faster than what is translated while it is loaded. Answers the file.
 */
export async function bundleProgram(
  entry: string,
  folder: string,
  { format, minify = false }: { format: 'cjs' | 'esm'; minify?: boolean },
): Promise<string> {
  const file = `${basename(entry, '.ts')}.${format === 'cjs' ? 'cjs' : 'mjs'}`;
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify,
      rolldownOptions: { output: { format, entryFileNames: file } },
    },
  });
  return join(folder, file);
}

/** For a bundle: in the project, where it finds the packages that are not in it. */
export function createBundleFolder(name: string): string {
  const parent = join(projectRoot, '.build');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${name}-`));
}
