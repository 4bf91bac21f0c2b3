/** Documents at random, and real ones with something else in some places: nothing ever throws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bind,
  choice,
  done,
  goTo,
  ifShows,
  input,
  layout,
  text,
  twoScreens,
} from '../../test/support/draw-flow.ts';
import { randomJson } from '../../test/support/random-workflow.ts';
import type { Json, JsonObject } from '../json.ts';
import { componentTable } from './component-table.ts';
import { answerFlow, backFlow, inputFlow, startFlow, tapFlow } from './player/play-flow.ts';
import { playableFlow } from './player/playable-flow.ts';
import { viewFlow } from './player/view-flow.ts';
import { validateFlow } from './validate-flow.ts';

const all: JsonObject[] = [
  input('t', { required: bind('`#{form.o} && true`'), 'input-type': 'number' }),
  choice('CheckboxGroup', 'c', {
    'on-select-action': { name: 'update_data', payload: { s: 'x' } },
  }),
  choice('Dropdown', 'd', { 'data-source': bind('#{data.s}') }),
  { type: 'OptIn', name: 'o', label: 'o' },
  {
    type: 'CalendarPicker',
    name: 'cal',
    mode: 'range',
    label: { 'start-date': 'a', 'end-date': 'b' },
  },
  { type: 'PhotoPicker', name: 'p', label: 'p' },
  ifShows('(#{form.t} > 3)', [text(bind("`'a' #{form.t}`"))], [text('no')]),
  { type: 'Switch', value: bind('#{form.t}'), cases: { a: [text('x')] } },
  { type: 'Form', name: 'f', 'init-values': { inside: 'x' }, children: [input('inside')] },
  goTo('B', { s: bind('#{form.t}') }),
];

const flow = twoScreens(
  { layout: layout(all), data: { s: { type: 'string', __example__: 'x' } } },
  { layout: layout([done({ s: bind('#{data.s}') })]) },
  { routing_model: { A: ['B'] } },
);

/** Words that mean something in a Flow, where they do not belong. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  randomJson.map((value): Json => JSON.parse(JSON.stringify(value))),
  fc.constantFrom<Json>(
    bind('#{data.s}'),
    '`1 +`',
    '`',
    [],
    {},
    null,
    -1,
    ...Object.keys(componentTable),
  ),
  fc.constantFrom<Json>(...all),
);

const changed = fc
  .array(fc.record({ step: fc.nat(), to: odd }), { minLength: 1, maxLength: 3 })
  .map((changes): Json => {
    const document = changes.reduce<Json>((json, { step, to }) => change(json, step, to), flow);
    return { ...(typeof document === 'object' ? document : {}), version: '7.2' };
  });

test('any JSON gets a verdict', () => {
  fc.assert(
    fc.property(randomJson, (json) => {
      const { valid, errors } = validateFlow(json);
      expect(valid).toBe(errors.length === 0);
    }),
    { numRuns: 2_000 },
  );
});

test('any change of a Flow gets a verdict', () => {
  fc.assert(
    fc.property(changed, (document) => {
      expect(validateFlow(document).errors.length).toBeLessThan(501);
    }),
    { numRuns: 1_000 },
  );
});

test('any change of a Flow can be played', () => {
  fc.assert(
    fc.property(changed, fc.array(odd, { maxLength: 3 }), (document, answers) => {
      playAround(document, answers);
    }),
    { numRuns: 200 },
  );
});

/** Puts something else at one of all places of the document. */
function change(document: Json, step: number, to: Json): Json {
  const places = paths(document);
  const [place = []] = places.slice(step % places.length);
  return put(document, place, to);
}

type Path = readonly string[];

function paths(json: Json, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  const inside = Object.entries(json).flatMap(([key, value]) => paths(value, [...path, key]));
  return [path, ...inside];
}

function put(json: Json, [key, ...rest]: Path, to: Json): Json {
  if (key === undefined) return to;
  if (Array.isArray(json))
    return json.map((each, index) => (`${index}` === key ? put(each, rest, to) : each));
  if (typeof json !== 'object' || json === null) return to;
  return { ...json, [key]: put(json[key] ?? null, rest, to) };
}

function playAround(document: unknown, answers: readonly Json[]): void {
  const playable = playableFlow(document);
  if (!playable) return;
  let { state } = startFlow(playable, { flowToken: 't', withExamples: true });
  for (const answer of answers) {
    for (const { name, path } of viewFlow(playable, state).components) {
      if (name !== undefined) ({ state } = inputFlow(playable, state, name, answer));
      ({ state } = tapFlow(playable, state, path));
      ({ state } = tapFlow(playable, state, path, '1'));
      ({ state } = answerFlow(playable, state, answer));
    }
    ({ state } = backFlow(playable, state));
  }
}
