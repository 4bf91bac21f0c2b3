/**
 * The whole program dies (SIGKILL) at chosen points: before, during and after whatever it writes, and
 * around whatever it asks of others; then again while it recovers; then it lives to the end. Five
 * people talk to it all the while. `npm run test:crash` goes on for as long as one likes.
 *
 * A campaign is many runs. In a run, one town of customers (their scripts, and 8x8 with its webhooks)
 * lives through several lives of the program, each a child process, over one file; then the verdict
 * compares what was said and heard with what is stored.
 */
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaign } from './campaign.ts';
import { type PlantedBug, plantedBugs } from './planted-bugs.ts';
import { type Rehearsal, rehearse } from './rehearsal.ts';
import { describeFailure, summarize } from './report.ts';
import { createStage, type Stage } from './stage.ts';

let stage: Stage;
let rehearsal: Rehearsal;
beforeAll(async () => {
  stage = await createStage();
  rehearsal = await rehearse(stage);
});
afterAll(() => stage.close());

const msMax = 10 * 60_000;

/** Among others; each is named after what comes next, or was just done. */
const places = {
  'while a delivery is stored': /^before insert message$/,
  'before a commit': /^before commit/,
  'during a commit': /^during commit/,
  'after a commit': /^after commit/,
  'between claim and perform': /^before POST .*messages$/,
  'between perform and record': /^answered POST .*messages$/,
  'while a message is on its way': /^sent POST .*messages$/,
  'while the result is recorded': /^before delete outbox$/,
  'while a timer fires': /^before delete timer$/,
  'while an appointment is booked': /^before insert booking$/,
  'while another company is asked': /^(before|sent|answered) POST \/orders$/,
  'in a first start': /^before create /,
};

it('nothing is lost, doubled or out of order, wherever it is killed', {
  timeout: msMax,
}, async () => {
  const limits = { atOnceMax: availableParallelism(), killsMax: 288, failuresMax: 3, msMax };
  const series = { seed: 1, killsPerRun: 16 };
  const outcome = await campaign(stage, rehearsal, { series, limits, explores: true, bug: null });
  process.stdout.write(`${summarize(outcome)}\n`);
  expect(outcome.failures.map(describeFailure)).toEqual([]);
  expect(outcome.kills).toBeGreaterThanOrEqual(288);
  const killedAt = [...outcome.places.keys()];
  const missed = Object.entries(places).filter(
    ([, place]) => !killedAt.some((it) => place.test(it)),
  );
  expect(missed).toEqual([]);
});

it.concurrent.each(Object.keys(plantedBugs) as PlantedBug[])(
  'a program that %s is found out',
  { timeout: msMax },
  async (bug) => {
    const limits = { atOnceMax: 1, killsMax: 80, failuresMax: 1, msMax };
    const series = { seed: 1, killsPerRun: 3 };
    const { failures } = await campaign(stage, rehearsal, { series, limits, explores: false, bug });
    expect(failures).not.toEqual([]);
  },
);
