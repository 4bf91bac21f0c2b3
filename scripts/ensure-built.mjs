import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runTool } from './run.mjs';
import { withLock } from './with-lock.mjs';

/** What is built, from which folders, and what building it leaves behind. */
const parts = [
  { name: 'editor', sources: ['editor', 'engine'], output: '.build/editor/index.html' },
  {
    name: 'server',
    sources: ['server', 'db', 'engine', 'workflows'],
    output: '.build/server/main.js',
  },
];

/**
 * Builds the editor and the server where their sources changed since they were last built. What
 * counts is content, not dates: a checkout or a copy touches every date.
 */
export async function ensureBuilt() {
  await withLock('build', async () => {
    for (const part of parts) {
      const stamp = join(root, '.build', `${part.name}.sha256`);
      const fingerprint = fingerprintOf(part.sources);
      if (existsSync(join(root, part.output)) && contentOf(stamp) === fingerprint) continue;
      await build(part.name);
      mkdirSync(join(root, '.build'), { recursive: true });
      writeFileSync(stamp, fingerprint);
    }
  });
}

/** @param {string} name */
async function build(name) {
  console.log(`Building the ${name}.`);
  const config = join(name, 'vite.config.ts');
  const code = await runTool('vite', ['build', '--config', config, '--logLevel', 'warn']);
  if (code === 0) return;
  console.error(`The ${name} could not be built: the reason is above.`);
  process.exit(1);
}

/** @param {string[]} folders */
function fingerprintOf(folders) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of folders.flatMap(sourcesIn)) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** @param {string} file */
function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
