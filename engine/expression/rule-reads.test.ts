import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { pickedPlace } from './picked-place.ts';
import { ruleReads, templateReads } from './rule-reads.ts';

test.each<[string, string[]]>([
  ['Hi {{contact.name}}, {{data.x}}', ['contact.name', 'data.x']],
  ['{{steps.find.body.slots[0].title}}', ['steps.find.body.slots.0.title']],
  ['{{map(data.slots, upper(item.title))}}', ['data.slots', 'data.slots.*', 'data.slots.*.title']],
  ['{{join(map(data.names, item))}}', ['data.names', 'data.names.*']],
  [
    '{{map(filter(data.slots, item.free), item.title)}}',
    ['data.slots', 'data.slots.*', 'data.slots.*.free', 'data.slots.*.title'],
  ],
  ["{{first(data.slots)['title']}}", ['data.slots', 'data.slots.*', 'data.slots.*.title']],
  ['{{data[data.key]}}', ['data', 'data.key']],
  ['{{map(split(data.text, ","), item.title)}}', ['data.text']],
])('%s reads %j', (text, paths) => {
  expect(pathsOf(templateReads(text))).toEqual(paths);
});

test('a list that is carried through is read, and nothing of its items', () => {
  const sum = { '+': [{ var: 'current.price' }, { var: 'accumulator' }] };
  expect(pathsOf(ruleReads({ reduce: [{ var: 'data.items' }, sum, 0] }))).toEqual([
    'data.items',
    'data.items.*',
  ]);
});

test('a path that is worked out is read for what it is made of', () => {
  expect(pathsOf(ruleReads({ var: [{ cat: ['data.', { var: 'data.key' }] }] }))).toEqual([
    'data.key',
  ]);
  expect(ruleReads([1, 'two', null])).toEqual([]);
});

test.each<[string, Json, Json | undefined]>([
  ['the same', { '==': [{ var: 'a' }, 'ok'] }, 'ok'],
  ['the very same', { '===': [{ var: 'a' }, true] }, true],
  ['one of some', { in: [{ var: 'a' }, ['x', 'y']] }, 'x'],
  ['part of a text', { in: [{ var: 'a' }, 'xyz'] }, undefined],
  ['the same text', { isSameText: [{ var: 'a' }, 'ok'] }, 'ok'],
  ['the same text as one of some', { isSameText: [{ var: 'a' }, ['x', 'y']] }, 'x'],
  ['the same text as none', { isSameText: [{ var: 'a' }, []] }, undefined],
  ['one of none', { in: [{ var: 'a' }, []] }, undefined],
  ['more', { '>': [{ var: 'a' }, 3] }, 4],
  ['more than no number', { '>': [{ var: 'a' }, 'b'] }, undefined],
  ['at least', { '>=': [{ var: 'a' }, 3] }, 3],
  ['less', { '<': [{ var: 'a' }, 3] }, 2],
  ['less than no number', { '<': [{ var: 'a' }, { var: 'b' }] }, undefined],
  ['at most', { '<=': [{ var: 'a' }, 3] }, 3],
  ['another', { '!=': [{ var: 'a' }, 'ok'] }, undefined],
  ['nothing', { '==': [{ var: 'a' }, null] }, undefined],
  ['nothing at all', { '==': [{ var: 'a' }] }, undefined],
])('what is %s passes', (_, rule, passes) => {
  expect(ruleReads(rule).find(({ path }) => path[0] === 'a')?.passes).toEqual(passes);
});

test('what is worked out, or written out, is held against nothing', () => {
  expect(ruleReads({ '==': ['ok', 'ok'] })).toEqual([]);
  expect(ruleReads({ '==': [{ length: [{ var: 'a' }] }, 3] })).toEqual([{ path: ['a'] }]);
});

test.each<[string, ReturnType<typeof pickedPlace>]>([
  ['$', { keys: [], isMany: false }],
  ['$.slots[0].id', { keys: ['slots', '0', 'id'], isMany: false }],
  ['$.slots[*].id', { keys: ['slots', '*', 'id'], isMany: true }],
  ['$.slots[1:3]', { keys: ['slots', '*'], isMany: true }],
  ['$..id', { keys: ['id'], isMany: true }],
  ['$[?(@.free)]', null],
])('%s looks at %j', (path, place) => {
  expect(pickedPlace(path)).toEqual(place);
});

function pathsOf(reads: ReturnType<typeof ruleReads>): string[] {
  return [...new Set(reads.map(({ path }) => path.join('.')))].sort();
}
