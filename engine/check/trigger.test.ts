import { checkExamples } from '../../test/support/check-examples.ts';
import { pause, say } from '../../test/support/draw-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';

const keywords = (...texts: string[]): WorkflowInput['trigger'] => ({
  type: 'inbound-chatapps',
  match: { kind: 'keywords', keywords: texts.map((text) => ({ text })) },
  interrupts: true,
});
checkExamples([
  [
    'a keyword of an SMS stands there twice',
    { hello: say('Hello') },
    {
      trigger: {
        type: 'inbound-sms',
        match: { kind: 'keywords', keywords: [{ text: 'book' }, { text: 'Book' }] },
      },
    },
    [
      [
        'repeated-keyword',
        'trigger.match.keywords.1.text',
        'warning',
        'The keyword “Book” stands here twice.',
      ],
    ],
  ],
  [
    'a schedule that comes',
    { hello: pause() },
    { trigger: { type: 'schedule', cron: '0 9 29 2 *' } },
    [],
  ],
  [
    'a schedule that never comes',
    { hello: pause() },
    { trigger: { type: 'schedule', cron: '0 9 31 2,4 *' } },
    [['idle-schedule', 'trigger.cron', 'error', 'No day is like this, so it never starts.']],
  ],
  [
    'a request that says for whom',
    { hello: pause() },
    { trigger: { type: 'http-request', contact: { userId: '{{data.phone}}' } } },
    [],
  ],
  [
    'a request that says for whom in a way that cannot be read',
    { hello: pause() },
    { trigger: { type: 'http-request', contact: { userId: '{{data.}}', name: 'Ada' } } },
    [
      [
        'unreadable-expression',
        'trigger.contact.userId',
        'error',
        '{{data.}}: The expression ends too early.',
      ],
    ],
  ],
  [
    'a keyword stands there twice, however it is written',
    { hello: say('Hello') },
    { trigger: keywords('Book', '👍', 'réserver', 'book!', 'RESERVER', '👍') },
    [
      [
        'repeated-keyword',
        'trigger.match.keywords.3.text',
        'warning',
        'The keyword “book!” stands here twice.',
      ],
      [
        'repeated-keyword',
        'trigger.match.keywords.4.text',
        'warning',
        'The keyword “RESERVER” stands here twice.',
      ],
      [
        'repeated-keyword',
        'trigger.match.keywords.5.text',
        'warning',
        'The keyword “👍” stands here twice.',
      ],
    ],
  ],
  [
    'any message would interrupt',
    { hello: say('Hello') },
    { trigger: { type: 'inbound-chatapps', match: { kind: 'any' }, interrupts: true } },
    [
      [
        'idle-interrupt',
        'trigger.interrupts',
        'warning',
        'Only a keyword can interrupt another conversation, and this starts with any message.',
      ],
    ],
  ],
  [
    'any message that does not interrupt is fine',
    { hello: say('Hello') },
    { trigger: { type: 'inbound-chatapps', match: { kind: 'any' } } },
    [],
  ],
]);
