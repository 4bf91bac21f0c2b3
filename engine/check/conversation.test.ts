import { expect } from 'vitest';
import { checkExamples, type Found } from '../../test/support/check-examples.ts';
import { type Drawn, listen, pause, say, way } from '../../test/support/draw-workflow.ts';

const row = (id: string, title: string) => ({ id, title });
const menu = (to: string | null, ...titles: string[]): Drawn<'chatapps-message'> => ({
  type: 'chatapps-message',
  name: 'Menu',
  config: {
    message: {
      kind: 'list',
      body: 'Which?',
      button: 'Choose',
      choices: { from: 'typed', rows: titles.map((title, index) => row(`r${index}`, title)) },
    },
  },
  exits: [way('next', to)],
});
const listFromData: Drawn<'chatapps-message'> = {
  type: 'chatapps-message',
  name: 'Slots',
  config: {
    message: {
      kind: 'buttons',
      body: 'Which?',
      choices: {
        from: 'data',
        items: '{{data.slots}}',
        row: { id: '{{item.id}}', title: '{{item.t}}' },
      },
    },
  },
  exits: [way('next', 'choose'), way('nothing-to-show', 'choose')],
};
const choose: Drawn<'wait-for-reply'> = {
  type: 'wait-for-reply',
  name: 'Choose',
  config: { expect: { kind: 'choice' } },
  exits: [way('replied', null), way('not-understood', 'bye'), way('no-reply', 'bye')],
};
const template = { name: 'hello', language: 'en', quickReplies: [{ title: 'Yes' }] };
const invitation: Drawn<'chatapps-message'> = {
  type: 'chatapps-message',
  name: 'Invitation',
  config: { message: { kind: 'template', template } },
  exits: [way('next', 'choose')],
};
const bye = say('Bye');
type Said = Drawn<'chatapps-message'>['config']['message'];
const saying = (message: Said): Drawn<'chatapps-message'> => ({
  ...say('Hello', 'choose'),
  config: { message },
});
const picture = { media: 'image', url: 'https://example.com/a' } as const;
const rooms: Said = {
  kind: 'template',
  template: {
    ...template,
    quickReplies: [],
    cards: [{ ...picture, quickReplies: template.quickReplies }, picture],
  },
};
const shallWe = {
  type: 'button',
  body: { text: 'Shall we?' },
  action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] },
};
const written = (interactive: string | typeof shallWe): Said => ({
  kind: 'chatapps',
  message: { type: 'interactive', content: { interactive } },
});
const helloText = { type: 'text', content: { text: 'Hello' } };
const phone = (keys?: object): Drawn<'voice-message'> => ({
  type: 'voice-message',
  name: 'Call',
  config: { call: { kind: 'say', text: 'Press 1.', ...(keys && { keys }) } },
  exits: [way('next', 'keys')],
});
const jingle: Drawn<'voice-message'> = {
  ...phone(),
  config: { call: { kind: 'play', url: 'https://a.example/b.mp3' } },
};
const waitForKeys: Drawn<'wait-for-dtmf'> = {
  type: 'wait-for-dtmf',
  name: 'Keys',
  config: {},
  exits: [way('received', null), way('timeout', 'bye')],
};
const keysWithoutCall: Found = [
  'keys-without-call',
  'steps.keys',
  'warning',
  'This waits for keys, but no call before it asks for any.',
];

checkExamples([
  [
    'a call asks for the keys that are waited for',
    { call: phone({}), keys: waitForKeys, bye: say('Bye') },
    {},
    [],
  ],
  [
    'a call that asks for none',
    { call: phone(), keys: waitForKeys, bye: say('Bye') },
    {},
    [keysWithoutCall],
  ],
  [
    'a recording asks for none',
    { call: jingle, keys: waitForKeys, bye: say('Bye') },
    {},
    [keysWithoutCall],
  ],
  [
    'a list and the wait for its choice belong together',
    { menu: menu('choose', 'Tea'), choose, bye },
    {},
    [],
  ],
  ['so do choices from data', { listFromData, choose, bye }, {}, []],
  ['and the buttons of a template', { invitation, choose, bye }, {}, []],
  [
    'and those of a template that is sent instead, outside the window',
    {
      hello: {
        ...say('Hello', 'choose'),
        config: { message: { kind: 'text', text: 'Hello' }, outsideWindow: template },
      },
      choose,
      bye,
    },
    {},
    [],
  ],
  ['and those on the cards of a template', { hello: saying(rooms), choose, bye }, {}, []],
  ['and those written in 8x8’s JSON', { hello: saying(written(shallWe)), choose, bye }, {}, []],
  [
    'and those that a template will fill in',
    { hello: saying(written('{{data.message}}')), choose, bye },
    {},
    [],
  ],
  [
    'but not a text that is written in 8x8’s JSON',
    { hello: saying({ kind: 'chatapps', message: helloText }), choose, bye },
    {},
    [['wait-without-choices', 'steps.choose.config.expect', 'error', expect.any(String)]],
  ],
  [
    'a list whose choice nobody waits for',
    { menu: menu('pause', 'Tea'), pause: pause('bye'), bye },
    {},
    [
      [
        'choices-without-wait',
        'steps.menu',
        'warning',
        'This offers choices, but nothing after it waits for what is chosen.',
      ],
    ],
  ],
  [
    'a wait for a choice that nobody offered',
    { hello: say('Hello', 'choose'), choose, bye },
    {},
    [
      [
        'wait-without-choices',
        'steps.choose.config.expect',
        'error',
        'This waits for a choice, but nothing before it offers any.',
      ],
    ],
  ],
  [
    'a wait without end',
    {
      hear: {
        ...listen(),
        config: { expect: { kind: 'any' }, timeout: null },
        exits: [way('replied', null)],
      },
    },
    {},
    [
      [
        'endless-wait',
        'steps.hear.config.timeout',
        'warning',
        'If they never answer, this conversation waits for ever.',
      ],
    ],
  ],
  [
    'two choices that nobody can tell apart',
    { menu: menu('choose', 'Monday', 'Tuesday', 'monday '), choose, bye },
    {},
    [
      [
        'repeated-title',
        'steps.menu.config.message.choices.rows.2.title',
        'warning',
        '“Monday” and “monday ” are nearly the same. Customers cannot tell them apart.',
      ],
    ],
  ],
  [
    'two buttons that nobody can tell apart, of which the step itself tells',
    {
      yes: {
        ...menu('choose'),
        config: {
          message: {
            kind: 'buttons',
            body: 'Sure?',
            choices: { from: 'typed', rows: [row('a', 'Yes'), row('b', 'Yes')] },
          },
        },
      },
      choose,
      bye,
    },
    {},
    [['step-config', 'steps.yes.config.message.choices.rows.1.title', 'error', expect.any(String)]],
  ],
  [
    'a list from data has no titles to compare',
    {
      slots: {
        ...listFromData,
        config: {
          message: {
            kind: 'list',
            body: 'Which?',
            button: 'Choose',
            choices: {
              from: 'data',
              items: '{{data.slots}}',
              row: { id: '{{item.id}}', title: 'x' },
            },
          },
        },
      },
      choose,
      bye,
    },
    {},
    [],
  ],
]);
