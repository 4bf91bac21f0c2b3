import { checkExamples } from '../../test/support/check-examples.ts';
import { call, listen, say, split, way } from '../../test/support/draw-workflow.ts';

checkExamples([
  [
    'two with one id',
    {
      hear: {
        ...listen(),
        exits: [way('replied', null), way('no-reply', 'a'), way('no-reply', 'a')],
      },
      a: say('A'),
    },
    {},
    [
      [
        'repeated-exit',
        'steps.hear.exits.2.id',
        'error',
        'Two ways out of this step have the id “no-reply”; only the first is ever taken.',
      ],
    ],
  ],
  [
    'one that the step never takes',
    { hello: { ...say('Hello'), exits: [way('next', null), way('maybe', null)] } },
    {},
    [
      [
        'unknown-exit',
        'steps.hello.exits.1.id',
        'error',
        'This step never leaves by “maybe” (maybe).',
      ],
    ],
  ],
  [
    'one that is missing',
    { hear: { ...listen(), exits: [way('replied', null)] } },
    {},
    [
      [
        'missing-exit',
        'steps.hear.exits',
        'error',
        'The way out “No reply” (no-reply) is missing.',
      ],
    ],
  ],
  [
    'one without its rule, and one with a rule that nobody looks at',
    {
      decide: {
        type: 'branch',
        name: 'Decide',
        config: {},
        exits: [way('big', 'a'), { ...way('otherwise', 'a'), when: true }],
      },
      a: say('A'),
    },
    {},
    [
      [
        'missing-rule',
        'steps.decide.exits.0.when',
        'error',
        'Nothing says when to go by “big”, so nobody does.',
      ],
      [
        'unused-rule',
        'steps.decide.exits.1.when',
        'warning',
        'The rule of “otherwise” is not looked at: this way out has none.',
      ],
    ],
  ],
  [
    'those after which nothing happens, but for the plan and what may stay open',
    {
      decide: split(['hear', null]),
      hear: listen(),
      call: call(),
      menu: { ...say('Hi'), exits: [way('next', null), way('failed', null)] },
      meant: { ...call(), exits: [way('ok', null), { ...way('failed', null), ends: true }] },
    },
    { start: 'decide' },
    [
      ['unreachable', 'steps.call', 'warning', 'Customers can never reach this step.'],
      ['unreachable', 'steps.menu', 'warning', 'Customers can never reach this step.'],
      ['unreachable', 'steps.meant', 'warning', 'Customers can never reach this step.'],
      [
        'open-exit',
        'steps.decide.exits.1.to',
        'warning',
        'Nothing happens after “way-1”: the customer hears no more.',
      ],
      [
        'open-exit',
        'steps.decide.exits.2.to',
        'warning',
        'Nothing happens after “otherwise”: the customer hears no more.',
      ],
      [
        'open-exit',
        'steps.hear.exits.1.to',
        'warning',
        'Nothing happens after “no-reply”: the customer hears no more.',
      ],
      [
        'open-exit',
        'steps.call.exits.1.to',
        'warning',
        'Nothing happens after “failed”: the customer hears no more.',
      ],
    ],
  ],
]);
