import { beforeEach, expect, test } from 'vitest';
import { createFeed } from './feed.ts';
import { createPresence, type Presence } from './presence.ts';

const mine = { id: 'w1', name: 'owner' };
const other = { id: 'w2', name: 'Ada' };

let at: number;
let told: string[];
let presence: Presence;
beforeEach(() => {
  at = 0;
  told = [];
  const feed = createFeed();
  feed.subscribe((item) => {
    if (item.type === 'presence') told.push(item.workflowId);
  });
  presence = createPresence({ feed, now: () => at });
});

test('each window of a workflow is told of the others, and of nobody elsewhere', () => {
  expect(presence.stay('a', mine)).toEqual([]);
  expect(presence.stay('a', other)).toEqual([mine]);
  expect(presence.stay('a', mine)).toEqual([other]);
  expect(presence.stay('b', { id: 'w3', name: 'Bo' })).toEqual([]);
});

test('who comes and who goes is told at once, and not who stays', () => {
  presence.stay('a', mine);
  presence.stay('a', mine);
  presence.stay('a', other);
  presence.leave('a', other.id);
  presence.leave('a', other.id);
  presence.leave('nowhere', mine.id);
  expect(told).toEqual(['a', 'a', 'a']);
  expect(presence.stay('a', mine)).toEqual([]);
});

test('who says nothing any more is gone within a minute', () => {
  presence.stay('a', other);
  at = 39_000;
  expect(presence.stay('a', mine)).toEqual([other]);
  at = 41_000;
  expect(presence.stay('a', mine)).toEqual([]);
});

test('many windows are as good as fifty', () => {
  for (let index = 0; index < 60; index += 1) presence.stay('a', { id: `${index}`, name: 'Bo' });
  expect(presence.stay('a', mine)).toHaveLength(50);
  expect(presence.stay('a', { id: '0', name: 'Bo' })).toHaveLength(49);
});
