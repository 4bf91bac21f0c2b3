import { messageLimits as max } from '../../messages/message-limits.ts';
import { reservedIds } from '../../messages/token.ts';
import { checkTemplateConfig } from './check-template-config.ts';
import { checkWritten } from './check-written.ts';
import type { ChoicesConfig } from './choices-config.ts';
import type { MessageConfig, Said } from './config.ts';
import { type Found, noAddress, noPlace, tooLong } from './drawn.ts';

/**
 * What WhatsApp would refuse in a message as it is drawn. A text with `{{ }}` has no length yet:
 * it is made to fit when it is sent.
 */
export function checkMessageConfig({ message, outsideWindow }: MessageConfig): Found[] {
  const instead = outsideWindow ? checkTemplateConfig('outsideWindow', outsideWindow) : [];
  return [...checkSaid(message), ...instead];
}

function checkSaid(message: MessageConfig['message']): Found[] {
  switch (message.kind) {
    case 'text':
      return tooLong('message.text', message.text, max.textChars);
    case 'template':
      return checkTemplateConfig('message.template', message.template);
    case 'buttons':
    case 'list':
      return [
        ...checkFrame(message),
        ...(message.kind === 'list'
          ? tooLong('message.button', message.button, max.listButtonChars)
          : checkFile(message)),
        ...checkChoices(message.choices, message.kind === 'list'),
      ];
    case 'media':
      return [
        ...noAddress('message.url', message.url),
        ...tooLong('message.caption', message.caption, max.captionChars),
      ];
    case 'location':
      return noPlace('message', message);
    case 'contact':
      return [];
    case 'link':
    case 'flow':
      return [
        ...checkFrame(message),
        ...checkFile(message),
        ...tooLong('message.button', message.button, max.buttonTitleChars),
        ...(message.kind === 'link' ? noAddress('message.url', message.url) : []),
      ];
    case 'products':
      return [...checkFrame(message), ...checkProducts(message.sections)];
    case 'call':
      return [
        ...checkFrame(message),
        ...tooLong('message.button', message.button, max.buttonTitleChars),
      ];
    case 'product':
    case 'ask-location':
    case 'ask-contact':
    case 'ask-call':
      return checkFrame(message);
    case 'chatapps':
      return checkWritten('message.message', message.message);
  }
}

interface Frame {
  readonly header?: string | undefined;
  readonly body?: string | undefined;
  readonly footer?: string | undefined;
}

function checkFrame({ header, body, footer }: Frame): Found[] {
  return [
    ...tooLong('message.header', header, max.headerChars),
    ...tooLong('message.body', body, max.bodyChars),
    ...tooLong('message.footer', footer, max.footerChars),
  ];
}

/** A file stands where the heading would. */
function checkFile({ header, file }: Pick<Said<'buttons'>, 'header' | 'file'>): Found[] {
  if (!file) return [];
  return [
    ...noAddress('message.file.url', file.url),
    ...(header
      ? [{ path: 'message.header', message: 'The file takes its place. Leave one of them out.' }]
      : []),
  ];
}

function checkProducts(sections: Said<'products'>['sections']): Found[] {
  const count = sections.flatMap(({ products }) => products).length;
  return [
    ...(count > max.products
      ? [{ path: 'message.sections', message: `There are ${count} products; 30 are shown.` }]
      : []),
    ...sections.flatMap(({ title }, index) => {
      const path = `message.sections.${index}.title`;
      if (sections.length > 1 && !title) {
        return [{ path, message: 'Give each section a heading when there are several.' }];
      }
      return tooLong(path, title, max.sectionTitleChars);
    }),
  ];
}

function checkChoices(choices: ChoicesConfig, isList: boolean): Found[] {
  const path = 'message.choices';
  if (choices.from === 'data') return checkRow(`${path}.row`, choices.row, isList);
  const { rows } = choices;
  return [
    ...(isList || rows.length <= max.buttons
      ? []
      : [{ path, message: `A message holds ${max.buttons} buttons. Use a list, or fewer.` }]),
    ...rows.flatMap((row, index) => checkRow(`${path}.rows.${index}`, row, isList)),
    ...repeated(path, rows, 'id'),
    ...(isList ? [] : repeated(path, rows, 'title')),
    ...rows.flatMap(({ id }, index) =>
      reservedIds.includes(id)
        ? [{ path: `${path}.rows.${index}.id`, message: `“${id}” is taken. Use another id.` }]
        : [],
    ),
  ];
}

type Row = Extract<ChoicesConfig, { from: 'data' }>['row'];

function checkRow(path: string, { title, description, section }: Row, isList: boolean): Found[] {
  if (!isList) return tooLong(`${path}.title`, title, max.buttonTitleChars);
  return [
    ...tooLong(`${path}.title`, title, max.rowTitleChars),
    ...tooLong(`${path}.description`, description, max.rowDescriptionChars),
    ...tooLong(`${path}.section`, section, max.sectionTitleChars),
  ];
}

function repeated<Key extends 'id' | 'title'>(
  path: string,
  rows: readonly Record<Key, string>[],
  key: Key,
): Found[] {
  return rows.flatMap((row, index) =>
    rows.findIndex((other) => other[key] === row[key]) < index
      ? [{ path: `${path}.rows.${index}.${key}`, message: `Another choice has this ${key} too.` }]
      : [],
  );
}
