/**
 * A runtime in a process of its own, over a real file, with real HTTP to the outside, to be killed.
 * Told what to deliver over the process channel; says what came of it. argv: file, provider's URL.
 */
import { Agent } from 'undici';
import { openDatabase } from '../../db/open.ts';
import { createChatAppsChannel } from '../../server/channels/chatapps/chatapps-channel.ts';
import { createFeed } from '../../server/feed.ts';
import { createLog } from '../../server/log.ts';
import { systemClock } from '../../server/runtime/clock.ts';
import { usualPatience } from '../../server/runtime/perform-effect.ts';
import { createPerformRequest } from '../../server/runtime/perform-request.ts';
import type { Delivery } from '../../server/runtime/runtime.ts';
import { createRuntime } from '../../server/runtime/sqlite-runtime.ts';

export interface Order {
  readonly number: number;
  readonly delivery: Delivery;
}

const [file = '', url = ''] = process.argv.slice(2);
const settings = { timeZone: 'UTC', language: 'en', country: 'US' };
const boot = Date.now().toString(36);
let ids = 0;

const runtime = createRuntime({
  db: openDatabase(file),
  feed: createFeed(),
  log: createLog((line) => process.stderr.write(line), Date.now, 'warn'),
  clock: systemClock,
  randomId: () => `${boot}${(ids++).toString(36).padStart(6, '0')}`,
  random: Math.random,
  settings: () => settings,
  channels: [createChatAppsChannel({ baseUrl: url, apiKey: 'key', subAccountId: null })],
  performRequest: createPerformRequest({
    now: Date.now,
    localBaseUrl: () => 'http://127.0.0.1:1',
    internalKey: 'none',
    guarded: new Agent(),
    credential: () => null,
  }),
  patience: { ...usualPatience, holdMs: 1_500 },
});

process.on('message', (order: Order) => {
  runtime.deliver(order.delivery).then(
    () => process.send?.({ stored: order.number }),
    () => process.send?.({ refused: order.number }),
  );
});
process.once('disconnect', () => process.exit(0));
runtime.start();
process.send?.('ready');
