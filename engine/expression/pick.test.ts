import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { limits } from '../limits.ts';
import { checkPath, pick } from './pick.ts';

const answer: Json = {
  slots: [
    { id: 'a', start: '09:00', staff: { name: 'Ann' } },
    { id: 'b', start: '10:00', staff: null },
    { id: 'c', start: '11:00' },
  ],
  'odd key': { "it's": 1, 'a.b': 2, '*': 3, '..': 4, $: 5, 'x,y': 6 },
  total: 3,
  nothing: null,
};
const picked = (path: string, json: Json = answer) => {
  const result = pick(path, json);
  return result.ok ? result.value : result.message;
};

describe('a path to one place gives what is there', () => {
  test.each<[string, Json]>([
    ['$', answer],
    ['$.total', 3],
    ['total', 3],
    ['$.slots[0].id', 'a'],
    ['slots[0].id', 'a'],
    ['$[\'slots\'][1]["start"]', '10:00'],
    ['slots[-1].id', 'c'],
    ['slots.1.id', 'b'],
    ['.total', 3],
    ["['odd key']['it\\'s']", 1],
    ["['odd key']['a.b']", 2],
    ["['odd key']['*']", 3],
    ["['odd key']['..']", 4],
    ["['odd key'].$", 5],
    ["['odd key']['x,y']", 6],
    ['slots.length', 3],
    [' $.total ', 3],
  ])('%s', (path, value) => {
    expect(picked(path)).toEqual(value);
    expect(checkPath(path)).toBe(null);
  });

  test('and null where there is nothing', () => {
    for (const path of ['absent', 'nothing.a.b', 'slots[9].id', 'slots[-9]', 'total[0]', 'a[0]']) {
      expect(picked(path)).toBe(null);
    }
    expect(picked('$.a', null)).toBe(null);
    expect(picked('$', 0)).toBe(0);
  });
});

describe('a path to several places gives a list', () => {
  test.each<[string, Json]>([
    ['slots[*].id', ['a', 'b', 'c']],
    ['$.slots.*.id', ['a', 'b', 'c']],
    ['slots[0:2].id', ['a', 'b']],
    ['slots[-2:].id', ['b', 'c']],
    ['slots[::2].id', ['a', 'c']],
    ['slots[:-1].id', ['a', 'b']],
    ['slots[*].staff.name', ['Ann']],
    ['$..id', ['a', 'b', 'c']],
    ['..name', ['Ann']],
    ["$..['name']", ['Ann']],
    ['slots..*', expect.arrayContaining(['a', 'Ann', null])],
    ['$..slots[0].id', ['a']],
    ['$..slots[-1].id', ['c']],
    ['$..slots[-2].id', ['b']],
    ["*['a.b']", [2]],
    ["*['*']", [3]],
    ["*['..']", [4]],
    ["*['it\\'s']", [1]],
    ['nothing[*]', []],
    ['total.*', []],
    ['absent[0:1]', []],
    ['slots[5:].id', []],
  ])('%s', (path, value) => {
    expect(picked(path)).toEqual(value);
  });
});

describe('own properties only:', () => {
  test.each([
    ...['constructor', '__proto__', 'toString', 'slots.map', 'slots.constructor.constructor'],
    ...['$.slots[0].constructor', "$['__proto__']['x']", 'total.toFixed', 'slots[0].id.at'],
  ])('%s is null', (path) => {
    expect(picked(path)).toBe(null);
  });

  test.each(['$..constructor', '*.constructor', '$..__proto__', '*.toString', 'slots[*].at'])(
    '%s finds nothing',
    (path) => {
      expect(picked(path)).toEqual([]);
    },
  );
});

describe('a path is refused, in a sentence:', () => {
  test.each([
    ['', 'The path is empty.'],
    [' ', 'The path is empty.'],
    ['a'.repeat(201), 'The path is longer than 200 characters.'],
    [
      'slots[?(@.id)]',
      'A path cannot have conditions or scripts. Take the whole list and use filter() on it.',
    ],
    [
      'slots[(@.length-1)]',
      'A path cannot have conditions or scripts. Take the whole list and use filter() on it.',
    ],
    ['slots[:0]', '[:0] takes nothing.'],
    ['slots[0:1:0]', '[0:1:0] takes nothing.'],
    ['$..a..b', '.. can be used only once in a path.'],
    ["$..['x,y']", 'A name with a comma cannot stand after *, .. or a slice.'],
  ])('%j', (path, message) => {
    expect(checkPath(path)).toBe(message);
    expect(picked(path)).toBe(message);
  });

  test.each([
    ...['$.', '$..', 'a..', 'a.b.', '$...a', 'a^', 'a~', 'a b', 'a,b', 'a[0,1]', "a['x','y']"],
    ...['a[', 'a]', 'a[]', "a['x]", 'a[x]', '@', '$.@', 'a.@string()', '$.a()', 'a[1:2:-1]', 'a`b'],
    ...['a[99999999999]', "a[0'", '$.{a}', 'a;b', 'a#0', '$.a%@%b', '//a', '../a'],
  ])('%s', (path) => {
    expect(checkPath(path)).toMatch(/^The path cannot be read from “.+” on\. Use \.name/);
  });
});

describe('a search is bounded:', () => {
  const list = (count: number): Json => Array.from({ length: count }, (_, id) => ({ id }));

  test('by what it finds', () => {
    expect(picked('[*].id', list(limits.pathResultItemsMax))).toHaveLength(1_000);
    expect(picked('[*].id', list(limits.pathResultItemsMax + 1))).toBe(
      'The path finds 1001 values; at most 1000 can be taken.',
    );
  });

  test('by what it looks through', () => {
    const tooMuch = 'There is too much to search through. Name more of the path.';
    expect(picked('$..absent', list(24_000))).toEqual([]);
    expect(picked('$..absent', list(30_000))).toBe(tooMuch);
    expect(picked(`$..${'*.'.repeat(50)}absent`, list(2_000))).toBe(tooMuch);
    expect(picked('[*].id', list(60_000))).toBe(tooMuch);
    expect(picked('[59999].id', list(60_000))).toBe(59_999);
  });

  test('by its depth', () => {
    const deep: Json = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
    expect(picked('$..a', deep)).toBe('It is nested more than 100 deep, too deep for ..');
    expect(picked('[*][*]', deep)).toHaveLength(1);
    expect(picked('[0][0][0]', deep)).toBeInstanceOf(Array);
  });

  test('by what fails when it is read', () => {
    const trap = {
      get a(): string {
        throw new Error('secret');
      },
    };
    expect(picked('$.a', trap)).toBe('The path cannot be followed.');
  });
});

/** The plainest way to follow a path: every value, part by part. */
function follow(parts: readonly (string | number)[], json: Json): Json[] {
  const [part, ...others] = parts;
  if (part === undefined) return [json];
  const children = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  if (part === '..') {
    const below = children.flatMap(([, item]) => (isTree(item) ? follow(parts, item) : []));
    return [...follow(others, json), ...below];
  }
  const chosen = children.filter(([key]) => part === '*' || key === String(part));
  return chosen.flatMap(([, item]) => follow(others, item));
}

function isTree(json: Json): boolean {
  return typeof json === 'object' && json !== null;
}

test('finds what the plainest way finds', () => {
  const { tree } = fc.letrec<Record<'tree', Json>>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom<Json[]>(1, null, true),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree'), { maxKeys: 3 }),
    ),
  }));
  const part = fc.constantFrom<(string | number)[]>('a', 'b', 0, 1, '*');
  const parts = fc.array(part, { maxLength: 4 });
  fc.assert(
    fc.property(parts, fc.boolean(), parts, tree, (before, isEverywhere, after, json) => {
      const written = [...before, ...(isEverywhere && after.length > 0 ? ['..'] : []), ...after];
      const path = `$${written.map((each) => (each === '..' ? '..' : each === '*' ? '[*]' : typeof each === 'number' ? `[${each}]` : `['${each}']`)).join('')}`;
      const isDefinite = !written.some((each) => each === '*' || each === '..');
      const found = follow(written, json);
      expect(picked(path, json)).toEqual(isDefinite ? (found[0] ?? null) : found);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever is written for a path: JSON or a sentence', () => {
  const piece = fc.constantFrom(
    ...['$', '.', '..', '*', '[', ']', "'", '"', 'a', '0', '-1', ':', '?', '(', ')', '@', '^', '~'],
  );
  const path = fc.oneof(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(path, fc.jsonValue(), (each, json) => {
      const result = pick(each, JSON.parse(JSON.stringify(json)));
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(checkPath(each) === null || !result.ok).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
