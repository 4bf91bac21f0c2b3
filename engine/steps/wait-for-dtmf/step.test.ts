import { checkExamples } from '../../../test/support/check-examples.ts';
import { say, way } from '../../../test/support/draw-workflow.ts';

checkExamples([
  [
    'fewer digits at most than at least',
    {
      keys: {
        type: 'wait-for-dtmf',
        name: 'Which order?',
        config: { digitsMin: 5, digitsMax: 4 },
        exits: [way('received', null), way('timeout', 'late')],
      },
      late: say('Too late'),
    },
    {},
    [
      [
        'step-config',
        'steps.keys.config.digitsMax',
        'error',
        'The most digits are fewer than the fewest.',
      ],
      [
        'keys-without-call',
        'steps.keys',
        'warning',
        'This waits for keys, but no call before it asks for any.',
      ],
    ],
  ],
]);
