import { checkExamples } from '../../../test/support/check-examples.ts';
import { way } from '../../../test/support/draw-workflow.ts';

const sms = (sender: string) => ({
  type: 'sms-message' as const,
  name: 'Text them',
  config: { text: 'Hello', sender },
  exits: [way('next', null)],
});

checkExamples([
  ['a short sender is fine', { text: sms('Plumbers') }, {}, []],
  [
    'how long a sender with an answer is, nobody knows',
    { text: sms('{{data.senderOfThis}}') },
    {},
    [],
  ],
  [
    'a sender that is too long',
    { text: sms('The plumbers of Berlin') },
    {},
    [
      [
        'step-config',
        'steps.text.config.sender',
        'error',
        'A sender has at most 16 characters. Make it shorter.',
      ],
    ],
  ],
]);
