import fc from 'fast-check';
import type { Json, JsonObject } from '../../engine/index.ts';

const oddTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e{{now}}',
  '__proto__',
  'constructor',
  '{{',
  '{{data.payload}}',
  '{{steps.constructor.text}}',
  "{{get(data, '__proto__')}}",
  '{{data}} {{steps}} {{1 / 0}}',
  '../../etc/passwd',
  "'; DROP TABLE message; --",
  '(a+)+$',
  '2026-02-30T25:61:00Z',
  '+275760-09-13T00:00:00Z',
  'é'.normalize('NFD'),
  '👩‍👩‍👧‍👦'.repeat(50),
  'x'.repeat(70_000),
];
const oddNumbers = [0, -1, 1.5, 1e308, 5e-324, Number.MAX_SAFE_INTEGER];

/** What nobody expects where they find it. */
export const oddJson: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    ...oddTexts,
    ...oddNumbers,
    null,
    true,
    [],
    {},
    [null],
    [[[[[]]]]],
    JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toString":1,"valueOf":null}'),
    JSON.parse(`${'['.repeat(90)}${']'.repeat(90)}`),
    { var: 'data' },
    { and: [{ or: [{ '!': [1] }] }] },
    { kind: 'text', type: 'text', id: 'x', text: 7 },
  ),
  fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
);

const change = fc.record({
  /** Which of all places in the document. */
  place: fc.nat(),
  how: fc.constantFrom(
    'alike',
    'alike',
    'alike',
    'put',
    'put',
    'drop',
    'swap',
    'rename',
    'wrap',
    'repeat',
  ),
  odd: oddJson,
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/** One of the samples, of which a few parts are changed, left out, moved, wrapped or repeated. */
export function mutated(samples: readonly Json[], changesMax = 5): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: changesMax }))
    .map(([sample, changes]) => {
      const changed = changes.reduce(mutate, structuredClone(sample));
      return JSON.parse(JSON.stringify(changed));
    });
}

interface Place {
  readonly of: Json[] | JsonObject;
  readonly key: string;
}

function mutate(json: Json, { place, how, odd }: Change): Json {
  const places = placesIn(json);
  const found = places[place % Math.max(1, places.length)];
  if (!found) return structuredClone(odd);
  const { of, key } = found;
  const old: Json = Reflect.get(of, key);
  switch (how) {
    case 'alike':
      put(of, key, alike(old, place));
      break;
    case 'put':
      put(of, key, odd);
      break;
    case 'drop':
      if (Array.isArray(of)) of.splice(Number(key), 1);
      else Reflect.deleteProperty(of, key);
      break;
    case 'swap': {
      const other = places[(place * 7 + 3) % places.length] ?? found;
      put(of, key, Reflect.get(other.of, other.key) ?? null);
      break;
    }
    case 'rename':
      if (!Array.isArray(of)) put(of, typeof odd === 'string' ? odd : `${key}_`, old);
      break;
    case 'wrap':
      put(of, key, place % 2 ? [old] : { [key]: old });
      break;
    case 'repeat':
      put(
        of,
        key,
        [old, old, old].map((each) => structuredClone(each)),
      );
  }
  return json;
}

/** Something odd that may well stand there. */
function alike(old: Json, place: number): Json {
  if (typeof old === 'string') return oddTexts[place % oddTexts.length] ?? '';
  if (typeof old === 'number') return oddNumbers[place % oddNumbers.length] ?? 0;
  return typeof old === 'boolean' ? !old : old;
}

/** Also under `__proto__`, as a document read from JSON has it. */
function put(of: object, key: string, value: Json): void {
  const property = {
    value: structuredClone(value),
    writable: true,
    enumerable: true,
    configurable: true,
  };
  Object.defineProperty(of, key, property);
}

function placesIn(json: Json, depth = 0): Place[] {
  if (typeof json !== 'object' || json === null || depth > 20) return [];
  return Object.keys(json).flatMap((key) => [
    { of: json, key },
    ...placesIn(Reflect.get(json, key) as Json, depth + 1),
  ]);
}
