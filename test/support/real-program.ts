/** The program as people run it: `npm start`, a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { apiKey, projectRoot } from './test-server.ts';

export interface RealProgram {
  readonly url: string;
  readonly printed: () => string;
  /** Resolves with the exit code, or null when it was killed. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Resolves when it says that it is ready. */
export async function startProgram(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<RealProgram> {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/start.mjs')], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      JOURNEYMAN_API_KEY: apiKey,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = exitOf(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  const address = () => /ready: +(http:\S+)/.exec(printed)?.[1];
  const hasEnded = exited.then((code) => {
    throw new Error(`It ended with ${code}: ${printed}`);
  });
  const isReady = vi.waitFor(() => expect(address()).toBeDefined(), { timeout: 90_000 });
  await Promise.race([isReady, hasEnded]);
  return {
    url: address() ?? '',
    printed: () => printed,
    kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}
