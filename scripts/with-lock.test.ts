import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { root } from './root.mjs';
import { withLock } from './with-lock.mjs';

const name = `lock-test-${process.pid}`;
const file = join(root, '.cache', `${name}.lock`);
const pidOfNobody = 2 ** 22 + 1;

afterEach(() => rmSync(file, { force: true }));

it('lets one in at a time', async () => {
  const steps: string[] = [];
  async function work(worker: string) {
    steps.push(`${worker} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    steps.push(`${worker} ends`);
  }
  await Promise.all([withLock(name, () => work('first')), withLock(name, () => work('second'))]);
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

it('opens again when the work fails', async () => {
  await expect(withLock(name, () => Promise.reject(new Error('no disk')))).rejects.toThrow(
    'no disk',
  );
  expect(existsSync(file)).toBe(false);
});

it('takes over from a process that was killed', async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, String(pidOfNobody));
  expect(await withLock(name, () => Promise.resolve('done'))).toBe('done');
});
