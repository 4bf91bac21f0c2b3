import { simulatedWebhook } from '../../../server/channels/simulator/simulated-webhook.ts';

export const apiKey = 'bench-key-bench-key';
export const authorization = 'bench-webhook-authorization';

/** What 8x8 posts when this contact writes this; every call is another message. */
export function webhookBody(contact: number, text: string, number: number): string {
  const webhook = simulatedWebhook(
    {
      contact: `+1555${String(contact).padStart(7, '0')}`,
      name: 'Maria',
      type: 'Text',
      content: { text },
    },
    { umid: `umid-${contact}-${number}`, at: Date.now() },
  );
  return JSON.stringify(webhook);
}

/** Says something, waits, looks at the answer, and says the next thing: each turn is the same. */
export const benchWorkflow = {
  schemaVersion: 1,
  id: 'bench',
  name: 'Bench',
  trigger: {
    type: 'inbound-chatapps',
    match: { kind: 'keywords', keywords: [{ text: 'begin', match: 'exact' }] },
  },
  start: 'ask',
  steps: {
    ask: say('Yes or no?', 'listen'),
    listen: {
      type: 'wait-for-reply',
      name: 'Listen',
      config: { expect: { kind: 'any' }, timeout: { amount: 1, unit: 'days' } },
      exits: [
        { id: 'replied', label: 'Replied', to: 'decide' },
        { id: 'no-reply', label: 'No reply', to: 'ask' },
      ],
    },
    decide: {
      type: 'branch',
      name: 'Decide',
      config: { mode: 'first' },
      exits: [
        {
          id: 'yes',
          label: 'Yes',
          to: 'sayYes',
          when: { contains: [{ var: 'steps.listen.text' }, 'yes'] },
        },
        { id: 'otherwise', label: 'Otherwise', to: 'sayNo' },
      ],
    },
    sayYes: say('You said {{steps.listen.text}}: good. And now?', 'listen'),
    sayNo: say('You said {{steps.listen.text}}: too bad. And now?', 'listen'),
  },
};

function say(text: string, to: string) {
  return {
    type: 'chatapps-message',
    name: 'Say',
    config: { message: { kind: 'text', text } },
    exits: [{ id: 'next', label: 'Sent', to }],
  };
}
