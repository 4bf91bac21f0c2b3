import type { TemplateDisplay } from '../../messages/template-message.ts';
import type { StepContext } from '../step.ts';
import type { TemplateConfig } from './template-config.ts';

/** A value with its text filled in; a named one knows its name. */
export interface FilledValue {
  readonly name?: string;
  readonly text: string;
}

/** What the customer sees of a template. Buttons stand as WhatsApp approved them. */
export function templateLook(
  config: TemplateConfig,
  values: readonly FilledValue[],
  context: StepContext<unknown>,
): TemplateDisplay {
  const { header, footer, quickReplies, buttons = [], buttonsFirst, cards } = config;
  const answers = quickReplies.map(({ title }) => title);
  const others = buttons.map(({ title }) => title);
  const above = header ? headerShown(header, context) : '';
  return {
    ...(above && { header: above }),
    body: textShown(config.text, values) || namedOnly(config.name, values),
    ...(footer && { footer }),
    buttons: buttonsFirst ? [...others, ...answers] : [...answers, ...others],
    ...(cards && {
      cards: cards.map((card) => ({
        body: textShown(card.text, fillValues(card.parameters, context)),
        buttons: [...card.quickReplies, ...card.buttons].map(({ title }) => title),
      })),
    }),
  };
}

export function fillValues(
  values: TemplateConfig['parameters'],
  context: StepContext<unknown>,
): FilledValue[] {
  return values.map((value) =>
    typeof value === 'string'
      ? { text: context.text(value) }
      : { name: value.name, text: context.text(value.value) },
  );
}

function headerShown(
  header: NonNullable<TemplateConfig['header']>,
  context: StepContext<unknown>,
): string {
  return header.kind === 'location'
    ? context.text(header.name ?? header.address ?? '')
    : context.text(header.value);
}

/** The approved text with its values in place, by their order or by their names. */
function textShown(text: string, values: readonly FilledValue[]): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (mark, name) => {
    const value = values.find((each) => each.name === name) ?? values[Number(name) - 1];
    return value?.text ?? mark;
  });
}

/** Where nobody wrote the approved text down: name and values. */
function namedOnly(name: string, values: readonly FilledValue[]): string {
  return [`(${name})`, ...values.map(({ text }) => text)].join(' ');
}
