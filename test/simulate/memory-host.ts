import type { JsonObject } from '../../engine/index.ts';
import { createFeed } from '../../server/feed.ts';
import { createStoreRuntime } from '../../server/runtime/store-runtime.ts';
import { createWorld, type Host, type ReadModel, type World } from '../contract/host.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { createDisk } from './disk.ts';
import { createMemoryStore, type Published, publish } from './memory-store.ts';
import { copyTables, createTables, type Tables } from './tables.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'US' };
const startAt = Date.UTC(2026, 4, 4, 9);

interface Parts {
  readonly tables: Tables;
  readonly published: Published;
  readonly clock: ManualClock;
  readonly world: World;
}

/** The runtime over the store of the simulation, held to the contract that SQLite keeps. */
export async function makeMemoryHost(workflows: readonly JsonObject[]): Promise<Host> {
  const published = publish(workflows);
  const clock = createManualClock(startAt);
  return begin({ tables: createTables(), published, clock, world: createWorld() });
}

let ids = 0;

function begin(parts: Parts): Host {
  const { tables, published, clock, world } = parts;
  const disk = createDisk(tables, () => setImmediate(() => disk.write()()));
  const feed = createFeed();
  feed.subscribe((item) => world.news.push(item));
  const runtime = createStoreRuntime({
    store: createMemoryStore(tables, published, disk.commit),
    feed,
    clock,
    settings: () => settings,
    randomId: () => `id${(ids++).toString(36).padStart(8, '0')}`,
    random: () => 0.5,
    log: {
      info() {},
      warn() {},
      error: (message) => world.errors.push(message),
    },
    channels: [{ provider: 'chatapps', send: (...args) => world.send(...args) }],
    performRequest: (...args) => world.request(...args),
  });
  runtime.start();
  return {
    runtime,
    clock,
    world,
    readModel: readModelIn(tables),
    async crash() {
      const durable = copyTables(tables);
      await runtime.stop(0);
      return begin({ ...parts, tables: durable });
    },
    damage(contactId) {
      for (const [id, row] of tables.instances.rows) {
        const state = row.state.replaceAll('"startedAt":', '"startedAt":null,"was":');
        if (row.contactId === contactId) tables.instances.replace(id, { ...row, state });
      }
    },
    close: () => runtime.stop(0),
  };
}

function readModelIn({ contacts, messages, instances, traces }: Tables): ReadModel {
  return {
    findContact: (userId) =>
      [...contacts.rows.values()].find((each) => each.userId === userId) ?? null,
    listMessages: (contactId) =>
      [...messages.rows.values()]
        .filter((each) => each.contactId === contactId)
        .map((row) => ({ ...row, content: JSON.parse(row.content) })),
    listInstances: (contactId) =>
      [...instances.rows.values()].filter((each) => each.contactId === contactId).reverse(),
    listTrace: (instanceId) =>
      [...traces.rows.values()]
        .filter((each) => each.instanceId === instanceId)
        .sort((a, b) => a.seq - b.seq)
        .flatMap(({ entries }) => entries),
  };
}
