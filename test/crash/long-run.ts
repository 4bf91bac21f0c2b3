/** npm run test:crash: as many crashes as are wanted, what became of them, and how to replay one. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { campaign } from './campaign.ts';
import { type PlantedBug, plantedBugs } from './planted-bugs.ts';
import { rehearse } from './rehearsal.ts';
import { describeFailure, summarize } from './report.ts';
import { run } from './run.ts';
import { createStage, type Stage } from './stage.ts';

const usage = `npm run test:crash -- [options]
  --kills N        how many processes are killed (3000)
  --minutes N      and for how long at most (20)
  --seed N         another series of crashes (1)
  --points 7,31    one run only: the point at which each life in turn ends
  --first-start    the one run begins with an empty folder
  --bug NAME       plants a bug: ${Object.keys(plantedBugs).join(', ')}
`;
const { values: given } = parseArgs({
  options: {
    kills: { type: 'string', default: '3000' },
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    points: { type: 'string' },
    'first-start': { type: 'boolean', default: false },
    bug: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const tellEveryMs = 10_000;
const failuresMax = 10;

if (given.help) say(usage);
else if (!(await onStage(given.points === undefined ? playMany : playOne))) process.exitCode = 1;

async function onStage(play: (stage: Stage) => Promise<boolean>): Promise<boolean> {
  const stage = await createStage();
  try {
    return await play(stage);
  } finally {
    await stage.close();
  }
}

async function playMany(stage: Stage): Promise<boolean> {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped.abort());
  const limits = {
    atOnceMax: availableParallelism(),
    killsMax: numberOf('kills'),
    msMax: numberOf('minutes') * 60_000,
    failuresMax,
    stopped: stopped.signal,
  };
  const series = { seed: numberOf('seed'), killsPerRun: 16 };
  let toldAt = Date.now();
  const mission = { series, limits, explores: true, bug: chosenBug() };
  const outcome = await campaign(stage, await rehearse(stage), mission, (soFar) => {
    if (Date.now() < toldAt + tellEveryMs) return;
    toldAt = Date.now();
    say(summarize(soFar));
  });
  for (const failure of outcome.failures) say(`\n${describeFailure(failure)}`);
  say('\nWhere it was killed, and how often:');
  for (const [place, times] of [...outcome.places].sort()) say(`${times}\t${place}`);
  say(`\n${summarize(outcome)}`);
  return outcome.failures.length === 0;
}

async function playOne(stage: Stage): Promise<boolean> {
  const { template } = await rehearse(stage);
  const points = (given.points ?? '').split(',').map(Number);
  const start = given['first-start'] ? null : template;
  const plan = { points, known: null, template: start, bug: chosenBug() };
  const ran = await run(stage, plan);
  say(describeFailure({ plan, ...ran }));
  return ran.faults.length === 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function numberOf(option: 'kills' | 'minutes' | 'seed'): number {
  const number = Number(given[option]);
  if (number > 0) return number;
  throw new Error(`--${option} has to be a number above 0.`);
}

function chosenBug(): PlantedBug | null {
  if (given.bug === undefined) return null;
  const bug = Object.keys(plantedBugs).find((name): name is PlantedBug => name === given.bug);
  if (bug) return bug;
  throw new Error(`There is no bug “${given.bug}”; see --help.`);
}
