import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Instance } from '../engine/index.ts';
import { deleteInstances } from './delete-instances.ts';
import { listInstanceCounts } from './instance-counts.ts';
import { findInstance, insertInstance, updateInstance } from './instances.ts';
import { listWaitingEvents, putEvent } from './mailbox.ts';
import { type Database, openDatabase } from './open.ts';
import { appendTrace, listTrace } from './traces.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
});
afterEach(() => db.sqlite.close());

const contact = {
  id: 'c1',
  channel: 'whatsapp',
  userId: '447700900123',
  phone: '+447700900123',
  name: null,
  windowOpenUntil: null,
};

/** An instance that has ended, with a trace of one line and an event that waited for it. */
function ran(id: string, workflowId: string, version: number): void {
  const started: Instance = {
    schemaVersion: 1,
    id,
    workflowId,
    version,
    contact,
    status: 'waiting',
    startedAt: 1,
    updatedAt: 1,
    endedAt: null,
    data: {},
    results: {},
    visits: {},
    walked: 0,
    positions: [],
    offer: null,
    offers: 0,
    failure: null,
  };
  insertInstance(db, started, {
    state: JSON.stringify(started),
    contactId: 'c1',
    traceLength: 1,
  });
  appendTrace(db, id, 0, [{ at: 1, kind: 'started', stepId: null, exitId: null, text: 'So.' }]);
  const event = { type: 'cancelled', id: 'e', at: 1, contact, reason: 'So.' } as const;
  putEvent(db, { contactId: 'c1', instanceId: id }, event);
  const ended: Instance = { ...started, status: 'completed', endedAt: 2 };
  updateInstance(db, ended, { state: JSON.stringify(ended), traceLength: 1 });
}

function whatIsLeft(id: string): [boolean, number, number] {
  return [
    findInstance(db, id) !== null,
    listTrace(db, id).length,
    listWaitingEvents(db, id).length,
  ];
}

const counts = () =>
  listInstanceCounts(db).map(({ workflowId, status, count }) => `${workflowId} ${status} ${count}`);

describe('instances are forgotten', () => {
  beforeEach(() => {
    ran('one', 'greet', 1);
    ran('two', 'greet', 2);
    ran('other', 'ask', 1);
  });

  it('with their workflow, and nothing else is', () => {
    deleteInstances(db, { workflowId: 'greet' });
    expect(whatIsLeft('one')).toEqual([false, 0, 0]);
    expect(whatIsLeft('two')).toEqual([false, 0, 0]);
    expect(whatIsLeft('other')).toEqual([true, 1, 1]);
    expect(counts().sort()).toEqual(['ask completed 1', 'ask waiting 0']);
  });

  it('with one version of it, and the others are counted', () => {
    deleteInstances(db, { workflowId: 'greet', version: 2 });
    expect(whatIsLeft('one')).toEqual([true, 1, 1]);
    expect(whatIsLeft('two')).toEqual([false, 0, 0]);
    expect(counts()).toContain('greet completed 1');
  });
});
