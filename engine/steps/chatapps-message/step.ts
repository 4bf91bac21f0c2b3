import * as z from 'zod';
import { isWindowOpen } from '../../contact.ts';
import { isJsonObject, type Json } from '../../json.ts';
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
import { withOptions } from './with-options.ts';

/** Says something to the customer, with or without choices. Does not wait for the answer. */
export const chatappsMessage = defineStep({
  type: 'chatapps-message',
  title: 'Send a message',
  description:
    'Sends a text, a picture, buttons, a list, a form, an approved template or anything else on WhatsApp or another ChatApps channel.',
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
    if (!isFreeForm(message) || isWindowOpen(context.contact, context.at)) {
      const built = buildMessage(message, context);
      return 'message' in built ? send(built, context) : notSent(built.exit, built.why);
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

/** Whether WhatsApp takes this only within 24 hours: a template, however it is written, always. */
function isFreeForm(said: MessageConfig['message']): boolean {
  if (said.kind !== 'chatapps') return said.kind !== 'template';
  const { type, content } = said.message;
  const isTemplate = typeof type === 'string' && type.trim().toLowerCase() === 'template';
  return !isTemplate && !(isJsonObject(content) && isDirectSend(content['whatsApp']));
}

function isDirectSend(whatsApp: Json | undefined): boolean {
  return isJsonObject(whatsApp) && isJsonObject(whatsApp['directSend']);
}

interface Message {
  readonly message: OutboundMessage;
  readonly offer: Offer | null;
}

/** Waits for the channel's answer only where the author drew what happens when it is no. */
function send({ message: wanted, offer }: Message, context: StepContext<MessageConfig>): Outcome {
  const { message, notes } = fitMessage(withOptions(wanted, context));
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
