import { expect, it } from 'vitest';
import { formReply } from './form-reply.ts';
import { submittedTokens } from './submitted-tokens.ts';

const reply = (flow_token: string) => formReply({ flow_token }).content;

it('forms that came back are known by their tokens', () => {
  const messages = [
    { direction: 'out', content: reply('t1') },
    { direction: 'in', content: reply('t2') },
    { direction: 'in', content: reply('unused') },
    { direction: 'in', content: { text: 'Hello' } },
    { direction: 'in', content: { interactive: { nfmReply: { responseJson: '{' } } } },
  ] as const;
  expect([...submittedTokens(messages)]).toEqual(['t2']);
});
