import { checkExamples } from '../../test/support/check-examples.ts';
import { call, listen, pause, say, way } from '../../test/support/draw-workflow.ts';

checkExamples([
  [
    'a workflow that runs itself, and another that does not',
    {
      itself: {
        type: 'run-workflow',
        name: 'Again',
        config: { workflowId: 'drawn' },
        exits: [way('returned', 'other'), way('failed', 'other')],
      },
      other: {
        type: 'run-workflow',
        name: 'Other',
        config: { workflowId: 'other' },
        exits: [way('returned', null), way('failed', 'itself')],
      },
    },
    {},
    [
      [
        'self-run',
        'steps.itself.config.workflowId',
        'warning',
        'This runs its own workflow, which stops 5 workflows deep.',
      ],
    ],
  ],
  [
    'one that counts ends by itself',
    {
      each: {
        type: 'repeat',
        name: 'Each',
        config: { items: '{{data.list}}' },
        exits: [way('each', 'hello'), way('done', null)],
      },
      hello: say('Hello', 'each'),
    },
    {},
    [
      [
        'open-exit',
        'steps.each.exits.1.to',
        'warning',
        'Nothing happens after “done”: the customer hears no more.',
      ],
    ],
  ],
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
