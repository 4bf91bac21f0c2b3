/**
 * One run: a town of customers, the program over one file, and a plan of when it dies. It is started
 * again and again until everything has been said and nothing is owed; then it is judged.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kill, type Life, startLife } from './life.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { environmentIn, type Stage } from './stage.ts';
import { createTown, type Town } from './town.ts';
import { type Fault, judge } from './verdict.ts';

export interface Plan {
  /** At which point each life ends, counted from its beginning; after them, one lives to the end. */
  readonly points: readonly number[];
  /** If not null, lives also end at the first place that is of another kind than these. */
  readonly known: readonly string[] | null;
  /** A folder with a store that is in use already; null: this is the very first start. */
  readonly template: string | null;
  readonly bug: PlantedBug | null;
}

export interface Ran {
  /** Where it was killed, in order. */
  readonly kills: readonly Kill[];
  readonly faults: readonly Fault[];
  /** How many points its last life reached before it listened, and in all. */
  readonly reached: Reached;
}

interface Reached {
  readonly beforeListening: number;
  readonly inAll: number;
}

/** Longer than a message is held, and than what is tried again waits the first time. */
const whileMs = 15_000;
const hourMs = 3_600_000;
const uneventfulMax = 12;
const runMsMax = 120_000;

export async function run(stage: Stage, { points, known, template, bug }: Plan): Promise<Ran> {
  const folder = mkdtempSync(join(stage.folder, 'run-'));
  if (template !== null) cpSync(template, folder, { recursive: true });
  const environment = environmentIn(stage, folder);
  const town = createTown(stage.receiver);
  const endsBy = Date.now() + runMsMax;
  const kills: Kill[] = [];
  const faults: Fault[] = [];
  let reached: Reached = { beforeListening: 0, inAll: 0 };
  for (const killAt of [...points, 0]) {
    const seen = killAt && known ? [...known, ...kills.map(({ place }) => place)] : null;
    const life = startLife(stage, { environment, startAt: town.now(), killAt, known: seen, bug });
    const alarm = setTimeout(() => life.kill(), endsBy - Date.now());
    reached = await live(life, town);
    const { kill, complaints } = await life.death;
    clearTimeout(alarm);
    for (const text of complaints) faults.push({ kind: 'complained', text });
    if (kill === null) break;
    kills.push(kill);
  }
  town.leave();
  if (Date.now() > endsBy) faults.push({ kind: 'lost', text: 'It did not end in time.' });
  faults.push(...judge(town.customers, join(folder, 'journeyman.db')));
  rmSync(folder, { recursive: true });
  return { kills, faults, reached };
}

/** Sees a life through until it dies, or until there is nothing left to do and it is told to end. */
async function live(life: Life, town: Town): Promise<Reached> {
  const born = await life.born;
  if (!born) return { beforeListening: 0, inAll: 0 };
  town.deliveries.to = born.url;
  const inAll = await untilDone(life, town);
  town.deliveries.to = null;
  life.end();
  return { beforeListening: born.reached, inAll };
}

/**
 * Lets time pass, but only while there is nothing else to wait for: a while first, and when that
 * changed nothing, an hour and another. Returns how many points were reached.
 */
async function untilDone(life: Life, town: Town): Promise<number> {
  for (let uneventful = 0, before = town.heard(); uneventful < uneventfulMax; ) {
    while (town.deliveries.owed() > 0 && !life.isOver()) await sleep(1);
    const settled = await life.pass(0);
    if (!settled) return 0;
    if (town.deliveries.owed() > 0) continue;
    if (town.isDone() && settled.owed === 0) {
      if (town.repeat()) continue;
      return settled.reached;
    }
    const passMs = uneventful === 0 ? whileMs : hourMs;
    town.pass(passMs);
    await life.pass(passMs);
    uneventful = town.heard() === before ? uneventful + 1 : 0;
    before = town.heard();
  }
  return 0;
}
