/**
 * Whatever waits costs no memory and no polling: how soon a process is ready, how fast it resumes
 * conversations and what memory it holds, with a hundred parked instances and a hundred thousand.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { park } from './parked/park.ts';
import type { Resumed } from './parked/resume.ts';

const few = await measure(100);
const many = await measure(100_000);
console.table([
  { parked: 100, ...few },
  { parked: 100_000, ...many },
]);
const percent = Math.round((many.resumedPerSecond / few.resumedPerSecond) * 100);
console.log(`Among a hundred thousand, they are resumed at ${percent} % of the rate.`);
process.send?.({ few, many });

async function measure(parked: number): Promise<Resumed> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
  const file = join(folder, 'store.db');
  park(file, parked);
  const child = fork(join(import.meta.dirname, 'parked', 'resume.ts'), [file, String(parked)], {
    execArgv: ['--import', 'tsx'],
  });
  const resumed = await new Promise<Resumed>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Resumed));
    child.once('exit', () => reject(new Error('The process of this bench died.')));
  });
  rmSync(folder, { recursive: true, force: true });
  return resumed;
}
