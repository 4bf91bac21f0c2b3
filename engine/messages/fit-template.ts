import { address, cut, firstOf, oneLine } from './fit-words.ts';
import { messageLimits as max } from './message-limits.ts';
import type { TemplateMessage } from './outbound.ts';
import type { CardComponent, TemplateParameter } from './template-message.ts';

type Template = TemplateMessage['content']['template'];

/** WhatsApp refuses a template with an empty value, or one with line breaks in it. */
export function fitTemplate(template: Template, notes: string[]): Template {
  const components = template.components.map((component) => {
    const { cards, ...rest } = component;
    return {
      ...rest,
      ...fitValues(component, max.templateParameterChars, notes),
      ...(cards && { cards: fitCards(cards, notes) }),
    };
  });
  return { ...template, components };
}

type Cards = NonNullable<Template['components'][number]['cards']>;

function fitCards(cards: Cards, notes: string[]): Cards {
  return firstOf(cards, max.templateCards, 'cards', notes).map((card) => ({
    ...card,
    components: card.components.map((component) => ({
      ...component,
      ...fitValues(component, max.cardBodyChars, notes),
    })),
  }));
}

function fitValues(
  { type, parameters }: Pick<CardComponent, 'parameters'> & { readonly type: string },
  bodyChars: number,
  notes: string[],
): { parameters?: TemplateParameter[] } {
  if (!parameters) return {};
  const charsMax = type === 'header' ? max.headerChars : bodyChars;
  return {
    parameters: parameters.map(({ text, url, ...rest }) => ({
      ...rest,
      ...(text !== undefined && { text: fitValue(text, charsMax, notes) }),
      ...(url !== undefined && { url: address(url, notes) }),
    })),
  };
}

function fitValue(value: string, charsMax: number, notes: string[]): string {
  const line = oneLine(value);
  if (line !== value.trim()) notes.push('A value of the template was put on one line.');
  if (line === '') notes.push('A value of the template is empty; “–” stands in its place.');
  return cut(line, charsMax, 'value', notes) || '–';
}
