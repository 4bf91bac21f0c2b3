import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startLife } from './life.ts';
import { run } from './run.ts';
import { environmentIn, type Stage } from './stage.ts';
import { startAt } from './town.ts';

/** What is known from runs in which nobody died. */
export interface Rehearsal {
  /** A folder with a store in which nothing has happened yet. */
  readonly template: string;
  /** How many points there are from a first start until it listens. */
  readonly startPoints: number;
  /** How many points there are in a run over the template. */
  readonly runPoints: number;
}

const peace = { points: [], known: null, bug: null };

/** Throws when something goes wrong although nobody dies. */
export async function rehearse(stage: Stage): Promise<Rehearsal> {
  const first = await run(stage, { ...peace, template: null });
  const template = await makeTemplate(stage);
  const second = await run(stage, { ...peace, template });
  const faults = [...first.faults, ...second.faults];
  if (faults.length > 0) throw new Error(`Without a crash: ${JSON.stringify(faults, null, 2)}`);
  const startPoints = first.reached.beforeListening;
  return { template, startPoints, runPoints: second.reached.inAll };
}

async function makeTemplate(stage: Stage): Promise<string> {
  const folder = mkdtempSync(join(stage.folder, 'template-'));
  const environment = environmentIn(stage, folder);
  const life = startLife(stage, { environment, startAt, killAt: 0, known: null, bug: null });
  await life.born;
  life.end();
  await life.death;
  return folder;
}
