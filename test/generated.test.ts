/** What `npm run generate` derives from the sources and keeps in the repository is up to date. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generate/generated-files.ts';
import { projectRoot } from './support/source-tree.ts';

it.each(generatedFiles())('$path', ({ path, text }) => {
  expect(readFileSync(join(projectRoot, path), 'utf8')).toBe(text);
});

it('the migrations make what db/schema describes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  try {
    cpSync(join(projectRoot, 'db/migrations'), folder, { recursive: true });
    const drizzle = join(projectRoot, 'node_modules/.bin/drizzle-kit');
    const args = ['generate', '--dialect=sqlite', '--schema=db/schema/*.ts', `--out=${folder}`];
    const { status } = spawnSync(drizzle, args, { cwd: projectRoot });
    expect(status).toBe(0);
    expect(readdirSync(folder)).toEqual(readdirSync(join(projectRoot, 'db/migrations')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
