import { expect, test } from 'vitest';
import { checkExamples, type Found } from '../../test/support/check-examples.ts';
import {
  call,
  drawWorkflow,
  listen,
  say,
  split,
  withoutWindow,
} from '../../test/support/draw-workflow.ts';
import { checkWorkflow } from './check-workflow.ts';

checkExamples([
  [
    'one that cannot be read, anywhere in a config',
    {
      call: {
        ...call('end', 'end'),
        config: {
          method: 'POST',
          url: '/x',
          body: {
            kind: 'json',
            value: { list: [{ deep: 'a {{ data.x + }}' }], n: 1, none: null },
          },
        },
      },
      end: say('End'),
    },
    {},
    [
      [
        'unreadable-expression',
        'steps.call.config.body.value.list.0.deep',
        'error',
        expect.stringContaining('data.x +'),
      ],
    ],
  ],
  [
    'a rule that cannot be worked out',
    { decide: split(['end'], { telepathy: [1] }), end: say('End') },
    {},
    [
      ['open-exit', 'steps.decide.exits.1.to', 'warning', expect.any(String)],
      [
        'unreadable-expression',
        'steps.decide.exits.0.when',
        'error',
        expect.stringContaining('telepathy'),
      ],
    ],
  ],
  [
    'a name that is not known',
    { hello: say('Hello {{customer.name}} {{item.x}} {{index}} {{now}}') },
    {},
    [
      [
        'unknown-name',
        'steps.hello.config.message.text',
        'error',
        'Nothing is called “customer” here.',
      ],
    ],
  ],
  [
    'what nobody can say of the business, in a text or in a rule',
    {
      decide: split(['end'], { '!': [{ var: 'business.fax' }] }),
      end: say(
        '{{business.phonee ?? 1}} {{business.name.x}} {{business}} {{data.business.phonee}}',
      ),
    },
    {},
    [
      ['open-exit', 'steps.decide.exits.1.to', 'warning', expect.any(String)],
      [
        'unknown-name',
        'steps.decide.exits.0.when',
        'error',
        'Nothing about the business is called “fax”.',
      ],
      [
        'unknown-name',
        'steps.end.config.message.text',
        'error',
        'Nothing about the business is called “phonee”.',
      ],
    ],
  ],
  [
    'what nobody can say of the contact, in a text or in a rule',
    {
      decide: split(['end'], { '!': [{ var: 'contact.email' }] }),
      end: say(
        '{{contact.phonee ?? 1}} {{contact.name.x}} {{contact}} {{data.contact.phonee}} ' +
          '{{contact.id}}{{contact.userId}}{{contact.phone}}{{contact.channel}}',
      ),
    },
    {},
    [
      ['open-exit', 'steps.decide.exits.1.to', 'warning', expect.any(String)],
      [
        'unknown-name',
        'steps.decide.exits.0.when',
        'error',
        'Nothing about the contact is called “email”.',
      ],
      [
        'unknown-name',
        'steps.end.config.message.text',
        'error',
        'Nothing about the contact is called “phonee”.',
      ],
    ],
  ],
  [
    'nothing in the text of an approved template, whose marks are names of its own',
    {
      hello: {
        ...say('Hello'),
        config: {
          message: {
            kind: 'template',
            template: {
              name: 'hello',
              language: 'en',
              parameters: [{ name: 'first_name', value: '{{contact.name}}' }],
              text: 'Hello {{first_name}}',
            },
          },
        },
      },
    },
    {},
    [],
  ],
  [
    'what a step found out that does not exist',
    { decide: split(['end'], { var: 'steps.gone.text' }), end: say('{{steps.gone}}') },
    {},
    [
      ['open-exit', 'steps.decide.exits.1.to', 'warning', expect.any(String)],
      [
        'lost-answer',
        'steps.decide.exits.0.when',
        'error',
        'This uses what the step “gone” found out, and there is no such step.',
      ],
      [
        'lost-answer',
        'steps.end.config.message.text',
        'error',
        'This uses what the step “gone” found out, and there is no such step.',
      ],
    ],
  ],
  [
    'what is only found out later, on another path, or never',
    {
      decide: split(['left', 'right']),
      left: say(
        '{{steps.hear.text}} {{steps.right.text}} {{steps.left.text}} {{steps.lost.text}}',
        'hear',
      ),
      right: say('Right', 'hear'),
      hear: listen('end', 'end'),
      end: say('{{steps.hear.text}} {{steps.left.text}} {{steps}} {{steps.decide}}'),
      lost: say('{{steps.end.text}}', 'left'),
    },
    {},
    [
      ['unreachable', 'steps.lost', 'warning', expect.any(String)],
      ['open-exit', 'steps.decide.exits.2.to', 'warning', expect.any(String)],
      ...[
        'Listen',
        'Say Right',
        'Say {{steps.hear.text}} {{steps.right.text}} {{steps.left.text}} {{steps.lost.text}}',
        'Say {{steps.end.text}}',
      ].map(
        (name): Found => [
          'later-answer',
          'steps.left.config.message.text',
          'error',
          `What “${name}” finds out is not known here: it comes later, or only on another path.`,
        ],
      ),
      ...[
        '“Listen” finds out may not be known here: it is missing after “Listen” by “no-reply”.',
        '“Say {{steps.hear.text}} {{steps.right.text}} {{steps.left.text}} {{steps.lost.text}}” finds out may not be known here: it is missing after “Split” by “way-1”.',
      ].map(
        (what): Found => [
          'answer-maybe-unknown',
          'steps.end.config.message.text',
          'warning',
          `What ${what}`,
        ],
      ),
    ],
  ],
  [
    'in a loop, what comes later is known from the time before, but not at the first time',
    {
      hello: say('{{steps.hear.text}} {{steps.hello.text}}', 'hear'),
      hear: listen('hello', 'hello'),
    },
    {},
    ['Listen', 'Say {{steps.hear.text}} {{steps.hello.text}}'].map(
      (name): Found => [
        'answer-maybe-unknown',
        'steps.hello.config.message.text',
        'warning',
        `What “${name}” finds out may not be known here: it is missing at the start.`,
      ],
    ),
  ],
]);

test('what a step keeps may be what it found out itself, and is read like everything else', () => {
  const keep = [
    { name: 'said', value: '{{steps.hear.text}}' },
    { name: 'lost', value: ['{{steps.gone.text}}'] },
  ];
  const steps = { hear: { ...listen('bye', 'bye'), keep }, bye: say('Bye') };
  const drawn = drawWorkflow(steps, { trigger: withoutWindow });
  expect(checkWorkflow(drawn)).toEqual([
    expect.objectContaining({ code: 'lost-answer', path: 'steps.hear.keep.1.value.0' }),
  ]);
});

test('an answer that another is compared with is looked for like what is looked at', () => {
  const limit = { '+': [{ var: 'steps.gone.value' }] };
  const drawn = drawWorkflow({
    decide: split(['sooner'], { '>': [{ var: 'data.amount' }, limit] }),
    sooner: split(['hear'], { isBefore: [{ var: 'now' }, { var: 'steps.hear.text' }] }),
    hear: listen(),
  });
  const found = checkWorkflow(drawn).map(({ code, path }) => ({ code, path }));
  expect(found).toContainEqual({ code: 'lost-answer', path: 'steps.decide.exits.0.when' });
  expect(found).toContainEqual({ code: 'later-answer', path: 'steps.sooner.exits.0.when' });
});
