import { expect, it } from 'vitest';
import {
  chosenIds,
  labelOf,
  linesAt,
  objectsAt,
  optionsOf,
  wordListAt,
  wordsAt,
} from './read-properties.ts';

it('what is no words is shown as nothing', () => {
  const properties = { a: 'x', b: 7, c: null, d: { e: 1 }, f: [1, 'y', {}] };
  expect(['a', 'b', 'c', 'd', 'f', 'none'].map((name) => wordsAt(properties, name))).toEqual([
    'x',
    '7',
    '',
    '',
    '',
    '',
  ]);
  expect(linesAt(properties, 'f')).toEqual(['1', 'y', '']);
  expect(wordListAt(properties, 'f')).toEqual(['1', 'y']);
  expect(objectsAt(properties, 'a')).toEqual([]);
  expect(wordsAt({}, 'constructor')).toBe('');
});

it('a question that may be left out says so', () => {
  expect(labelOf({ label: 'Name', required: true })).toBe('Name');
  expect(labelOf({ label: 'Name' })).toBe('Name (optional)');
  expect(labelOf({ label: 'Photo' }, true)).toBe('Photo');
  expect(labelOf({})).toBe('');
});

it('options are read, whatever is missing; a colour is one or nothing', () => {
  const options = [
    { id: 'a', title: 'A', color: '#AABBCC' },
    { id: 'b', color: 'url(x)', enabled: false },
    'no option',
  ];
  expect(optionsOf({ 'data-source': options })).toMatchObject([
    { id: 'a', title: 'A', color: '#AABBCC', isEnabled: true },
    { id: 'b', title: '', color: '', isEnabled: false },
  ]);
  expect(optionsOf({ 'data-source': 'none' })).toEqual([]);
});

it('one choice and several are read alike', () => {
  expect(chosenIds('a')).toEqual(['a']);
  expect(chosenIds(['a', 1, 'b'])).toEqual(['a', 'b']);
  expect(chosenIds(undefined)).toEqual([]);
});
