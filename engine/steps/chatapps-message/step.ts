import * as z from 'zod';
import { isWindowOpen } from '../../contact.ts';
import { checkOutbound } from '../../messages/check-message.ts';
import { fitMessage } from '../../messages/fit-message.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { plainText } from '../../messages/plain-text.ts';
import { defineStep, type Outcome, type StepContext } from '../step.ts';
import { buildMessage } from './build-message.ts';
import { buildTemplate } from './build-template.ts';
import { checkMessageConfig } from './check-message-config.ts';
import { type MessageConfig, messageConfig } from './config.ts';

/** Says something to the customer, with or without choices. Does not wait for the answer. */
export const chatappsMessage = defineStep({
  type: 'chatapps-message',
  title: 'Send a message',
  description:
    'Sends a text, buttons, a list or an approved template on WhatsApp or another ChatApps channel.',
  icon: 'message-circle',
  group: 'talk',
  config: messageConfig,
  exits: ({ config: { message } }) => [
    { id: 'next', label: 'Sent' },
    ...('choices' in message && message.choices.from === 'data'
      ? [{ id: 'nothing-to-show', label: 'Nothing to choose from' }]
      : []),
    { id: 'failed', label: 'Could not be sent', optional: true, quiet: true },
    { id: 'window-closed', label: 'Not allowed now (24 hours)', optional: true, quiet: true },
  ],
  enter(context) {
    const { message, outsideWindow } = context.step.config;
    if (message.kind === 'template' || isWindowOpen(context.contact, context.at)) {
      const built = buildMessage(message, context);
      return built ? send(built, context) : notSent('nothing-to-show', 'The list is empty.');
    }
    const why = 'The customer has not written for 24 hours, and WhatsApp takes only templates now.';
    if (!outsideWindow) return notSent('window-closed', why);
    context.note(`${why} “${outsideWindow.name}” is sent instead.`);
    return send(buildTemplate(outsideWindow, context), context);
  },
  resume(event, context) {
    const result = sentResult.parse(context.memory);
    if (event.type !== 'sent' || event.result.outcome === 'accepted') {
      return { do: 'leave', exit: 'next', result };
    }
    const { message: error } = event.result;
    return { do: 'leave', exit: 'failed', result: { ...result, error }, text: error };
  },
  check: ({ config }) => checkMessageConfig(config),
});

/** `steps.<id>`: what was sent, as plain text, and how many choices it offers. */
const sentResult = z.strictObject({
  text: z.string(),
  choices: z.number().int(),
});

interface Built {
  readonly message: OutboundMessage;
  readonly offer: Offer | null;
}

/** Waits for the channel's answer only where the author drew what happens when it is no. */
function send({ message: wanted, offer }: Built, context: StepContext<MessageConfig>): Outcome {
  const { message, notes } = fitMessage(wanted);
  notes.forEach(context.note);
  const result = { text: plainText(message), choices: offer?.choices.length ?? 0 };
  const [violation] = checkOutbound(message);
  if (violation) return notSent('failed', violation.message);
  const awaited = context.isConnected('failed');
  const effect = { kind: 'send', message, awaited } as const;
  const offered = offer ? { offer } : {};
  if (!awaited) return { do: 'leave', exit: 'next', effects: [effect], ...offered, result };
  return {
    do: 'wait',
    for: 'effect',
    effects: [effect],
    ...offered,
    memory: result,
    text: 'Waits until the channel took the message.',
  };
}

function notSent(exit: string, why: string): Outcome {
  return { do: 'leave', exit, result: { text: '', choices: 0, error: why }, text: why };
}
