import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visitWorkflow } from '../../test/support/try-workflow.ts';
import { readablePart } from './readable-part.ts';

const unreadable = (name: string) => `Cannot be read: ${name}`;
const visit = visitWorkflow();
const part = (document: unknown) => readablePart(document, unreadable);

test('steps that are right are read as they are, and others stand there by their names', () => {
  const broken = {
    ...visit,
    schemaVersion: 7,
    layout: 'gone',
    mood: 'good',
    steps: {
      ...visit.steps,
      offer: { ...visit.steps['offer'], config: 7 },
      thanks: { type: 'nothing', exits: [null] },
      later: null,
    },
  };
  const found = part(broken);
  expect(found).toMatchObject({ unreadable: 3, isStartUnknown: false });
  expect(found?.workflow.steps['times']).toEqual(visit.steps['times']);
  expect(found?.workflow.trigger).toEqual(visit.trigger);
  expect(found?.workflow.steps['offer']).toMatchObject({
    name: 'Cannot be read: Offer times',
    config: { kind: 'chatapps-message' },
    exits: visit.steps['offer']?.exits,
  });
  expect(found?.workflow.steps['thanks']).toMatchObject({
    name: 'Cannot be read: thanks',
    exits: [],
  });
});

test('what starts it may be unknown, and its name', () => {
  const { name: _, trigger: __, ...rest } = visit;
  expect(part({ ...rest, start: 'a b' })).toMatchObject({ unreadable: 0, isStartUnknown: true });
});

test.each([
  [null],
  [[]],
  ['text'],
  [{}],
  [{ steps: [] }],
  [{ steps: {} }],
  [{ steps: { 'a b': 1 } }],
])('nothing is read where there are no steps: %j', (document) => {
  expect(part(document)).toBeNull();
});

test('any JSON in the place of steps is read without harm', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (steps) => {
      const found = part({ ...visit, steps: { ...steps, hi: visit.steps['bye'] } });
      expect(found?.workflow.steps['hi']).toEqual(visit.steps['bye']);
    }),
    { numRuns: 60 },
  );
});
