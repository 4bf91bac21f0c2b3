import { expect, test } from 'vitest';
import { checkExamples } from '../../../test/support/check-examples.ts';
import { drawProgram, maria, monday, way } from '../../../test/support/draw-workflow.ts';
import { start } from '../../advance.ts';

const ways = (...exits: [exit: string, weight: number][]) => ({
  type: 'random-split' as const,
  name: 'Split',
  config: { ways: exits.map(([exit, weight]) => ({ exit, label: exit, weight })) },
  exits: exits.map(([exit]) => way(exit, null)),
});

test('each way is taken as often as its share says', () => {
  const program = drawProgram({ split: ways(['a', 1], ['b', 2], ['c', 7]) });
  const taken = new Map<string, number>();
  for (let index = 0; index < 2_000; index += 1) {
    const { trace } = start(program, {
      type: 'started',
      id: 'event-1',
      at: monday,
      contact: maria,
      instanceId: `instance${index}`,
      data: {},
      reason: 'A test.',
    });
    for (const { exitId } of trace) if (exitId) taken.set(exitId, 1 + (taken.get(exitId) ?? 0));
  }
  expect(taken.get('a')).toBeGreaterThan(150);
  expect(taken.get('a')).toBeLessThan(250);
  expect(taken.get('b')).toBeGreaterThan(340);
  expect(taken.get('b')).toBeLessThan(460);
  expect([...taken.values()].reduce((sum, count) => sum + count)).toBe(2_000);
});

checkExamples([
  [
    'two ways with the same id are one too many; every way is worth a step',
    { split: ways(['a', 1], ['a', 1]) },
    {},
    [
      [
        'repeated-exit',
        'steps.split.exits.1.id',
        'error',
        'Two ways out of this step have the id “a”; only the first is ever taken.',
      ],
      [
        'open-exit',
        'steps.split.exits.0.to',
        'warning',
        'Nothing happens after “a”: the customer hears no more.',
      ],
      [
        'open-exit',
        'steps.split.exits.1.to',
        'warning',
        'Nothing happens after “a”: the customer hears no more.',
      ],
      ['step-config', 'steps.split.config.ways.1.exit', 'error', '“a” is taken. Use another id.'],
    ],
  ],
]);
