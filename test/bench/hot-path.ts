/**
 * The way of a message: an authenticated webhook in, recognised if it comes again, the instance
 * resumed, a branch, a message out, all of it durable, 200. Beside it, in the same run: a server that
 * does nothing, and the store's writes with nothing around them. Ratios within one run are to be
 * trusted, absolute figures are not.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { advanceAloneUs } from './hot-path/advance-alone.ts';
import type { Load, LoadResult } from './hot-path/load.ts';
import { apiKey, benchWorkflow } from './hot-path/webhook.ts';

const warmUpMs = 2_000;
const measuredMs = 4_000;

interface Measured extends LoadResult {
  readonly design: string;
  /** Of the server's process, for each message. */
  readonly cpuUs: number;
}

const nothing = await measure('node:http that only answers', 'bare', { connections: 64 });
const rawPerSecond = await rawWrites();
const messages = await measure('messages: webhook to 200', 'whole', { connections: 64 });
const turns = await measure('turns: webhook to reply at 8x8', 'whole', { connections: 16 });
const advanceUs = advanceAloneUs();

print();
process.send?.({ nothing, rawPerSecond, messages, turns, advanceUs });

async function measure(
  design: string,
  kind: 'bare' | 'whole',
  { connections }: { connections: number },
): Promise<Measured> {
  const load = child('load.ts');
  const providerUrl = await said<string>(load);
  const server = child('serve.ts', kind, providerUrl);
  const url = await said<string>(server);
  if (kind === 'whole') await publish(url);
  const cpuBefore = await cpuOf(server);
  const wanted: Load = {
    url,
    connections,
    contactsPerConnection: 200,
    turns: design.startsWith('turns'),
    warmUpMs,
    measuredMs,
    firstContact: 1,
  };
  load.send(wanted);
  const result = await said<LoadResult>(load);
  const cpuUs = Math.round(((await cpuOf(server)) - cpuBefore) / result.count);
  server.disconnect();
  load.disconnect();
  return { design, ...result, cpuUs };
}

async function rawWrites(): Promise<number> {
  return said<number>(child('raw-writes.ts'));
}

/** In microseconds, since the process began. */
async function cpuOf(server: ChildProcess): Promise<number> {
  server.send('cpu');
  const { user, system } = await said<NodeJS.CpuUsage>(server);
  return user + system;
}

async function publish(url: string): Promise<void> {
  await call(url, 'POST', '/api/workflows', benchWorkflow);
  await call(url, 'POST', `/api/workflows/${benchWorkflow.id}/publish`);
  await call(url, 'PATCH', `/api/workflows/${benchWorkflow.id}`, { enabled: true });
}

async function call(url: string, method: string, path: string, body?: object): Promise<void> {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

function child(file: string, ...args: string[]): ChildProcess {
  return fork(join(import.meta.dirname, 'hot-path', file), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** The next thing that a child says; what it is, the child's own file tells. */
function said<T>(process: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    process.once('message', (message) => resolve(message as T));
    process.once('exit', () => reject(new Error('A process of this bench died.')));
  });
}

function print(): void {
  const rows = [nothing, messages, turns].map((each) => ({
    design: each.design,
    'per second': each.perSecond,
    'p50 ms': each.p50Ms,
    'p99 ms': each.p99Ms,
    'cpu µs each': each.cpuUs,
    'of bare http': share(each.perSecond, nothing.perSecond),
    'of bare SQL': share(each.perSecond, rawPerSecond),
    refused: each.refused,
  }));
  console.table(rows);
  console.log(`bare SQL, the same writes in groups of 64: ${rawPerSecond} turns a second`);
  const part = share(advanceUs, turns.cpuUs);
  console.log(`advance alone: ${advanceUs} µs, ${part} of what a turn costs the server`);
}

function share(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1_000) / 10} %`;
}
