import { messageLimits as max } from '../../messages/message-limits.ts';
import { type Found, noAddress, noPlace, tooLong } from './drawn.ts';
import type { TemplateCard, TemplateConfig } from './template-config.ts';

/** What WhatsApp would refuse in a template as it is drawn. */
export function checkTemplateConfig(path: string, template: TemplateConfig): Found[] {
  const { header, quickReplies, buttons = [], cards = [] } = template;
  const links = buttons.filter(({ kind }) => kind === 'url').length;
  const count = quickReplies.length + buttons.length;
  return [
    ...(header ? checkHeader(`${path}.header`, header) : []),
    ...checkValues(path, template),
    ...(count > max.templateButtons
      ? [{ path: `${path}.buttons`, message: `There are ${count} buttons; 10 are allowed.` }]
      : []),
    ...(links > max.templateUrlButtons
      ? [{ path: `${path}.buttons`, message: `${links} buttons open a page; 2 may.` }]
      : []),
    ...buttons.flatMap((button, index) =>
      'code' in button
        ? tooLong(`${path}.buttons.${index}.code`, button.code, max.templateCodeChars)
        : [],
    ),
    ...cards.flatMap((card, index) => checkCard(`${path}.cards.${index}`, card)),
  ];
}

function checkHeader(path: string, header: NonNullable<TemplateConfig['header']>): Found[] {
  switch (header.kind) {
    case 'location':
      return noPlace(path, header);
    case 'text':
      return tooLong(`${path}.value`, header.value, max.headerChars);
    case 'image':
    case 'video':
    case 'gif':
    case 'document':
      return noAddress(`${path}.value`, header.value);
  }
}

function checkCard(path: string, card: TemplateCard): Found[] {
  const count = card.quickReplies.length + card.buttons.length;
  return [
    ...noAddress(`${path}.url`, card.url),
    ...checkValues(path, card),
    ...tooLong(`${path}.text`, card.text, max.cardBodyChars),
    ...(count > max.cardButtons
      ? [{ path: `${path}.buttons`, message: `A card has ${count} buttons; 2 are allowed.` }]
      : []),
  ];
}

/** Every mark of the approved text has its value, by its number or by its name. */
function checkValues(
  path: string,
  { parameters, text }: Pick<TemplateConfig, 'parameters' | 'text'>,
): Found[] {
  if (text === '') return [];
  const marks = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, mark = '']) => mark);
  const names = parameters.flatMap((value) => (typeof value === 'string' ? [] : [value.name]));
  const missing = marks.find((mark) => !/^\d+$/.test(mark) && !names.includes(mark));
  if (missing !== undefined) {
    const message = `The approved text has {{${missing}}}, and no value of that name is given.`;
    return [{ path: `${path}.parameters`, message }];
  }
  const wanted = Math.max(names.length, ...marks.map(Number).filter((mark) => mark > 0));
  if (wanted === parameters.length) return [];
  const message = `The approved text has ${wanted} values; ${parameters.length} are given here.`;
  return [{ path: `${path}.parameters`, message }];
}
