/**
 * How soon a webhook is answered when 200 come each second, steadily: each goes on with a
 * conversation, and is answered when that is durable. Beside it, in the same run and by turns: a
 * server that does nothing. No webhook waits for the answer to another.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, openConnection } from './hot-path/connection.ts';
import { authorization, webhookBody } from './hot-path/webhook.ts';
import { park } from './parked/park.ts';
import { freePort, kill, type Place, serve } from './serving/serve.ts';
import { startStandIn } from './serving/stand-in.ts';

const perSecond = 200;
const warmUpMs = 3_000;
const roundMs = 4_000;
const rounds = 3;
const contacts = 1_000;
let messages = 0;

const standIn = await startStandIn();
const folder = mkdtempSync(join(tmpdir(), 'journeyman-bench-'));
park(join(folder, 'journeyman.db'), contacts);
const place: Place = { folder, port: await freePort(), chatAppsUrl: standIn.url };
const whole = await serve(place);
const bare = fork(join(import.meta.dirname, 'hot-path/serve.ts'), ['bare'], {
  execArgv: ['--import', 'tsx'],
});
const bareUrl = await saidUrl(bare);
const wholeUrl = `http://127.0.0.1:${place.port}`;

const bareMs: number[] = [];
const wholeMs: number[] = [];
for (const url of [bareUrl, wholeUrl]) await webhooksTo(url, warmUpMs);
for (let round = 0; round < rounds; round += 1) {
  bareMs.push(...(await webhooksTo(bareUrl, roundMs)));
  wholeMs.push(...(await webhooksTo(wholeUrl, roundMs)));
}
bare.disconnect();
await kill(whole);
standIn.stop();
rmSync(folder, { recursive: true, force: true });

const nothing = { server: 'node:http that only answers', ...percentiles(bareMs) };
const acknowledged = { server: 'webhook to 200', ...percentiles(wholeMs) };
const ratio = {
  server: 'ratio',
  p50Ms: round2(acknowledged.p50Ms / nothing.p50Ms),
  p99Ms: round2(acknowledged.p99Ms / nothing.p99Ms),
};
console.table([nothing, acknowledged, ratio]);
process.send?.({ perSecond, nothing, acknowledged, ratio });

/** Posts at the steady rate; how long each took, in milliseconds. */
async function webhooksTo(url: string, forMs: number): Promise<number[]> {
  const idle: Connection[] = [];
  const open = () => openConnection(url, '/webhooks/chatapps', authorization);
  const tookMs: number[] = [];
  const beganAt = performance.now();

  async function postOne(): Promise<void> {
    const connection = idle.pop() ?? open();
    const startedAt = performance.now();
    messages += 1;
    const text = messages % 2 === 0 ? 'yes please' : 'no thanks';
    const status = await connection.post(webhookBody(messages % contacts, text, messages));
    if (status !== 200) throw new Error(`A webhook was answered ${status}.`);
    tookMs.push(performance.now() - startedAt);
    idle.push(connection);
  }

  const posted: Promise<void>[] = [];
  for (let sent = 0; sent < (forMs * perSecond) / 1_000; sent += 1) {
    const dueAt = beganAt + (sent * 1_000) / perSecond;
    while (performance.now() < dueAt) await sleep(Math.max(1, dueAt - performance.now()));
    posted.push(postOne());
  }
  await Promise.all(posted);
  for (const connection of idle) connection.close();
  return tookMs;
}

async function saidUrl(server: ChildProcess): Promise<string> {
  const [url] = await once(server, 'message');
  return String(url);
}

function percentiles(tookMs: number[]) {
  const sorted = [...tookMs].sort((a, b) => a - b);
  const at = (share: number) => round2(sorted[Math.floor(sorted.length * share)] ?? 0);
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
