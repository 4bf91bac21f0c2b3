import * as z from 'zod';
import { phoneNumber } from '../phone-number.ts';
import { defineStep, type Finding } from '../step.ts';
import { type SmsConfig, smsConfig } from './config.ts';

const senderCharsMax = 16;

/** Sends an SMS to the customer or to any other number. */
export const smsMessageStep = defineStep({
  type: 'sms-message',
  title: 'Send an SMS',
  description: 'Sends a text to the customer’s phone number, or to another one.',
  icon: 'message-square-more',
  group: 'talk',
  config: smsConfig,
  exits: () => [
    { id: 'next', label: 'Sent' },
    { id: 'failed', label: 'Could not be sent', optional: true, quiet: true },
  ],
  enter(context) {
    const { config } = context.step;
    const to = phoneNumber(config.to, context);
    if (to === null) return notSent('There is no phone number to send it to.');
    const text = context.text(config.text);
    if (text.trim() === '') return notSent('The text is empty.');
    const source = context.text(config.sender).trim().slice(0, senderCharsMax);
    const content = source === '' ? { text } : { text, source };
    const awaited = context.isConnected('failed');
    const effects = [{ kind: 'send', message: { type: 'sms', to, content }, awaited }] as const;
    const result = { to, text };
    if (!awaited) return { do: 'leave', exit: 'next', effects, result };
    const waiting = 'Waits until the SMS was taken.';
    return { do: 'wait', for: 'effect', effects, memory: result, text: waiting };
  },
  resume(event, context) {
    const result = sentResult.parse(context.memory);
    if (event.type !== 'sent' || event.result.outcome === 'accepted') {
      return { do: 'leave', exit: 'next', result };
    }
    const { message: error } = event.result;
    return { do: 'leave', exit: 'failed', result: { ...result, error }, text: error };
  },
  check: ({ config }) => checkSender(config),
});

/** `steps.<id>`: where it went, and what it says. */
const sentResult = z.strictObject({ to: z.string(), text: z.string() });

function notSent(error: string) {
  const result = { to: null, text: '', error };
  return { do: 'leave', exit: 'failed', result, text: error } as const;
}

function checkSender({ sender }: SmsConfig): Finding[] {
  if (sender.includes('{{') || sender.length <= senderCharsMax) return [];
  const message = `A sender has at most ${senderCharsMax} characters. Make it shorter.`;
  return [{ path: 'sender', message }];
}
