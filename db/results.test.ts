import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Instance, Json } from '../engine/index.ts';
import { insertInstance } from './instances.ts';
import { type Database, openDatabase } from './open.ts';
import { listOutcomes } from './results.ts';

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

function start(id: string, startedAt: number, more: Partial<Instance> = {}): void {
  const each: Instance = {
    schemaVersion: 1,
    id,
    workflowId: 'booking',
    version: 1,
    contact,
    status: 'waiting',
    startedAt,
    updatedAt: startedAt,
    endedAt: null,
    data: {},
    results: {},
    visits: {},
    walked: 0,
    positions: [],
    offer: null,
    offers: 0,
    failure: null,
    ...more,
  };
  insertInstance(db, each, { state: JSON.stringify(each), contactId: 'c1', traceLength: 0 });
}

function list(stepIds: readonly string[], limit = 10) {
  return listOutcomes(db, { workflowId: 'booking', from: 0, until: 100, limit }, stepIds);
}

it('has of a long state what is asked for, whatever it is, and nothing of what is not', () => {
  const body = Array.from({ length: 1_000 }, (_, index) => ({ id: `slot-${index}` }));
  const values: Record<string, Json> = {
    day: { kind: 'text', text: '', value: { id: '5', title: 'Fünf “Sterne” 🙂\u0000\ud800' } },
    'how-many_2': { kind: 'text', text: '7.10', value: 7.1 },
    constructor: { kind: 'none', text: '', value: null },
    novel: { kind: 'text', text: '', value: 'x'.repeat(1_000_000) },
  };
  start('i1', 5, {
    results: { request: { status: 200, body }, ...values },
    visits: { day: 2, request: 1 },
    positions: [
      {
        stepId: 'day',
        visit: 2,
        wait: { kind: 'reply', timerId: null },
        memory: null,
        effects: 0,
      },
    ],
    failure: { stepId: 'request', message: 'No.' },
  });
  const [found] = list([...Object.keys(values), 'later']);
  expect(found).toMatchObject({ id: 'i1', status: 'waiting', startedAt: 5, endedAt: null });
  expect(found).toMatchObject({
    came: ['day', 'request'],
    standsAt: ['day'],
    failedAt: 'request',
  });
  expect(found?.results).toEqual(new Map([...Object.entries(values), ['later', null]]));
});

it('takes more questions than SQLite takes arguments, and none', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `step-${index}`);
  start('i1', 5, { results: { 'step-96': 96, 'step-97': 97, 'step-1999': 1_999 } });
  const [found] = list(ids);
  expect([...(found?.results ?? [])].filter(([, value]) => value !== null)).toEqual([
    ['step-96', 96],
    ['step-97', 97],
    ['step-1999', 1_999],
  ]);
  expect(list([])[0]?.results).toEqual(new Map());
});

it('knows of a state that cannot be read what its columns say, and reads the others', () => {
  for (const [index, state] of ['{"results": {"day"', '', 'null', '[]', '7'].entries()) {
    start(`broken-${index}`, 10 + index, { status: 'completed', endedAt: 20 });
    db.sqlite.prepare('update instance set state = ? where id = ?').run(state, `broken-${index}`);
  }
  start('whole', 1, { results: { day: 'Monday' }, visits: { day: 1 } });
  const found = list(['day']);
  expect(found).toHaveLength(6);
  for (const each of found.slice(0, -1)) {
    expect(each).toMatchObject({ status: 'completed', endedAt: 20, came: [], standsAt: [] });
    expect(each.results).toEqual(new Map([['day', null]]));
  }
  expect(found.at(-1)?.results).toEqual(new Map([['day', 'Monday']]));
});

it('goes on behind the last of a page, though many began in the same moment', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) start(id, 7);
  start('f', 8);
  const seen: string[] = [];
  let [before, ...others] = list([], 2).toReversed();
  while (before) {
    seen.push(...others.toReversed().map(({ id }) => id), before.id);
    const page = { workflowId: 'booking', from: 0, until: before.startedAt + 1, limit: 2, before };
    [before, ...others] = listOutcomes(db, page, []).toReversed();
  }
  expect(seen).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
});
