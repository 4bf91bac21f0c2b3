import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from './source-tree.ts';

/** What decides how the compiler and the linter judge a file. */
const settings = [
  '.gitignore',
  'biome.json',
  'tsconfig.base.json',
  'tsconfig.json',
  ...['engine', 'db', 'server', 'editor', 'scripts', 'test'].map((it) => `${it}/tsconfig.json`),
];

/** Runs one of our tools in the planted project and answers what it printed. */
type Run = (tool: string, ...args: string[]) => string;

/**
 * Makes a project of our settings, our packages and only the given files (text by path), lets
 * `judge` run tools in it, removes it and answers the judgement.
 */
export function inPlantedProject<T>(files: Record<string, string>, judge: (run: Run) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    for (const path of settings) cpSync(join(projectRoot, path), join(folder, path));
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${text}\n`);
    }
    return judge((tool, ...args) => {
      const program = join(projectRoot, 'node_modules', '.bin', tool);
      return spawnSync(program, args, { cwd: folder, encoding: 'utf8' }).stdout;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
