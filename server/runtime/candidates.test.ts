import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/open.ts';
import {
  deleteWorkflow,
  insertVersion,
  insertWorkflow,
  updateWorkflow,
} from '../../db/workflows.ts';
import { createCandidates } from './candidates.ts';
import { createPrograms } from './programs.ts';
import { createSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

const english = { timeZone: 'UTC', language: 'en', country: 'GB' };
const match = { kind: 'any' };
let db: Database;
let store: Store;
beforeEach(() => {
  db = openDatabase(':memory:');
  store = createSqliteStore(db);
});
afterEach(() => db.sqlite.close());

function publish(id: string, trigger: { type: string; match?: typeof match }): void {
  const document = { schemaVersion: 1, id, name: id, trigger, start: null, steps: {} };
  insertWorkflow(db, { id, name: id, draft: document, at: 1 });
  insertVersion(db, { workflowId: id, document, createdAt: 1 });
  updateWorkflow(db, id, { enabled: true, updatedAt: 1 });
}

it('a message can start what is enabled and listens, as soon as it is published', () => {
  const programs = createPrograms(store, () => english);
  const candidates = createCandidates(store, programs);
  expect(candidates()).toEqual([]);
  publish('listens', { type: 'inbound-chatapps', match });
  publish('does-not', { type: 'http-request' });
  publish('unreadable', { type: 'nonsense' });
  expect(candidates().map(({ workflowId }) => workflowId)).toEqual(['listens']);
  expect(candidates()).toBe(candidates());
  updateWorkflow(db, 'listens', { enabled: false, updatedAt: 2 });
  expect(candidates()).toEqual([]);
});

it('a program is built once, and again when the settings change', () => {
  let settings = english;
  const programs = createPrograms(store, () => settings);
  publish('listens', { type: 'inbound-chatapps', match });
  const program = programs.find('listens', 1);
  expect(programs.find('listens', 1)).toBe(program);
  expect(programs.find('listens', 2)).toBeNull();
  settings = { ...english, timeZone: 'Europe/Berlin' };
  expect(programs.find('listens', 1)?.settings.timeZone).toBe('Europe/Berlin');
});

it('a version that was deleted and made again is read again', () => {
  const programs = createPrograms(store, () => english);
  publish('again', { type: 'http-request' });
  expect(programs.find('again', 1)?.workflow.trigger.type).toBe('http-request');
  deleteWorkflow(db, 'again');
  expect(programs.find('again', 1)).toBeNull();
  publish('again', { type: 'inbound-chatapps', match });
  expect(programs.find('again', 1)?.workflow.trigger.type).toBe('inbound-chatapps');
});
