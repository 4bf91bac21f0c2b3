import { address, cut, firstOf, oneLine } from './fit-words.ts';
import {
  type ButtonInteractive,
  type FileHeader,
  type FlowInteractive,
  fileHeader,
  fileIn,
  type Header,
  hasNoHeader,
  hasWordsOnly,
  type Interactive,
  type ListInteractive,
  type ListRow,
  type ProductListInteractive,
} from './interactive.ts';
import { messageLimits as max } from './message-limits.ts';
import { shorten } from './shorten.ts';

/** Makes what stands in `content.interactive` fit; see `fitMessage`. */
export function fitInteractive(message: Interactive, notes: string[]): Interactive {
  const { header: _header, footer: _footer, ...rest } = message;
  const frame = fitFrame(message, notes);
  switch (rest.type) {
    case 'list':
      return { ...rest, ...frame, action: fitList(rest.action, notes) };
    case 'button':
      return { ...rest, ...frame, action: { buttons: fitButtons(rest.action.buttons, notes) } };
    case 'cta_url': {
      const { display_text, url } = rest.action.parameters;
      const parameters = {
        display_text: cut(oneLine(display_text), max.buttonTitleChars, 'button', notes),
        url: address(url, notes),
      };
      return { ...rest, ...frame, action: { ...rest.action, parameters } };
    }
    case 'flow': {
      const parameters = fitFlow(rest.action.parameters, notes);
      return { ...rest, ...frame, action: { ...rest.action, parameters } };
    }
    case 'product_list':
      return { ...rest, ...frame, action: fitProducts(rest.action, notes) };
    case 'voice_call': {
      if (!rest.action.parameters) return { ...rest, ...frame };
      const { display_text: title = '', ...others } = rest.action.parameters;
      const display_text = cut(oneLine(title), max.buttonTitleChars, 'button', notes);
      const parameters = { ...others, ...(display_text && { display_text }) };
      return { ...rest, ...frame, action: { ...rest.action, parameters } };
    }
    case 'location_request_message':
      return { ...rest, ...frame };
    case 'product':
    case 'call_permission_request':
    case 'request_contact_info': {
      const { body: _body, ...bare } = rest;
      const { body, ...around } = frame;
      return { ...bare, ...around, ...(body.text.trim() && { body }) };
    }
  }
}

function fitFrame(message: Interactive, notes: string[]) {
  const footerText = cut(oneLine(message.footer?.text ?? ''), max.footerChars, 'footer', notes);
  const body = cut(message.body?.text ?? '', max.bodyChars, 'text', notes);
  return {
    ...fitHeader(message, notes),
    body: { text: body },
    ...(footerText && { footer: { text: footerText } }),
  };
}

function fitHeader(message: Interactive, notes: string[]): { header?: Header } {
  const { type, header } = message;
  if (!header) return message.type === 'product_list' ? madeHeader(message, notes) : {};
  if (hasNoHeader(type) || (header.type !== 'text' && hasWordsOnly(type))) {
    notes.push('The heading was left out: WhatsApp does not take it on this kind of message.');
    return {};
  }
  if (header.type !== 'text') return { header: fitFile(header, notes) };
  const text = cut(oneLine(header.text), max.headerChars, 'header', notes);
  return text === '' ? {} : { header: { type: 'text', text } };
}

/** A list of products must have a heading: without one, its text begins it. */
function madeHeader({ action, body }: ProductListInteractive, notes: string[]) {
  const words = oneLine(action.sections[0]?.title ?? body.text);
  if (words === '') return {};
  const text = shorten(words, max.headerChars);
  notes.push(`A list of products needs a heading; it got “${text}”.`);
  return { header: { type: 'text' as const, text } };
}

function fitFile(header: FileHeader, notes: string[]): FileHeader {
  const { link, ...rest } = fileIn(header);
  return link === undefined
    ? header
    : fileHeader(header.type, { ...rest, link: address(link, notes) });
}

function fitList(
  { button, sections }: ListInteractive['action'],
  notes: string[],
): ListInteractive['action'] {
  return {
    button: cut(oneLine(button), max.listButtonChars, 'button', notes),
    sections: sections.map(({ title, rows }) => ({
      ...fitSectionTitle(title, notes),
      rows: rows.map((row) => fitRow(row, notes)),
    })),
  };
}

function fitSectionTitle(title: string | undefined, notes: string[]): { title?: string } {
  if (!title) return {};
  return { title: cut(oneLine(title), max.sectionTitleChars, 'section title', notes) };
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

type Buttons = ButtonInteractive['action']['buttons'];

function fitButtons(buttons: Buttons, notes: string[]): Buttons {
  const shown = new Set<string>();
  return buttons.map(({ type, reply }) => {
    const short = cut(oneLine(reply.title), max.buttonTitleChars, 'title', notes);
    const title = numbered(short, shown);
    shown.add(title);
    if (title !== short) {
      notes.push(`Two buttons would read “${short}”; WhatsApp refuses that, so one is “${title}”.`);
    }
    return { type, reply: { ...reply, title } };
  });
}

function numbered(title: string, taken: ReadonlySet<string>): string {
  let unique = title;
  for (let number = 2; taken.has(unique); number += 1) {
    const ending = ` ${number}`;
    unique = shorten(title, max.buttonTitleChars - ending.length) + ending;
  }
  return unique;
}

type FlowParameters = FlowInteractive['action']['parameters'];

/** Without emoji; what would open the form with nothing is left out. */
function fitFlow(given: FlowParameters, notes: string[]): FlowParameters {
  const { flowActionPayload, ...rest } = given;
  const { screen, data = {} } = flowActionPayload ?? {};
  const opened = {
    ...(screen && { screen }),
    ...(Object.keys(data).length > 0 && { data }),
  };
  const words = oneLine(rest.flowCta.replace(/\p{Extended_Pictographic}|\u200D|\uFE0F/gu, ''));
  return {
    ...rest,
    flowCta: cut(words, max.buttonTitleChars, 'button', notes),
    ...(Object.keys(opened).length > 0 && { flowActionPayload: opened }),
  };
}

type ProductAction = ProductListInteractive['action'];

function fitProducts(action: ProductAction, notes: string[]): ProductAction {
  const count = action.sections.flatMap(({ product_items }) => product_items).length;
  if (count > max.products) notes.push(`Of ${count} products the first ${max.products} are sent.`);
  let room: number = max.products;
  const sections = firstOf(action.sections, max.listSections, 'sections', notes)
    .map(({ title, product_items }) => {
      const items = product_items.slice(0, room);
      room -= items.length;
      return { ...fitSectionTitle(title, notes), product_items: items };
    })
    .filter(({ product_items }) => product_items.length > 0);
  return { ...action, sections };
}
