import { expect, it } from 'vitest';
import { shownMax, treeRows } from './tree-rows.ts';

const answer = {
  status: 'ok',
  slots: [{ id: 's1', at: { day: 1 } }],
  none: [],
  deep: { a: { b: 1 } },
};
const ids = (flipped: string[] = []) => treeRows(answer, new Set(flipped)).map(({ id }) => id);

it('shows what is in an answer, with its lists folded and what lies deep', () => {
  expect(ids()).toEqual(['$.status', '$.slots', '$.none', '$.deep', '$.deep.a', '$.deep.a.b']);
});

it('folds and unfolds', () => {
  expect(ids(['$.slots', '$.slots[0]', '$.deep'])).toEqual([
    ...['$.status', '$.slots', '$.slots[0]', '$.none', '$.deep'],
  ]);
  expect(ids(['$.slots']).slice(1, 5)).toEqual([
    ...['$.slots', '$.slots[0]', '$.slots[0].id', '$.slots[0].at'],
  ]);
});

it('says of each line where it stands', () => {
  const rows = treeRows(answer, new Set());
  expect(rows[1]).toMatchObject({ level: 1, place: 2, count: 4, isOpen: false });
  expect(rows[2]).toMatchObject({ isOpen: null });
  expect(rows[4]).toMatchObject({ keys: ['deep', 'a'], level: 2, isOpen: true });
});

it('shows so much of a long list, and a list alone', () => {
  const items = Array.from({ length: shownMax + 20 }, (_, index) => index);
  expect(treeRows(items, new Set())).toHaveLength(shownMax);
  expect(treeRows('text', new Set())).toEqual([]);
});
