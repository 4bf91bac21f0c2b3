import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './open.ts';
import {
  deleteVersion,
  deleteWorkflow,
  findVersion,
  findWorkflow,
  insertVersion,
  insertWorkflow,
  listEnabledVersions,
  listVersions,
  listWorkflowIds,
  listWorkflows,
  updateWorkflow,
  workflowsGeneration,
} from './workflows.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  for (const id of ['first', 'second', 'third']) {
    insertWorkflow(db, { id, name: id, draft: { id }, at: 1 });
  }
});
afterEach(() => db.sqlite.close());

function publish(workflowId: string, text: string): number {
  return insertVersion(db, { workflowId, document: { text }, createdAt: 2 });
}

describe('workflows', () => {
  it('stand in order of priority, the newest last until that is changed', () => {
    expect(listWorkflows(db).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    updateWorkflow(db, 'third', { priority: 0, updatedAt: 3 });
    expect(listWorkflows(db).map(({ id }) => id)).toEqual(['third', 'first', 'second']);
  });

  it('have numbered versions that stay as they are', () => {
    expect([publish('first', 'one'), publish('first', 'two')]).toEqual([1, 2]);
    expect(findWorkflow(db, 'first')?.version).toBe(2);
    expect(findVersion(db, 'first', 1)?.document).toEqual({ text: 'one' });
    expect(listVersions(db, 'first').map(({ version }) => version)).toEqual([2, 1]);
  });

  it('can start only while they are enabled, in their latest version', () => {
    publish('first', 'one');
    publish('second', 'old');
    publish('second', 'new');
    updateWorkflow(db, 'second', { enabled: true, updatedAt: 3 });
    updateWorkflow(db, 'third', { enabled: true, updatedAt: 3 });
    expect(listEnabledVersions(db).map(({ document }) => document)).toEqual([{ text: 'new' }]);
  });

  it('are listed by what starts them', () => {
    for (const [id, type] of [
      ['first', 'schedule'],
      ['second', 'booking-event'],
    ] as const) {
      insertVersion(db, { workflowId: id, document: { trigger: { type } }, createdAt: 3 });
      updateWorkflow(db, id, { enabled: true, updatedAt: 3 });
    }
    publish('third', 'without a trigger');
    updateWorkflow(db, 'third', { enabled: true, updatedAt: 3 });
    const startedBy = (type: 'schedule' | 'inbound-sms') =>
      listEnabledVersions(db, type).map(({ workflowId }) => workflowId);
    expect([startedBy('schedule'), startedBy('inbound-sms')]).toEqual([['first'], []]);
    const damage = db.sqlite.prepare(
      'update workflow_version set document = ? where workflow_id = ?',
    );
    for (const document of ['{"trigger": {"type": "schedule"', '', 'null', '[]', '7']) {
      damage.run(document, 'second');
      expect(startedBy('schedule')).toEqual(['first']);
    }
  });

  it('go with their versions', () => {
    publish('first', 'one');
    expect(deleteWorkflow(db, 'first')).toBe(true);
    expect(deleteWorkflow(db, 'first')).toBe(false);
    expect(findVersion(db, 'first', 1)).toBeNull();
  });

  it('tell whoever keeps them in memory that something changed', () => {
    const before = workflowsGeneration(db);
    findWorkflow(db, 'first');
    expect(workflowsGeneration(db)).toBe(before);
    publish('first', 'one');
    expect(workflowsGeneration(db)).not.toBe(before);
  });

  it('go version by version, and the latest that is left runs', () => {
    publish('first', 'one');
    publish('first', 'two');
    expect(deleteVersion(db, 'first', 3)).toBe(false);
    expect(deleteVersion(db, 'first', 2)).toBe(true);
    expect(findWorkflow(db, 'first')?.version).toBe(1);
    expect(deleteVersion(db, 'first', 1)).toBe(true);
    expect(findWorkflow(db, 'first')?.version).toBeNull();
    expect(listWorkflowIds(db)).toContain('first');
  });
});
