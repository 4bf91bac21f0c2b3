import { expect, test } from 'vitest';
import { checkExamples } from '../../../test/support/check-examples.ts';
import { drawProgram, listen, maria, monday, way } from '../../../test/support/draw-workflow.ts';
import { start } from '../../advance.ts';

const remember = (...values: { name: string; value: string }[]) => ({
  type: 'set-values' as const,
  name: 'Remember',
  config: { values },
  exits: [way('next', 'hear')],
});

checkExamples([
  [
    'a name that is given twice',
    {
      first: remember(
        { name: 'a', value: '1' },
        { name: 'b', value: '2' },
        { name: 'a', value: '3' },
      ),
      hear: listen('first', 'first'),
    },
    {},
    [
      [
        'step-config',
        'steps.first.config.values.2.name',
        'error',
        '“a” is taken. Use another name.',
      ],
    ],
  ],
]);

test('a value that is too long to be kept is nothing, with a warning', () => {
  const steps = { first: remember({ name: 'a', value: '{{data.long}}' }), hear: listen() };
  const { instance, trace } = start(drawProgram(steps), {
    type: 'started',
    id: 'event-1',
    at: monday,
    contact: maria,
    instanceId: 'instance1',
    data: { long: 'x'.repeat(70_000) },
    reason: 'A test.',
  });
  expect(instance.data['a']).toBeNull();
  expect(trace.map(({ text }) => text)).toContain(
    '“a” is longer than 65536 characters and is not kept.',
  );
});
