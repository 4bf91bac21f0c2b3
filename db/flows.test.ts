import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  deleteFlow,
  findFlow,
  findFlowVersion,
  insertFlow,
  insertFlowVersion,
  listFlows,
  listFlowVersions,
  publishedFlow,
  updateFlow,
} from './flows.ts';
import { keepFlowAt8x8, listFlowsAt8x8, updateFlowAt8x8 } from './flows-at-8x8.ts';
import { type Database, openDatabase } from './open.ts';

let db: Database;
beforeEach(() => {
  db = openDatabase(':memory:');
  for (const name of ['Visit', 'Survey']) {
    insertFlow(db, { id: name.toLowerCase(), name, categories: ['OTHER'], draft: { name }, at: 1 });
  }
});
afterEach(() => db.sqlite.close());

function publish(text: string): number {
  return insertFlowVersion(db, { flowId: 'visit', document: { text }, createdAt: 2 });
}

describe('forms', () => {
  it('stand in order of their names', () => {
    expect(listFlows(db).map(({ id }) => id)).toEqual(['survey', 'visit']);
  });

  it('have one id each', () => {
    const again = { id: 'visit', name: 'Again', categories: [], draft: {}, at: 2 };
    expect(() => insertFlow(db, again)).toThrow('UNIQUE');
  });

  it('have numbered versions that stay as they are', () => {
    expect(publishedFlow(db, 'visit')).toBeNull();
    expect([publish('one'), publish('two')]).toEqual([1, 2]);
    expect(findFlow(db, 'visit')).toMatchObject({ version: 2, updatedAt: 2, revision: 1 });
    expect(publishedFlow(db, 'visit')?.document).toEqual({ text: 'two' });
    expect(findFlowVersion(db, 'visit', 1)?.document).toEqual({ text: 'one' });
    expect(findFlowVersion(db, 'visit', 3)).toBeNull();
    expect(listFlowVersions(db, 'visit').map(({ version }) => version)).toEqual([2, 1]);
  });

  it('are changed and deleted with all that belongs to them', () => {
    expect(updateFlow(db, 'visit', { draft: { text: 'new' }, revision: 2, updatedAt: 3 })).toBe(
      true,
    );
    expect(findFlow(db, 'visit')).toMatchObject({ draft: { text: 'new' }, revision: 2 });
    publish('one');
    expect(deleteFlow(db, 'visit')).toBe(true);
    expect(publishedFlow(db, 'visit')).toBeNull();
    expect(deleteFlow(db, 'visit')).toBe(false);
    expect(updateFlow(db, 'visit', { updatedAt: 4 })).toBe(false);
  });
});

describe('forms at 8x8', () => {
  const there = { flowId: 'visit', channelId: 'wa', status: 'DRAFT', version: null, problems: [] };

  it('stand newest first, on one channel or on all', () => {
    keepFlowAt8x8(db, { ...there, externalId: '1', at: 1 });
    keepFlowAt8x8(db, { ...there, externalId: '2', at: 2 });
    keepFlowAt8x8(db, { ...there, channelId: 'other', externalId: '3', at: 3 });
    const ids = (channelId?: string) =>
      listFlowsAt8x8(db, 'visit', channelId).map(({ externalId }) => externalId);
    expect([ids(), ids('wa'), ids('none')]).toEqual([['3', '2', '1'], ['2', '1'], []]);
  });

  it('are kept once for each of 8x8’s ids', () => {
    keepFlowAt8x8(db, { ...there, externalId: '1', at: 1 });
    updateFlowAt8x8(db, { channelId: 'wa', externalId: '1' }, { previewUrl: 'url', updatedAt: 2 });
    const problems = [{ code: 'INVALID', path: 'screens', message: 'No.' }];
    keepFlowAt8x8(db, { ...there, externalId: '1', problems, at: 3 });
    expect(listFlowsAt8x8(db, 'visit')).toMatchObject([
      { externalId: '1', problems, previewUrl: 'url', updatedAt: 3 },
    ]);
  });

  it('are forgotten with ours', () => {
    keepFlowAt8x8(db, { ...there, externalId: '1', at: 1 });
    deleteFlow(db, 'visit');
    expect(listFlowsAt8x8(db, 'visit')).toEqual([]);
  });
});
