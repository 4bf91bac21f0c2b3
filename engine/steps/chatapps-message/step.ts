import { isWindowOpen } from '../../contact.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import {
  hearOfSending,
  notSent,
  sendingExits,
  sendMessage,
  windowClosed,
} from '../send-message.ts';
import { defineStep, type Outcome, type StepContext } from '../step.ts';
import { buildMessage } from './build-message.ts';
import { buildTemplate } from './build-template.ts';
import { checkMessageConfig } from './check-message-config.ts';
import { type MessageConfig, messageConfig } from './config.ts';
import { isFreeForm } from './is-free-form.ts';
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
    ...sendingExits,
  ],
  enter(context) {
    const { message, outsideWindow } = context.step.config;
    if (!isFreeForm(message) || isWindowOpen(context.contact, context.at)) {
      const built = buildMessage(message, context);
      if ('message' in built) return send(built, context);
      return notSent(built.exit, built.why, { choices: 0 });
    }
    if (!outsideWindow) return notSent('window-closed', windowClosed, { choices: 0 });
    context.note(`${windowClosed} “${outsideWindow.name}” is sent instead.`);
    return send(buildTemplate(outsideWindow, context), context);
  },
  resume: (event, context) => hearOfSending(event, context.memory),
  check: ({ config }) => checkMessageConfig(config),
});

function send(
  { message, offer }: { readonly message: OutboundMessage; readonly offer: Offer | null },
  context: StepContext<MessageConfig>,
): Outcome {
  const result = { choices: offer?.choices.length ?? 0 };
  const put = offer ? { offer } : {};
  const whole = withOptions(message, context);
  return sendMessage({ message: whole, put, result, nothing: { choices: 0 } }, context);
}
