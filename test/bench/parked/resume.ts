/**
 * A process that finds instances parked in a file, and resumes some of them. Says how long it took to
 * be ready, how fast it was and what memory it holds. argv: the file, how many are parked.
 */
import { openDatabase } from '../../../db/open.ts';
import { readChatAppsWebhook } from '../../../server/channels/chatapps/read-webhook.ts';
import { createFeed } from '../../../server/feed.ts';
import { createLog } from '../../../server/log.ts';
import { systemClock } from '../../../server/runtime/clock.ts';
import { createRuntime } from '../../../server/runtime/sqlite-runtime.ts';
import { webhookBody } from '../hot-path/webhook.ts';

export interface Resumed {
  /** From opening the file to the first message stored. */
  readonly readyMs: number;
  readonly resumedPerSecond: number;
  readonly memoryMiB: number;
}

const [file = '', count = '0'] = process.argv.slice(2);
const parked = Number(count);
const resumedMax = 3_000;
const atOnce = 64;
const settings = { timeZone: 'UTC', language: 'en', country: 'US' };
let ids = 0;
let messages = 0;

const startedAt = performance.now();
const db = openDatabase(file);
const runtime = createRuntime({
  db,
  feed: createFeed(),
  log: createLog((line) => process.stderr.write(line), Date.now),
  clock: systemClock,
  randomId: () => `new${(ids++).toString(36).padStart(8, '0')}`,
  random: Math.random,
  settings: () => settings,
  channels: [
    {
      provider: 'chatapps',
      send: async ({ clientMessageId }) => ({ outcome: 'accepted', messageId: clientMessageId }),
    },
  ],
  performRequest: () => Promise.reject(new Error('This workflow requests nothing.')),
});
runtime.start();
await write(0);
const readyMs = Math.round(performance.now() - startedAt);
await resumeAll();
const before = performance.now();
await resumeAll();
const resumedPerSecond = Math.round((resumedMax / (performance.now() - before)) * 1_000);
const memoryMiB = Math.round(process.memoryUsage().rss / 1_048_576);
await runtime.stop(10_000);
db.sqlite.close();
const resumed: Resumed = { readyMs, resumedPerSecond, memoryMiB };
process.send?.(resumed, () => process.exit(0));

/** As many of them, from everywhere in the file. */
async function resumeAll(): Promise<void> {
  let next = 0;
  async function resumeNext(): Promise<void> {
    while (next < resumedMax) {
      next += 1;
      await write(Math.floor((next * parked) / resumedMax) % parked);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, resumeNext));
}

async function write(contact: number): Promise<void> {
  messages += 1;
  const read = readChatAppsWebhook(JSON.parse(webhookBody(contact, 'yes please', messages)));
  const [delivery] = read.ok ? read.deliveries : [];
  if (!delivery) throw new Error('The webhook of this bench is not valid.');
  await runtime.deliver(delivery);
}
