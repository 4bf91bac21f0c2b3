import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { bundleProgram, createBundleFolder } from '../support/bundle-program.ts';
import type { Simulated } from './simulate.ts';

/** Which schedules are played, and when it is enough. */
export interface Plan {
  readonly firstSeed: number;
  readonly schedules: number;
  readonly failuresMax: number;
  readonly msMax: number;
}

export interface Outcome {
  readonly schedules: number;
  readonly steps: number;
  readonly crashes: number;
  readonly simulatedMs: number;
  readonly failures: readonly Simulated[];
  readonly tookMs: number;
}

/** What a worker is told: it plays every `step`th schedule. */
export interface Share extends Plan {
  readonly step: number;
}

/** What a worker tells, now and then and at its end: what it played since it told last. */
export type Played = Omit<Outcome, 'tookMs'>;

/** Plays schedules on all processors. `tell` hears how it stands. */
export async function campaign(
  plan: Plan,
  tell: (soFar: Outcome) => void = () => {},
): Promise<Outcome> {
  const beganAt = Date.now();
  const step = availableParallelism();
  let played: Played = { schedules: 0, steps: 0, crashes: 0, simulatedMs: 0, failures: [] };
  const soFar = (): Outcome => ({ ...played, tookMs: Date.now() - beganAt });
  const folder = createBundleFolder('simulate');
  try {
    const worker = join(import.meta.dirname, 'worker.ts');
    const program = await bundleProgram(worker, folder, { format: 'esm', minify: true });
    const shares = Array.from({ length: step }, (_, index) => {
      const schedules = Math.ceil((plan.schedules - index) / step);
      const share = { ...plan, firstSeed: plan.firstSeed + index, schedules, step };
      return playShare(program, share, (more) => {
        played = add(played, more);
        tell(soFar());
      });
    });
    await Promise.all(shares);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return soFar();
}

/** When a schedule is over, all of it is garbage: it costs least to let much of it gather. */
const roomForGarbage = [
  '--min-semi-space-size=128',
  '--max-semi-space-size=128',
  '--single-threaded-gc',
];

function playShare(program: string, share: Share, tell: (more: Played) => void): Promise<void> {
  const worker = fork(program, [JSON.stringify(share)], { execArgv: roomForGarbage });
  // It has time: what people or clocks wait for goes first.
  if (worker.pid !== undefined) setPriority(worker.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  worker.on('message', tell);
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`A worker ended with ${code}.`));
    });
  });
}

function add(played: Played, more: Played): Played {
  return {
    schedules: played.schedules + more.schedules,
    steps: played.steps + more.steps,
    crashes: played.crashes + more.crashes,
    simulatedMs: played.simulatedMs + more.simulatedMs,
    failures: [...played.failures, ...more.failures],
  };
}
