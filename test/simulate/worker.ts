/** Plays its share of a campaign's schedules, in a process of its own. argv: the share, as JSON. */
import type { Played, Share } from './campaign.ts';
import { simulate } from './simulate.ts';

const tellEvery = 500;
const { firstSeed, schedules, step, failuresMax, msMax }: Share = JSON.parse(
  process.argv[2] ?? '{}',
);
const endsBy = Date.now() + msMax;
let failures = 0;
process.once('disconnect', () => process.exit());

for (let done = 0; done < schedules && failures < failuresMax && Date.now() < endsBy; ) {
  const played = await playSome(done, Math.min(done + tellEvery, schedules));
  done += played.schedules;
  failures += played.failures.length;
  await new Promise((told) => process.send?.(played, told));
}
process.disconnect();

async function playSome(from: number, until: number): Promise<Played> {
  const played = { schedules: 0, steps: 0, crashes: 0, simulatedMs: 0 };
  const failed = [];
  for (let number = from; number < until; number += 1) {
    const simulated = await simulate(firstSeed + number * step);
    played.schedules += 1;
    played.steps += simulated.steps;
    played.crashes += simulated.crashes;
    played.simulatedMs += simulated.simulatedMs;
    if (simulated.fault) failed.push(simulated);
  }
  return { ...played, failures: failed };
}
