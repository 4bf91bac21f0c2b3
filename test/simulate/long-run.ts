/** npm run test:simulate: as many schedules as are wanted, or one of them step by step. */
import { parseArgs } from 'node:util';
import { campaign } from './campaign.ts';
import { plantedBugs } from './planted-bugs.ts';
import { describeFailure, summarize } from './report.ts';
import { simulate } from './simulate.ts';

const usage = `npm run test:simulate -- [options]
  --schedules N    how many schedules are played (1000000)
  --minutes N      and for how long at most (60)
  --from N         the seed of the first (1)
  --seed N         this one only, step by step
  --bug NAME       plants a bug in it: ${Object.keys(plantedBugs).join(', ')}
`;
const { values: given } = parseArgs({
  options: {
    schedules: { type: 'string', default: '1000000' },
    minutes: { type: 'string', default: '60' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    bug: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
const tellEveryMs = 10_000;

if (given.help) print(usage);
else if (!(await (given.seed === undefined ? playMany() : playOne(Number(given.seed))))) {
  process.exitCode = 1;
}

async function playMany(): Promise<boolean> {
  const plan = {
    firstSeed: Number(given.from),
    schedules: Number(given.schedules),
    failuresMax: 10,
    msMax: Number(given.minutes) * 60_000,
  };
  let toldAt = Date.now();
  const outcome = await campaign(plan, (soFar) => {
    if (Date.now() < toldAt + tellEveryMs) return;
    toldAt = Date.now();
    print(summarize(soFar));
  });
  for (const failure of outcome.failures) print(`\n${await describeFailure(failure)}`);
  print(`\n${summarize(outcome)}`);
  return outcome.failures.length === 0;
}

async function playOne(seed: number): Promise<boolean> {
  const bug = plantedBugs[given.bug] ?? null;
  const simulated = await simulate(seed, { bug });
  print(await describeFailure(simulated, { bug, name: given.bug }));
  return simulated.fault === null;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
