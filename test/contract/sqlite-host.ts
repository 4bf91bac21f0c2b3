import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findContactByIdentity } from '../../db/contacts.ts';
import { listInstances } from '../../db/instances.ts';
import { listMessages } from '../../db/messages.ts';
import { type Database, openDatabase } from '../../db/open.ts';
import { listTrace } from '../../db/traces.ts';
import { insertVersion, insertWorkflow, updateWorkflow } from '../../db/workflows.ts';
import type { JsonObject } from '../../engine/index.ts';
import { createFeed } from '../../server/feed.ts';
import { perSecond } from '../../server/runtime/pace.ts';
import { createRuntime } from '../../server/runtime/sqlite-runtime.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { createWorld, type Host, type ReadModel, type World } from './host.ts';

const settings = { timeZone: 'UTC', language: 'en', country: 'US' };
const startAt = Date.UTC(2026, 4, 4, 9);

export interface SqliteHost extends Host {
  readonly db: Database;
}

/** A host over a real file, which goes when it is closed. */
export async function makeSqliteHost(workflows: readonly JsonObject[]): Promise<SqliteHost> {
  const folder = mkdtempSync(join(tmpdir(), 'journeyman-contract-'));
  const db = openDatabase(join(folder, 'store.db'));
  publishAll(db, workflows);
  return begin({ folder, db, clock: createManualClock(startAt), world: createWorld() });
}

/** Stores and enables workflows, in this order of priority. */
export function publishAll(db: Database, workflows: readonly JsonObject[]): void {
  for (const document of workflows) {
    const id = String(document['id']);
    insertWorkflow(db, { id, name: id, draft: document, at: startAt });
    insertVersion(db, { workflowId: id, document, createdAt: startAt });
    updateWorkflow(db, id, { enabled: true, updatedAt: startAt });
  }
}

interface Parts {
  readonly folder: string;
  readonly db: Database;
  readonly clock: ManualClock;
  readonly world: World;
}

let ids = 0;

function begin({ folder, db, clock, world }: Parts): SqliteHost {
  const feed = createFeed();
  feed.subscribe((item) => world.news.push(item));
  const runtime = createRuntime({
    db,
    feed,
    clock,
    settings: () => settings,
    randomId: () => `id${(ids++).toString(36).padStart(8, '0')}`,
    random: () => 0.5,
    rates: { sender: perSecond(1e6), recipient: perSecond(1e6) },
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
    db,
    readModel: readModelIn(db),
    clock,
    world,
    async crash() {
      const copy = mkdtempSync(join(tmpdir(), 'journeyman-contract-'));
      for (const name of ['store.db', 'store.db-wal']) {
        if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(copy, name));
      }
      await runtime.stop(0);
      db.sqlite.close();
      rmSync(folder, { recursive: true });
      return begin({ folder: copy, db: openDatabase(join(copy, 'store.db')), clock, world });
    },
    damage(contactId) {
      const damaged = 'replace(state, \'"startedAt":\', \'"startedAt":null,"was":\')';
      db.sqlite.exec(`update instance set state = ${damaged} where contact_id = '${contactId}'`);
    },
    async close() {
      await runtime.stop(0);
      db.sqlite.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const pageMax = 100;

function readModelIn(db: Database): ReadModel {
  return {
    findContact: (userId) =>
      findContactByIdentity(db, { provider: 'chatapps', channel: 'whatsapp', userId }),
    listMessages: (contactId) => listMessages(db, contactId, { limit: pageMax }).reverse(),
    listInstances: (contactId) => listInstances(db, { contactId, limit: pageMax }),
    listTrace: (instanceId) => listTrace(db, instanceId),
  };
}
