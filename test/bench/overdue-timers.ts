/**
 * Ten thousand people did not answer while nothing ran, and their time is up: how long it takes after
 * a start until every timer has fired, and all of them are about to be asked once more.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { park } from './parked/park.ts';
import { freePort, kill, type Place, serve } from './serving/serve.ts';
import { startStandIn } from './serving/stand-in.ts';

const overdue = 10_000;
const aimMs = 5_000;
/** The workflow waits a day. */
const askedAt = Date.now() - 25 * 3_600_000;

const standIn = await startStandIn();
const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
const file = join(folder, 'journeyman.db');
park(file, overdue, askedAt);
const place: Place = { folder, port: await freePort(), chatAppsUrl: standIn.url };
const startedAt = performance.now();
const server = await serve(place);
const healthyMs = passed();
const store = new BetterSqlite(file, { readonly: true });
const left = store.prepare('SELECT count(*) FROM timer WHERE due_at <= ?').pluck();
while (left.get(Date.now()) !== 0) await sleep(10);
const firedMs = passed();
const asked = store.prepare("SELECT count(*) FROM message WHERE direction = 'out'").pluck().get();
store.close();
await kill(server);
standIn.stop();
rmSync(folder, { recursive: true, force: true });
if (asked !== overdue) throw new Error(`${asked} people were asked for ${overdue} timers.`);

console.table([{ timers: overdue, healthyMs, firedMs }]);
console.log(`All had fired ${firedMs} ms after the start; the aim is ${aimMs} ms.`);
process.send?.({ overdue, healthyMs, firedMs, aimMs });

function passed(): number {
  return Math.round(performance.now() - startedAt);
}
