/**
 * The process that is killed: the real server over a real file, which kills itself at the point it
 * is told to. Time stands still in it until its parent lets some pass.
 */
import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { readConfig } from '../../server/config.ts';
import { createServer } from '../../server/create-server.ts';
import { createLog } from '../../server/log.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { watchRequests, watchWrites } from './crash-points.ts';
import { type PlantedBug, plantBefore, plantInClock, plantInStore } from './planted-bugs.ts';

/** What a child is given as its argument, as JSON. */
export interface ChildOrder {
  readonly environment: Readonly<Record<string, string>>;
  /** Where migrations and workflows are. */
  readonly root: string;
  /** Epoch milliseconds. */
  readonly startAt: number;
  /** The number of the point at which it dies; 0: it does not. */
  readonly killAt: number;
  /** If not null, it also dies at the first place that is of another kind than these. */
  readonly known: readonly string[] | null;
  readonly bug: PlantedBug | null;
}

/** What a child is asked: to let time pass when it has nothing to do, or to end in peace. */
export type ChildRequest = { readonly passMs: number } | 'end';

export interface ChildAnswer {
  /** Where it listens. */
  readonly url: string;
  /** How many points it has reached. */
  readonly reached: number;
  /** How many effects are in its outbox. */
  readonly owed: number;
}

const order: ChildOrder = JSON.parse(process.argv[2] ?? '');
const config = readConfig({ ...order.environment });
const clock = createManualClock(order.startAt);
const log = createLog((line) => process.stderr.write(line), clock.now);
const known = order.known && new Set(order.known.map(kindOf));
let reached = 0;
let isDying = false;
let underWay = 0;

watchWrites(reach);
watchRequests(reach);
subscribe('undici:request:create', () => {
  underWay += 1;
});
for (const end of ['undici:request:trailers', 'undici:request:error']) {
  subscribe(end, () => {
    underWay -= 1;
  });
}
process.once('disconnect', () => process.exit());
serve().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function serve(): Promise<void> {
  if (order.bug) plantInStore(order.bug, config.databaseFile);
  const server = await createServer({
    config,
    root: order.root,
    clock: order.bug ? plantInClock(order.bug, clock) : clock,
    log: { ...log, info() {}, warn() {} },
  });
  const url = order.bug === 'answers too early' ? await plantBefore(server.url) : server.url;
  const store = new BetterSqlite(config.databaseFile, { readonly: true });
  const countOwed = store.prepare('SELECT count(*) FROM outbox').pluck();

  function answer(): void {
    process.send?.({ url, reached, owed: Number(countOwed.get()) } satisfies ChildAnswer);
  }

  async function obey(request: ChildRequest): Promise<void> {
    if (request === 'end') {
      store.close();
      await server.stop();
      process.exit();
    }
    clock.pass(request.passMs);
    await untilIdle();
    answer();
  }

  process.on('message', obey);
  answer();
}

function reach(place: string): void {
  reached += 1;
  const isNew = known !== null && !known.has(kindOf(place));
  if (isDying || (reached !== order.killAt && !isNew)) return;
  isDying = true;
  // It is killed by whoever reads this as well, which may be in the middle of the next thing.
  writeSync(1, `${reached} ${place}`);
  if (!place.startsWith('during')) process.kill(process.pid, 'SIGKILL');
}

/** What is in a commit depends on what else happens in that moment: here, one is like another. */
function kindOf(place: string): string {
  return place.replace(/ of .*/, '');
}

/** Nothing is asked of others, and nothing was written for a few turns of the event loop. */
async function untilIdle(): Promise<void> {
  let before = reached;
  for (let calmTurns = 0; calmTurns < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    calmTurns = underWay === 0 && reached === before ? calmTurns + 1 : 0;
    before = reached;
  }
}
