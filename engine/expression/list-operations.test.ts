import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { renderTemplate } from './template.ts';

const value = (expression: string, scope: Json = {}) =>
  renderTemplate(`{{${expression}}}`, scope).value;

describe('first and last', () => {
  test('are null for what has no items', () => {
    expect(value('first([])')).toBe(null);
    expect(value('last([])')).toBe(null);
    expect(value("first('text')")).toBe(null);
    expect(value('last(data.absent)')).toBe(null);
  });
});

describe('length', () => {
  test.each<[Json, number]>([
    [[1, 2, 3], 3],
    [{ a: 1, b: 2 }, 2],
    ['four', 4],
    [null, 0],
    [1_000, 4],
  ])('of %j is %j', (a, length) => {
    expect(value('length(a)', { a })).toBe(length);
  });
});

describe('join', () => {
  test('puts commas between, or what it is told', () => {
    expect(value('join(a)', { a: ['red', 5, null, [1]] })).toBe('red, 5, , [1]');
    expect(value("join(a, '')", { a: ['r', 'g'] })).toBe('rg');
    expect(value("join('alone')")).toBe('alone');
  });

  test('does not write a long separator for ever', () => {
    const scope = { list: Array.from({ length: 1_000 }, () => ''), long: 'x'.repeat(60_000) };
    expect(renderTemplate('{{join(list, long)}}', scope).problems).toEqual([
      expect.stringContaining('takes too much work'),
    ]);
  });
});

describe('isEmpty', () => {
  test.each<[Json, boolean]>([
    [null, true],
    ['', true],
    [' \n', true],
    [[], true],
    [{}, true],
    ['a', false],
    [[null], false],
    [{ a: null }, false],
    [0, false],
    [false, false],
  ])('%j: %j', (a, expected) => {
    expect(value('isEmpty(a)', { a })).toBe(expected);
    expect(value('isEmpty(b)', { a })).toBe(true);
  });
});
