import { messageLimits as max } from './message-limits.ts';
import type {
  ButtonInteractive,
  Header,
  ListInteractive,
  ListRow,
  OutboundMessage,
  TemplateMessage,
} from './outbound.ts';
import { shorten } from './shorten.ts';

export interface Fitted {
  readonly message: OutboundMessage;
  /** What was changed, each in one sentence for the author. */
  readonly notes: readonly string[];
}

/**
 * Makes real data fit into what WhatsApp takes, instead of failing: what is too long is shortened,
 * what must be unique is numbered, an empty optional part is left out. Ids are left as they are,
 * because replies are matched by them; `fitChoices` makes them fit before they are offered.
 * A message that lacks something it needs still lacks it: `checkOutbound` says so.
 */
export function fitMessage(message: OutboundMessage): Fitted {
  const notes: string[] = [];
  return { message: fitAny(message, notes), notes };
}

function fitAny(message: OutboundMessage, notes: string[]): OutboundMessage {
  if (message.type === 'text') {
    const text = cut(message.content.text, max.textChars, 'text', notes);
    return { ...message, content: { text } };
  }
  if (message.type === 'template') return fitTemplate(message, notes);
  const { interactive } = message.content;
  const fitted =
    interactive.type === 'list' ? fitList(interactive, notes) : fitButtons(interactive, notes);
  return { ...message, content: { interactive: fitted } };
}

function fitList(list: ListInteractive, notes: string[]): ListInteractive {
  const { button, sections } = list.action;
  return {
    ...fitFrame(list, notes),
    action: {
      button: cut(oneLine(button), max.listButtonChars, 'button', notes),
      sections: sections.map(({ title, rows }) => ({
        ...(title && { title: cut(oneLine(title), max.sectionTitleChars, 'section title', notes) }),
        rows: rows.map((row) => fitRow(row, notes)),
      })),
    },
  };
}

/** A title that is too long stands whole in the description, where there is room for both. */
function fitRow({ id, title, description }: ListRow, notes: string[]): ListRow {
  const whole = oneLine(title);
  const short = cut(whole, max.rowTitleChars, 'title', notes);
  const both = description ? `${whole} · ${oneLine(description)}` : whole;
  const hasRoom = !description || both.length <= max.rowDescriptionChars;
  const below = short !== whole && hasRoom ? both : oneLine(description ?? '');
  if (below === '') return { id, title: short };
  return {
    id,
    title: short,
    description: cut(below, max.rowDescriptionChars, 'description', notes),
  };
}

function fitButtons(message: ButtonInteractive, notes: string[]): ButtonInteractive {
  const shown = new Set<string>();
  const buttons = message.action.buttons.map(({ type, reply }) => {
    const short = cut(oneLine(reply.title), max.buttonTitleChars, 'title', notes);
    const title = numbered(short, shown);
    shown.add(title);
    if (title !== short) {
      notes.push(`Two buttons would read “${short}”; WhatsApp refuses that, so one is “${title}”.`);
    }
    return { type, reply: { id: reply.id, title } };
  });
  return { ...fitFrame(message, notes), action: { buttons } };
}

function numbered(title: string, taken: ReadonlySet<string>): string {
  let unique = title;
  for (let number = 2; taken.has(unique); number += 1) {
    const ending = ` ${number}`;
    unique = shorten(title, max.buttonTitleChars - ending.length) + ending;
  }
  return unique;
}

function fitFrame<Message extends ListInteractive | ButtonInteractive>(
  { header, footer, ...rest }: Message,
  notes: string[],
) {
  const footerText = cut(oneLine(footer?.text ?? ''), max.footerChars, 'footer', notes);
  return {
    ...rest,
    ...fitHeader(header, notes),
    body: { text: cut(rest.body.text, max.bodyChars, 'text', notes) },
    ...(footerText && { footer: { text: footerText } }),
  };
}

function fitHeader(header: Header | undefined, notes: string[]): { header?: Header } {
  if (header?.type !== 'text') return header ? { header } : {};
  const text = cut(oneLine(header.text), max.headerChars, 'header', notes);
  return text === '' ? {} : { header: { type: 'text', text } };
}

/** WhatsApp refuses a template with an empty value, or one with line breaks in it. */
function fitTemplate(message: TemplateMessage, notes: string[]): TemplateMessage {
  const { template } = message.content;
  const components = template.components.map((component) => ({
    ...component,
    parameters: component.parameters.map((parameter) => {
      if (parameter.text === undefined) return parameter;
      const charsMax = component.type === 'header' ? max.headerChars : max.templateParameterChars;
      return { ...parameter, text: fitValue(parameter.text, charsMax, notes) };
    }),
  }));
  return { ...message, content: { template: { ...template, components } } };
}

function fitValue(value: string, charsMax: number, notes: string[]): string {
  const line = oneLine(value);
  if (line !== value.trim()) notes.push('A value of the template was put on one line.');
  if (line === '') notes.push('A value of the template is empty; “–” stands in its place.');
  return cut(line, charsMax, 'value', notes) || '–';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string, charsMax: number, what: string, notes: string[]): string {
  const short = shorten(text, charsMax);
  if (short !== text) {
    notes.push(`The ${what} “${shorten(text, 40)}” was shortened to ${charsMax} characters.`);
  }
  return short;
}
