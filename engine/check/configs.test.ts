import { expect } from 'vitest';
import { checkExamples } from '../../test/support/check-examples.ts';
import { call, say } from '../../test/support/draw-workflow.ts';

checkExamples([
  [
    'a body that a GET request does not have',
    {
      call: {
        ...call('end', 'end'),
        config: { method: 'GET', url: '/x', body: { kind: 'text', value: 'x' } },
      },
      end: say('End'),
    },
    {},
    [
      [
        'step-config',
        'steps.call.config.body',
        'error',
        'A GET request has no body. Use POST, or send nothing.',
      ],
    ],
  ],
  [
    'a text that is longer than WhatsApp takes',
    { long: say('x'.repeat(4_097)) },
    {},
    [['step-config', 'steps.long.config.message.text', 'error', expect.stringContaining('4097')]],
  ],
]);
