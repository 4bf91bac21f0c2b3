import { messageLimits as max } from '../../messages/message-limits.ts';
import { reservedIds } from '../../messages/token.ts';
import type { ChoicesConfig, MessageConfig, TemplateConfig } from './config.ts';

interface Found {
  readonly path: string;
  readonly message: string;
}

/**
 * What WhatsApp would refuse in a message as it is drawn. A text with `{{ }}` has no length yet:
 * it is made to fit when it is sent.
 */
export function checkMessageConfig({ message, outsideWindow }: MessageConfig): Found[] {
  const instead = outsideWindow ? checkTemplate('outsideWindow', outsideWindow) : [];
  switch (message.kind) {
    case 'text':
      return [...tooLong('message.text', message.text, max.textChars), ...instead];
    case 'template':
      return [...checkTemplate('message.template', message.template), ...instead];
    case 'buttons':
    case 'list': {
      const isList = message.kind === 'list';
      return [
        ...tooLong('message.header', message.header, max.headerChars),
        ...tooLong('message.body', message.body, max.bodyChars),
        ...tooLong('message.footer', message.footer, max.footerChars),
        ...(isList ? tooLong('message.button', message.button, max.listButtonChars) : []),
        ...checkChoices(message.choices, isList),
        ...instead,
      ];
    }
  }
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

function checkTemplate(path: string, { parameters, text }: TemplateConfig): Found[] {
  const marks = [...text.matchAll(/\{\{\s*(\d+)\s*\}\}/g)].map(([, number]) => Number(number));
  const wanted = Math.max(0, ...marks);
  if (text === '' || wanted === parameters.length) return [];
  const message = `The approved text has ${wanted} values; ${parameters.length} are given here.`;
  return [{ path: `${path}.parameters`, message }];
}

function tooLong(path: string, text: string | undefined, charsMax: number): Found[] {
  if (text === undefined || text.includes('{{') || text.length <= charsMax) return [];
  const message = `This has ${text.length} characters; ${charsMax} are shown. Make it shorter.`;
  return [{ path, message }];
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
