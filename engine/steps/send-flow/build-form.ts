import { limits } from '../../limits.ts';
import type { FlowInteractive, FlowParameters } from '../../messages/interactive.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import type { SentForm } from '../../messages/sent-form.ts';
import { flowParameters, frame } from '../chatapps-message/build-interactive.ts';
import { type BuiltTemplate, buildTemplate } from '../chatapps-message/build-template.ts';
import type { TemplateConfig } from '../chatapps-message/template-config.ts';
import type { StepContext } from '../step.ts';
import type { SendFlowConfig } from './config.ts';

type Context = StepContext<SendFlowConfig>;

/** The message with the button that opens the form, as it is sent while WhatsApp takes any. */
export function buildForm(context: Context): FlowInteractive {
  const { config } = context.step;
  const { header, body, footer } = frame(config, context);
  const action = { parameters: parametersOf(context) };
  return { type: 'flow', ...header, body, ...footer, action };
}

export function formMessageOf(interactive: FlowInteractive): OutboundMessage {
  return { type: 'interactive', content: { interactive } };
}

/** What is remembered of the form, to understand what comes back. */
export function sentFormOf(shown: FlowInteractive, context: Context): SentForm {
  const { form } = context.step.config;
  const fields = context.formFacts(form)?.fields;
  const isShort = JSON.stringify(shown).length <= limits.keptBodyCharsMax;
  return {
    token: context.offerToken,
    stepId: context.stepId,
    form,
    ...(fields && { fields }),
    ...(isShort && { shown }),
  };
}

/** The approved template, its form opened as the message would open it. */
export function buildFormTemplate(
  template: TemplateConfig,
  { action: { parameters } }: FlowInteractive,
  context: Context,
): BuiltTemplate {
  const { screen, data } = context.step.config;
  const buttons = template.buttons?.map((button) =>
    button.kind === 'flow' ? { screen, data, ...button } : button,
  );
  const { message, offer } = buildTemplate({ ...template, buttons }, context);
  const display = { ...message.display, form: parameters };
  return { message: { ...message, display }, offer };
}

/**
 * A form with an endpoint asks it what its first screen shows, unless the author says where it opens and
 * with what. Any other needs to be told its first screen.
 */
function parametersOf(context: Context): FlowParameters {
  const { form, button, data, ...config } = context.step.config;
  const facts = context.formFacts(form);
  if (facts?.hasEndpoint && config.screen === undefined && data === undefined) {
    return {
      ...flowParameters({ flowId: form, button }, context),
      flowAction: 'data_exchange',
    };
  }
  const screen = config.screen ?? facts?.firstScreen;
  return flowParameters({ flowId: form, button, screen, data }, context);
}
