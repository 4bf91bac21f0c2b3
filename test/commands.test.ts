/** `npm start` as a person meets it: the script itself, in a process of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ensureBuilt } from '../scripts/ensure-built.mjs';
import { variables } from '../server/config.ts';
import { projectRoot } from './support/source-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'journeyman-start-'));
let server: ChildProcess | undefined;

afterEach(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

it('--help lists every environment variable', () => {
  const { stdout } = spawnSync('node', ['scripts/start.mjs', '--help'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  for (const { name } of variables) expect(stdout).toContain(name);
});

it('builds nothing when nothing is stale, and serves as the process that was started', async () => {
  await ensureBuilt();
  const { child, url, printed } = await start();
  expect(printed).not.toContain('Building');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);

  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect(fetch(`${url}/readyz`)).rejects.toThrow();
});

it('stops when it is told to', async () => {
  const { child, url } = await start();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

/** Starts on a free port and waits for the address that is printed. */
async function start(): Promise<{ child: ChildProcess; url: string; printed: string }> {
  const child = spawn('node', ['scripts/start.mjs'], {
    cwd: projectRoot,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = child;
  let printed = '';
  for await (const chunk of child.stdout) {
    printed += chunk;
    const [url] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
    if (url) return { child, url, printed };
  }
  throw new Error(`The server ended before it was ready. It printed: ${printed}`);
}
