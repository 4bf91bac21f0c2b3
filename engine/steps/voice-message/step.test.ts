import { expect, test } from 'vitest';
import { checkExamples } from '../../../test/support/check-examples.ts';
import {
  type Drawn,
  drawProgram,
  maria,
  monday,
  way,
} from '../../../test/support/draw-workflow.ts';
import { start } from '../../advance.ts';

type Call = Drawn<'voice-message'>['config']['call'];

const calling = (call: Call): Drawn<'voice-message'> => ({
  type: 'voice-message',
  name: 'Call them',
  config: { call },
  exits: [way('next', null)],
});

checkExamples([
  [
    'a recording at an address',
    { call: calling({ kind: 'play', url: 'https://a.example/b.mp3' }) },
    {},
    [],
  ],
  [
    'an address that is an answer',
    { call: calling({ kind: 'play', url: '{{data.url}}' }) },
    {},
    [],
  ],
  [
    'a text with an answer, however long',
    { call: calling({ kind: 'say', text: `{{data.a}}${'a'.repeat(3_000)}` }) },
    {},
    [],
  ],
  [
    'a recording that is nowhere',
    { call: calling({ kind: 'play', url: 'hello.mp3' }) },
    {},
    [
      [
        'step-config',
        'steps.call.config.call.url',
        'error',
        'Give an address that starts with https://.',
      ],
    ],
  ],
  [
    'a text that is too long, and fewer digits at most than at least',
    { call: calling({ kind: 'say', text: 'a'.repeat(3_001), keys: { digitsMin: 3 } }) },
    {},
    [
      ['step-config', 'steps.call.config.call.text', 'error', 'At most 3000 characters are said.'],
      [
        'step-config',
        'steps.call.config.call.keys.digitsMax',
        'error',
        'The most digits are fewer than the fewest.',
      ],
    ],
  ],
]);

test('what is too long is cut off, and the trace says so', () => {
  const { effects, trace } = start(
    drawProgram({ call: calling({ kind: 'say', text: '{{data.long}}' }) }),
    {
      type: 'started',
      id: 'event-1',
      at: monday,
      contact: maria,
      instanceId: 'instance1',
      data: { long: 'a'.repeat(3_500) },
      reason: 'A test.',
    },
  );
  expect(effects).toMatchObject([{ message: { content: { text: 'a'.repeat(3_000) } } }]);
  expect(trace.map(({ text }) => text)).toContain(
    'Only the first 3000 of 3500 characters are said.',
  );
});
