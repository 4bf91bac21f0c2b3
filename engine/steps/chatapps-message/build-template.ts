import { fitChoices } from '../../messages/fit-choices.ts';
import type { Offer } from '../../messages/offer.ts';
import type { TemplateComponent, TemplateMessage } from '../../messages/outbound.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import { withToken } from '../../messages/token.ts';
import type { StepContext } from '../step.ts';
import type { TemplateConfig } from './config.ts';

/**
 * An approved template with its values, and the offer its answer buttons make. In the shape 8x8
 * documents for `type: "template"` (OpenAPI “Send message”): components header, body, and one
 * button with subType QuickReply for each answer, whose payload comes back when it is tapped.
 */
export function buildTemplate(
  config: TemplateConfig,
  context: StepContext<unknown>,
): { message: TemplateMessage; offer: Offer | null } {
  const { name, language } = config;
  const values = config.parameters.map((parameter) => context.text(parameter));
  const header = config.header && { ...config.header, value: context.text(config.header.value) };
  const offer = offerOf(config, bodyShown(config, values), context);
  const components = [
    ...(header ? [headerComponent(header)] : []),
    ...(values.length > 0 ? [bodyComponent(values)] : []),
    ...(offer?.choices.map(({ id }, index) => button(withToken(id, offer.token), index)) ?? []),
  ];
  const display = {
    ...(header && { header: header.value }),
    body: bodyShown(config, values),
    buttons: config.quickReplies.map(({ title }) => title),
  };
  const content = { template: { name, language, components } };
  return { message: { type: 'template', content, display }, offer };
}

function offerOf(config: TemplateConfig, body: string, context: StepContext<unknown>) {
  if (config.quickReplies.length === 0) return null;
  const wanted = config.quickReplies.map(({ title, payload }) => ({
    id: payload === undefined ? title : context.text(payload),
    title,
  }));
  const { choices, notes } = fitChoices(wanted, context.offerToken);
  notes.forEach(context.note);
  const { choose, more } = phrasesIn(context.settings.language);
  const words = { body, button: choose, moreTitle: more };
  const { offerToken: token, stepId } = context;
  return { token, stepId, kind: 'template' as const, ...words, page: 0, choices };
}

function headerComponent(header: NonNullable<TemplateConfig['header']>): TemplateComponent {
  const { kind, value } = header;
  const parameter = kind === 'text' ? { type: kind, text: value } : { type: kind, url: value };
  return { type: 'header', parameters: [parameter] };
}

function bodyComponent(values: readonly string[]): TemplateComponent {
  return { type: 'body', parameters: values.map((text) => ({ type: 'text', text })) };
}

function button(payload: string, index: number): TemplateComponent {
  const parameters = [{ type: 'payload', payload }];
  return { type: 'button', subType: 'QuickReply', index, parameters };
}

/** The approved text with its values in place; where nobody wrote it down, name and values. */
function bodyShown({ name, text }: TemplateConfig, values: readonly string[]): string {
  if (text === '') return [`(${name})`, ...values].join(' ');
  return text.replace(/\{\{\s*(\d+)\s*\}\}/g, (mark, number) => values[Number(number) - 1] ?? mark);
}
