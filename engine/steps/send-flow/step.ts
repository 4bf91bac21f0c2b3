import { isWindowOpen } from '../../contact.ts';
import { messageLimits as max } from '../../messages/message-limits.ts';
import { checkTemplateConfig } from '../chatapps-message/check-template-config.ts';
import { tooLong } from '../chatapps-message/drawn.ts';
import {
  hearOfSending,
  notSent,
  sendingExits,
  sendMessage,
  windowClosed,
} from '../send-message.ts';
import { defineStep, type Finding } from '../step.ts';
import { buildForm, buildFormTemplate, formMessageOf, sentFormOf } from './build-form.ts';
import { type SendFlowConfig, sendFlowConfig } from './config.ts';

/**
 * Sends a form (a WhatsApp Flow). As with a list, waiting for what is filled in is a step of its own:
 * between them there may be others, and how long to wait, reminders and asking again are the same for
 * every answer.
 */
export const sendFlow = defineStep({
  type: 'send-flow',
  title: 'Send a form',
  description: 'Sends a form that the customer fills in on the phone, screen by screen.',
  icon: 'clipboard-list',
  group: 'talk',
  config: sendFlowConfig,
  exits: () => [{ id: 'next', label: 'Sent' }, ...sendingExits],
  enter(context) {
    const { form, outsideWindow } = context.step.config;
    const shown = buildForm(context);
    const put = { form: sentFormOf(shown, context) };
    const sending = { put, result: { form }, nothing: { form } };
    if (isWindowOpen(context.contact, context.at)) {
      return sendMessage({ ...sending, message: formMessageOf(shown) }, context);
    }
    if (!outsideWindow) return notSent('window-closed', windowClosed, { form });
    context.note(`${windowClosed} “${outsideWindow.name}” is sent instead.`);
    const { message, offer } = buildFormTemplate(outsideWindow, shown, context);
    const both = { ...put, ...(offer && { offer }) };
    return sendMessage({ ...sending, put: both, message }, context);
  },
  resume: (event, context) => hearOfSending(event, context.memory),
  check: ({ config }) => checkFormConfig(config),
});

function checkFormConfig({
  header,
  body,
  footer,
  button,
  outsideWindow,
}: SendFlowConfig): Finding[] {
  return [
    ...tooLong('header', header, max.headerChars),
    ...tooLong('body', body, max.bodyChars),
    ...tooLong('footer', footer, max.footerChars),
    ...tooLong('button', button, max.buttonTitleChars),
    ...(outsideWindow ? checkInstead(outsideWindow) : []),
  ];
}

function checkInstead(template: NonNullable<SendFlowConfig['outsideWindow']>): Finding[] {
  const found = checkTemplateConfig('outsideWindow', template);
  if (template.buttons?.some(({ kind }) => kind === 'flow')) return found;
  const message = 'No button of this template opens a form, so it cannot take the place of one.';
  return [...found, { path: 'outsideWindow.buttons', message }];
}
