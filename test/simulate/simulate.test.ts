/**
 * The real runtime and engine, over a store, a clock and a network that are simulated and decided by
 * a seed: webhooks and answers that are lost, late, doubled and out of order, crashes in every part of
 * a commit, a disk that is full, a clock that is set, the days on which the clocks change. Rules are
 * judged after every step. `npm run test:simulate` goes on for as long as one likes.
 */
import { expect, it } from 'vitest';
import { campaign } from './campaign.ts';
import { plantedBugs } from './planted-bugs.ts';
import { describeFailure, summarize } from './report.ts';
import { type Simulated, simulate } from './simulate.ts';

const schedules = 200_000;
const msMax = 24 * 60_000;
const seedsMax = 3_000;

it('every promise is kept in every schedule', { timeout: 25 * 60_000 }, async () => {
  const outcome = await campaign({ firstSeed: 1, schedules, failuresMax: 3, msMax });
  process.stdout.write(`${summarize(outcome)}\n`);
  const failures = await Promise.all(outcome.failures.map((failure) => describeFailure(failure)));
  expect(failures).toEqual([]);
  expect(outcome.schedules).toBe(schedules);
});

it('the same seed is the same schedule, step by step', async () => {
  const stories = [1, 2, 3].map((seed) => describe(seed));
  expect(await Promise.all([1, 2, 3].map((seed) => describe(seed)))).toEqual(
    await Promise.all(stories),
  );
});

it.each(Object.entries(plantedBugs))('a program that %s is found out', async (_, bug) => {
  let found: Simulated | null = null;
  for (let seed = 1; seed <= seedsMax && !found; seed += 1) {
    const simulated = await simulate(seed, { bug });
    if (simulated.fault) found = simulated;
  }
  expect(found?.fault).toMatchObject({ rule: expect.any(String) });
});

async function describe(seed: number): Promise<string> {
  return describeFailure(await simulate(seed));
}
