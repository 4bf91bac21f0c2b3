import { afterEach, beforeEach, expect, it } from 'vitest';
import { listInstances } from '../../db/instances.ts';
import { type Database, openDatabase } from '../../db/open.ts';
import { listSchedules } from '../../db/schedules.ts';
import {
  deleteWorkflow,
  findWorkflow,
  insertVersion,
  insertWorkflow,
  updateWorkflow,
} from '../../db/workflows.ts';
import type { JsonObject } from '../../engine/index.ts';
import { eventually } from '../../test/support/eventually.ts';
import { createManualClock, type ManualClock } from '../../test/support/manual-clock.ts';
import { createFeed } from '../feed.ts';
import type { Runtime } from './runtime.ts';
import { createRuntime } from './sqlite-runtime.ts';

const hourMs = 3_600_000;
const feed = createFeed();
let db: Database;
let clock: ManualClock;
let runtime: Runtime;
let ids = 0;

beforeEach(() => {
  db = openDatabase(':memory:');
  clock = createManualClock(Date.UTC(2026, 4, 4, 8, 30));
  runtime = begin();
});
afterEach(async () => {
  await runtime.stop(0);
  db.sqlite.close();
});

function begin(): Runtime {
  const made = createRuntime({
    db,
    feed,
    clock,
    settings: () => ({ timeZone: 'UTC', language: 'en', country: 'GB' }),
    randomId: () => `id${(ids++).toString(36).padStart(8, '0')}`,
    random: () => 0.5,
    log: { info() {}, warn() {}, error: (message) => expect(message).toBe('') },
    channels: [],
    performRequest: () => expect.unreachable('Nothing is asked for.'),
  });
  made.start();
  return made;
}

function publish(cron: string, contacts: { userId: string }[] = []): void {
  publishStartedBy({ type: 'schedule', cron, contacts });
}

function publishStartedBy(trigger: JsonObject): void {
  const document = {
    schemaVersion: 1,
    id: 'daily',
    name: 'Daily',
    trigger,
    start: null,
    steps: {},
  };
  if (!findWorkflow(db, 'daily')) {
    insertWorkflow(db, { id: 'daily', name: 'Daily', draft: document, at: 1 });
  }
  insertVersion(db, { workflowId: 'daily', document, createdAt: 1 });
  turn(true);
}

function turn(enabled: boolean): void {
  updateWorkflow(db, 'daily', { enabled, updatedAt: 1 });
  feed.publish({ type: 'workflow', workflowId: 'daily' });
}

async function isDue(...times: string[]): Promise<void> {
  await eventually(() =>
    expect(
      listSchedules(db).map(({ dueAt }) => new Date(dueAt).toISOString().slice(5, 16)),
    ).toEqual(times),
  );
}

const ran = () => listInstances(db, { workflowId: 'daily', limit: 50 }).length;

it('runs for nobody where nobody is named, and once for each who is', async () => {
  publish('0 9 * * *');
  await isDue('05-04T09:00');
  clock.pass(hourMs);
  await isDue('05-05T09:00');
  expect(ran()).toBe(1);
  publish('0 10 * * *', [{ userId: '+447700900123' }, { userId: '+447700900124' }]);
  await isDue('05-04T10:00');
  clock.pass(hourMs);
  await isDue('05-05T10:00');
  expect(ran()).toBe(3);
});

it('what was missed while nothing ran comes once, late; what ran does not come again', async () => {
  publish('0 9 * * *');
  await isDue('05-04T09:00');
  await runtime.stop(0);
  clock.pass(50 * hourMs);
  runtime = begin();
  await isDue('05-07T09:00');
  expect(ran()).toBe(1);
  await runtime.stop(0);
  runtime = begin();
  await isDue('05-07T09:00');
  expect(ran()).toBe(1);
});

it('what is turned off does not run, and begins anew when it is turned on', async () => {
  publish('0 9 * * *');
  await isDue('05-04T09:00');
  turn(false);
  await isDue();
  clock.pass(2 * hourMs);
  turn(true);
  await isDue('05-05T09:00');
  expect(ran()).toBe(0);
});

it('what something else starts now has no time any more, until the clock starts it again', async () => {
  publish('0 9 * * *');
  await isDue('05-04T09:00');
  publishStartedBy({ type: 'http-request' });
  await isDue();
  clock.pass(2 * hourMs);
  publish('0 9 * * *');
  await isDue('05-05T09:00');
  expect(ran()).toBe(0);
});

it('what is deleted has no time any more', async () => {
  publish('0 9 * * *');
  await isDue('05-04T09:00');
  deleteWorkflow(db, 'daily');
  feed.publish({ type: 'workflow', workflowId: 'daily' });
  await isDue();
});

it('another pattern takes the place of the one before', async () => {
  publish('0 9 * * *');
  await isDue('05-04T09:00');
  publish('15 12 * * *');
  await isDue('05-04T12:15');
  clock.pass(hourMs);
  expect(ran()).toBe(0);
});
