import { messageLimits as max } from './message-limits.ts';
import type {
  ButtonInteractive,
  Header,
  ListInteractive,
  OutboundMessage,
  TemplateMessage,
  TemplateParameter,
} from './outbound.ts';

/** Why WhatsApp would refuse a message: where in it, and what is wrong, in one sentence. */
export interface Violation {
  /** Dots between names and numbers, such as `content.interactive.body.text`. */
  readonly path: string;
  readonly message: string;
}

/** Everything for which WhatsApp or 8x8 would refuse this message; empty when it can be sent. */
export function checkOutbound(message: OutboundMessage): Violation[] {
  switch (message.type) {
    case 'text':
      return text('content.text', message.content.text, max.textChars, 'text');
    case 'template':
      return template(message);
    case 'interactive': {
      const { interactive } = message.content;
      const at = 'content.interactive';
      return [
        ...header(`${at}.header`, interactive.header),
        ...text(`${at}.body.text`, interactive.body.text, max.bodyChars, 'text'),
        ...optional(`${at}.footer.text`, interactive.footer?.text, max.footerChars, 'footer'),
        ...(interactive.type === 'list'
          ? list(`${at}.action`, interactive.action)
          : buttons(`${at}.action.buttons`, interactive.action.buttons)),
      ];
    }
  }
}

function header(path: string, given: Header | undefined): Violation[] {
  switch (given?.type) {
    case undefined:
      return [];
    case 'text':
      return text(`${path}.text`, given.text, max.headerChars, 'header');
    case 'image':
      return link(`${path}.image.link`, given.image.link);
    case 'video':
      return link(`${path}.video.link`, given.video.link);
    case 'document':
      return link(`${path}.document.link`, given.document.link);
  }
}

function list(path: string, { button, sections }: ListInteractive['action']): Violation[] {
  const rows = sections.flatMap((section, at) =>
    section.rows.map((row, number) => ({ row, path: `${path}.sections.${at}.rows.${number}` })),
  );
  return [
    ...text(`${path}.button`, button, max.listButtonChars, 'button'),
    ...someAtMost(`${path}.sections`, rows.length, max.listRows, 'choices'),
    ...sections.flatMap(({ title }, at) => {
      const where = `${path}.sections.${at}.title`;
      return sections.length > 1
        ? text(where, title ?? '', max.sectionTitleChars, 'section title')
        : optional(where, title, max.sectionTitleChars, 'section title');
    }),
    ...rows.flatMap(({ row, path }) => [
      ...text(`${path}.id`, row.id, max.rowIdChars, 'id'),
      ...text(`${path}.title`, row.title, max.rowTitleChars, 'title'),
      ...optional(`${path}.description`, row.description, max.rowDescriptionChars, 'description'),
    ]),
    ...repeated(rows.map(({ row, path }) => ({ path: `${path}.id`, value: row.id }))),
  ];
}

function buttons(path: string, given: ButtonInteractive['action']['buttons']): Violation[] {
  const replies = given.map(({ reply }, at) => ({ ...reply, path: `${path}.${at}.reply` }));
  return [
    ...someAtMost(path, given.length, max.buttons, 'buttons'),
    ...replies.flatMap(({ id, title, path }) => [
      ...text(`${path}.id`, id, max.buttonIdChars, 'id'),
      ...text(`${path}.title`, title, max.buttonTitleChars, 'title'),
    ]),
    ...repeated(replies.map(({ id, path }) => ({ path: `${path}.id`, value: id }))),
    ...repeated(replies.map(({ title, path }) => ({ path: `${path}.title`, value: title }))),
  ];
}

function template({ content: { template: given } }: TemplateMessage): Violation[] {
  const at = 'content.template';
  const buttonCount = given.components.filter(({ type }) => type === 'button').length;
  return [
    ...text(`${at}.name`, given.name, max.templateNameChars, 'name'),
    ...text(`${at}.language`, given.language, max.templateLanguageChars, 'language'),
    ...atMost(`${at}.components`, buttonCount, max.templateButtons, 'buttons'),
    ...given.components.flatMap(({ type, parameters }, index) =>
      parameters.flatMap((parameter, number) => {
        const charsMax = type === 'header' ? max.headerChars : max.templateParameterChars;
        return value(`${at}.components.${index}.parameters.${number}`, parameter, charsMax);
      }),
    ),
  ];
}

function value(path: string, parameter: TemplateParameter, charsMax: number): Violation[] {
  const { text: words, payload, url } = parameter;
  return [
    ...optional(`${path}.text`, words, charsMax, 'value'),
    ...(/[\n\t]| {5}/.test(words ?? '')
      ? [{ path: `${path}.text`, message: 'The value of a template must stand on one line.' }]
      : []),
    ...optional(`${path}.payload`, payload, max.buttonIdChars, 'id'),
    ...(url === undefined ? [] : link(`${path}.url`, url)),
  ];
}

function text(path: string, words: string, charsMax: number, what: string): Violation[] {
  if (words.trim() === '') return [{ path, message: `The ${what} is empty.` }];
  if (words.length <= charsMax) return [];
  const message = `The ${what} has ${words.length} characters; ${charsMax} are allowed.`;
  return [{ path, message }];
}

function optional(path: string, words: string | undefined, charsMax: number, what: string) {
  return words === undefined ? [] : text(path, words, charsMax, what);
}

function someAtMost(path: string, count: number, max: number, what: string): Violation[] {
  if (count === 0) return [{ path, message: `There are no ${what}.` }];
  return atMost(path, count, max, what);
}

function atMost(path: string, count: number, max: number, what: string): Violation[] {
  return count <= max ? [] : [{ path, message: `There are ${count} ${what}; ${max} are allowed.` }];
}

function link(path: string, url: string): Violation[] {
  if (/^https?:\/\/\S+$/.test(url)) return [];
  return [{ path, message: `“${url}” is not an address that starts with https://.` }];
}

function repeated(each: readonly { path: string; value: string }[]): Violation[] {
  const again = each.filter(({ value }, at) => each.findIndex((one) => one.value === value) < at);
  return again.map(({ path, value }) => ({ path, message: `“${value}” occurs twice.` }));
}
