import { expect, it } from 'vitest';
import { treeMove } from './tree-keys.ts';
import { treeRows } from './tree-rows.ts';

const rows = treeRows({ a: { b: 1, c: 2 }, list: [1], d: 3 }, new Set());
const at = (id: string) => rows.findIndex((row) => row.id === id);

it.each([
  ['$.a', 'ArrowDown', '$.a.b'],
  ['$.a.b', 'ArrowUp', '$.a'],
  ['$.a.c', 'Home', '$.a'],
  ['$.a', 'End', '$.d'],
  ['$.a', 'ArrowRight', '$.a.b'],
  ['$.a.c', 'ArrowLeft', '$.a'],
])('on %s, %s goes to %s', (from, key, to) => {
  expect(treeMove(rows, at(from), key)).toMatchObject({ does: 'go', to: { id: to } });
});

it.each([
  ['$.list', 'ArrowRight', 'flip'],
  ['$.a', 'ArrowLeft', 'flip'],
  ['$.d', 'Enter', 'choose'],
  ['$.d', ' ', 'choose'],
])('on %s, %s does %s', (from, key, does) => {
  expect(treeMove(rows, at(from), key)).toEqual({ does });
});

it('goes nowhere from where nothing is further, and leaves other keys to others', () => {
  expect(treeMove(rows, at('$.d'), 'ArrowRight')).toEqual({ does: 'go', to: undefined });
  expect(treeMove(rows, at('$.d'), 'ArrowDown')).toEqual({ does: 'go', to: undefined });
  expect(treeMove(rows, at('$.d'), 'ArrowLeft')).toEqual({ does: 'go', to: undefined });
  expect(treeMove(rows, at('$.d'), 'x')).toBeNull();
});
