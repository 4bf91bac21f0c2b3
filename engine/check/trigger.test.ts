import { checkExamples } from '../../test/support/check-examples.ts';
import { say } from '../../test/support/draw-workflow.ts';
import type { WorkflowInput } from '../workflow.ts';

const keywords = (...texts: string[]): WorkflowInput['trigger'] => ({
  type: 'inbound-chatapps',
  match: { kind: 'keywords', keywords: texts.map((text) => ({ text })) },
  interrupts: true,
});
checkExamples([
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
