import { checkExamples } from '../../test/support/check-examples.ts';
import { call, listen, pause, say } from '../../test/support/draw-workflow.ts';

checkExamples([
  [
    'one that waits for the customer or for time is fine',
    { hello: say('Hello', 'hear'), hear: listen('hello', 'pause'), pause: pause('hello') },
    {},
    [],
  ],
  [
    'one that does not wait can repeat for ever',
    { hello: say('Hello', 'call'), call: call('hello', 'end'), end: say('End') },
    {},
    [
      [
        'endless-loop',
        'steps.hello',
        'error',
        'This can repeat for ever without waiting for the customer: “Say Hello”, “Call”.',
      ],
    ],
  ],
  [
    'a step that leads to itself, beside a loop that waits',
    { hear: listen('call', 'call'), call: call('hear', 'call') },
    {},
    [
      [
        'endless-loop',
        'steps.call',
        'error',
        'This can repeat for ever without waiting for the customer: “Call”.',
      ],
    ],
  ],
  [
    'of a long one the first steps are named',
    Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index, all) => [
        id,
        say(id, all[(index + 1) % 6] ?? null),
      ]),
    ),
    {},
    [
      [
        'endless-loop',
        'steps.a',
        'error',
        'This can repeat for ever without waiting for the customer: “Say a”, “Say b”, “Say c”, “Say d”, “Say e” and others.',
      ],
    ],
  ],
]);
