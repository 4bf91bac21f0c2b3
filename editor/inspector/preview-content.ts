import type { WorkflowStep } from '../../engine/index.ts';
import { readChip } from '../chips/chip-expression.ts';
import type { Action, BubbleContent, Framed, Header, Section } from '../phone/bubble-content.ts';
import type { NamesOfAnswers } from '../text/answer-names.ts';
import { businessFact } from '../text/business-fact.ts';
import { templateParts } from '../text/template-parts.ts';

type Message = Extract<WorkflowStep, { type: 'chatapps-message' }>['config']['message'];
type Of<Kind extends Message['kind']> = Extract<Message, { kind: Kind }>;
type Written = Of<'list'>['choices'];
type Fill = (text: string | undefined) => string;

type Names = Pick<NamesOfAnswers, 'stepAnswer' | 'known' | 'business'>;

/**
 * A message as its bubble shows it before anything is heard: every answer stands there by its
 * name, and what is known of the business as it is. Null: what is written in the channel's own JSON shows itself when it is sent.
 */
export function previewContent(message: Message, names: Names): BubbleContent | null {
  const fill: Fill = (text = '') =>
    templateParts(text, names)
      .map((part) => {
        if (part.kind === 'words') return part.text;
        return factIn(part.expression, names) ?? `‹${part.label}›`;
      })
      .join('');
  switch (message.kind) {
    case 'text':
      return { kind: 'text', text: fill(message.text) };
    case 'buttons': {
      const buttons = sectionsOf(message.choices, fill).flatMap(({ rows }) => rows);
      return { kind: 'buttons', ...frameOf(message, fill), buttons };
    }
    case 'list': {
      const sections = sectionsOf(message.choices, fill);
      return { kind: 'list', ...frameOf(message, fill), button: fill(message.button), sections };
    }
    case 'template':
      return templateContent(message, fill);
    case 'media':
      return mediaContent(message, fill);
    case 'location':
      return placeContent(message, fill);
    case 'contact': {
      const lines = [message.phone, message.email, message.company].map(fill).filter(Boolean);
      return { kind: 'contacts', contacts: [{ name: fill(message.name), lines }] };
    }
    case 'chatapps':
      return null;
    default:
      return { kind: 'action', ...frameOf(message, fill), action: actionOf(message, fill) };
  }
}

/** What stands there of the business, or in its place; null: it is something else, or written otherwise. */
function factIn(expression: string, { business }: Names): string | null {
  const chip = readChip(expression);
  const fact = chip?.format === 'as-it-is' ? businessFact(chip.path, business) : undefined;
  return fact === undefined ? null : (fact ?? chip?.instead ?? null);
}

interface Drawn {
  readonly header?: string | undefined;
  readonly body?: string | undefined;
  readonly footer?: string | undefined;
  readonly file?: Of<'buttons'>['file'];
}

function frameOf({ header, body, footer, file }: Drawn, fill: Fill): Framed {
  return { header: headerOf(header, file, fill), body: fill(body), footer: fill(footer) };
}

function headerOf(header: string | undefined, file: Drawn['file'], fill: Fill): Header | null {
  if (file) return { kind: file.kind, url: fill(file.url), name: fill(file.filename) };
  return header ? { kind: 'text', text: fill(header) } : null;
}

/** Choices made from a list are shown by one of them. */
function sectionsOf(choices: Written, fill: Fill): Section[] {
  const rows = choices.from === 'typed' ? choices.rows : [choices.row];
  const titles = [...new Set(rows.map(({ section = '' }) => section))];
  return titles.map((title) => ({
    title: fill(title),
    rows: rows
      .filter(({ section = '' }) => section === title)
      .map((row) => ({
        id: row.id,
        title: fill(row.title) || '…',
        ...(row.description && { description: fill(row.description) }),
      })),
  }));
}

function templateContent({ template }: Of<'template'>, fill: Fill): BubbleContent {
  const { header, parameters, quickReplies, buttons = [], text, footer, name } = template;
  const values = parameters.map((each) => (typeof each === 'string' ? each : each.value));
  const filled = text.replace(/\{\{(\d+)\}\}/g, (whole, at) => values[Number(at) - 1] ?? whole);
  return {
    kind: 'template',
    name,
    header: header?.kind === 'text' ? { kind: 'text', text: fill(header.value) } : null,
    body: fill(filled) || name,
    footer: footer ?? '',
    buttons: [
      ...quickReplies.map(({ title }) => ({ id: title, title, does: 'reply' as const })),
      ...buttons.map(({ title }) => ({ id: title, title, does: 'nothing' as const })),
    ],
    cards: [],
  };
}

function mediaContent({ media, url, caption }: Of<'media'>, fill: Fill): BubbleContent {
  if (media === 'image') return { kind: 'image', url: fill(url), caption: fill(caption) };
  return { kind: 'media', media, url: fill(url), caption: fill(caption) };
}

function placeContent({ latitude, longitude, name, address }: Of<'location'>, fill: Fill) {
  return {
    kind: 'location',
    latitude: Number(latitude) || 0,
    longitude: Number(longitude) || 0,
    name: fill(name),
    address: fill(address),
  } as const;
}

type Acting = Of<
  'link' | 'flow' | 'call' | 'product' | 'products' | 'ask-location' | 'ask-contact' | 'ask-call'
>;

function actionOf(message: Acting, fill: Fill): Action {
  switch (message.kind) {
    case 'link':
      return { does: 'link', title: fill(message.button), url: fill(message.url) };
    case 'flow':
      return { does: 'flow', title: fill(message.button), form: null };
    case 'call':
      return { does: 'call', title: fill(message.button) || 'Call Now' };
    case 'product':
      return { does: 'products', products: [fill(message.productId)] };
    case 'products':
      return { does: 'products', products: message.sections.flatMap((each) => each.products) };
    case 'ask-location':
      return { does: 'send-location' };
    case 'ask-contact':
      return { does: 'share-contact' };
    case 'ask-call':
      return { does: 'allow-call' };
  }
}
