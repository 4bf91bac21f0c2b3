/**
 * How long nobody is there when the process is killed (`kill -9`) in the middle of its work and
 * started again at once, with a hundred thousand open conversations in the store: until it is well,
 * and until the first of those who were waiting has a reply.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { webhookBody } from './hot-path/webhook.ts';
import { park } from './parked/park.ts';
import { freePort, kill, type Place, post, serve } from './serving/serve.ts';
import { startStandIn } from './serving/stand-in.ts';

const parked = 100_000;
const kills = 5;
const busyWith = 500;
const busyMs = 100;
const aimMs = 2_000;

const standIn = await startStandIn();
const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
park(join(folder, 'journeyman.db'), parked);
const place: Place = { folder, port: await freePort(), chatAppsUrl: standIn.url };
let server = await serve(place);
const rounds: { healthyMs: number; resumedMs: number }[] = [];
for (let round = 0; round < kills; round += 1) rounds.push(await killAndRestart(round));
await kill(server);
standIn.stop();
rmSync(folder, { recursive: true, force: true });

console.table(rounds);
const worstMs = Math.max(...rounds.map(({ resumedMs }) => resumedMs));
console.log(`Serving again after ${worstMs} ms at the most; the aim is ${aimMs} ms.`);
process.send?.({ parked, rounds, worstMs, aimMs });

async function killAndRestart(round: number): Promise<{ healthyMs: number; resumedMs: number }> {
  const first = round * (busyWith + 1);
  const busy = Array.from({ length: busyWith }, (_, index) =>
    post(place, webhookBody(first + 1 + index, 'yes please', round)),
  );
  await sleep(busyMs);
  const killedAt = performance.now();
  await kill(server);
  server = await serve(place);
  const healthyMs = Math.round(performance.now() - killedAt);
  const replied = standIn.nextTo(`1555${String(first).padStart(7, '0')}`);
  const status = await post(place, webhookBody(first, 'yes please', round));
  if (status !== 200) throw new Error(`The first webhook was answered ${status}.`);
  await replied;
  const resumedMs = Math.round(performance.now() - killedAt);
  await Promise.all(busy);
  return { healthyMs, resumedMs };
}
