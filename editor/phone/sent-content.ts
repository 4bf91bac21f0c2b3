import { listAt, textAt, valueAt } from '../api/read-json.ts';
import type {
  Action,
  BubbleContent,
  Card,
  Header,
  Row,
  Shown,
  TemplateButton,
} from './bubble-content.ts';
import { openedForm } from './opened-form.ts';
import { sentTemplate } from './sent-template.ts';
import { contactsContent, mediaContent, placeIn, textContent } from './shared-content.ts';

/** What the business sent. */
export function sentContent(message: Shown): BubbleContent | null {
  const { type, content } = message;
  switch (type) {
    case 'text': {
      const text = textAt(content, 'text') ?? '';
      const buttons = suggestionsIn(content);
      return buttons.length > 0
        ? { kind: 'cards', text, cards: [], buttons }
        : textContent(content);
    }
    case 'interactive':
      return interactiveContent(content);
    case 'template':
      return sentTemplate(message);
    case 'location':
      return placeIn(content);
    case 'contacts':
      return contactsContent(content);
    case 'richCard':
      return richCardContent(content);
    case 'carousel':
      return cardsContent(content);
    case 'buttons':
      return viberContent(content);
    case 'sms':
      return textContent(content);
    case 'call':
      return {
        kind: 'call',
        text: textAt(content, 'text') ?? textAt(content, 'url') ?? '',
        asksForKeys: valueAt(content, 'keys') !== undefined,
      };
    default:
      return mediaContent(type, content);
  }
}

function interactiveContent(content: unknown): BubbleContent | null {
  const body = textAt(content, 'interactive', 'body', 'text') ?? '';
  const footer = textAt(content, 'interactive', 'footer', 'text') ?? '';
  const frame = { header: headerIn(content), body, footer };
  switch (textAt(content, 'interactive', 'type')) {
    case 'list':
      return {
        kind: 'list',
        ...frame,
        button: textAt(content, 'interactive', 'action', 'button') ?? '',
        sections: listAt(content, 'interactive', 'action', 'sections').map((section) => ({
          title: textAt(section, 'title') ?? '',
          rows: listAt(section, 'rows').flatMap(readRow),
        })),
      };
    case 'button':
      return {
        kind: 'buttons',
        ...frame,
        buttons: listAt(content, 'interactive', 'action', 'buttons').flatMap((button) => {
          const id = textAt(button, 'reply', 'id');
          return id === null ? [] : [{ id, title: textAt(button, 'reply', 'title') ?? id }];
        }),
      };
    default: {
      const action = actionIn(content);
      return action && { kind: 'action', ...frame, action };
    }
  }
}

function actionIn(content: unknown): Action | null {
  const parameter = (name: string) => textAt(content, 'interactive', 'action', 'parameters', name);
  switch (textAt(content, 'interactive', 'type')) {
    case 'cta_url': {
      const url = parameter('url') ?? '';
      return { does: 'link', title: parameter('display_text') ?? url, url };
    }
    case 'flow':
      return {
        does: 'flow',
        title: parameter('flowCta') ?? '',
        form: openedForm(valueAt(content, 'interactive', 'action', 'parameters')),
      };
    case 'voice_call':
      return { does: 'call', title: parameter('display_text') ?? 'Call Now' };
    case 'product':
    case 'product_list':
      return { does: 'products', products: productsIn(content) };
    case 'location_request_message':
      return { does: 'send-location' };
    case 'request_contact_info':
      return { does: 'share-contact' };
    case 'call_permission_request':
      return { does: 'allow-call' };
    default:
      return null;
  }
}

function productsIn(content: unknown): string[] {
  const listed = listAt(content, 'interactive', 'action', 'sections')
    .flatMap((section) => listAt(section, 'product_items'))
    .map((item) => textAt(item, 'product_retailer_id'));
  const single = textAt(content, 'interactive', 'action', 'product_retailer_id');
  const products = listed.length > 0 ? listed : [single];
  return products.filter((product) => product !== null);
}

function readRow(row: unknown): Row[] {
  const id = textAt(row, 'id');
  const description = textAt(row, 'description');
  if (id === null) return [];
  return [{ id, title: textAt(row, 'title') ?? id, ...(description !== null && { description }) }];
}

function headerIn(content: unknown): Header | null {
  const path = ['interactive', 'header'] as const;
  const text = textAt(content, ...path, 'text');
  if (text !== null) return { kind: 'text', text };
  for (const kind of ['image', 'video', 'document'] as const) {
    const url = textAt(content, ...path, kind, 'link');
    if (url !== null) return { kind, url, name: textAt(content, ...path, kind, 'filename') ?? '' };
  }
  return null;
}

/** One card of RCS is a bubble with a picture; several stand side by side below theirs. */
function richCardContent(content: unknown): BubbleContent | null {
  const given = valueAt(content, 'richCard');
  if (given === undefined) return null;
  const { picture, title, text, buttons } = readCard(given, 0);
  return {
    kind: 'template',
    name: '',
    header: picture === null ? null : { kind: 'image', url: picture, name: '' },
    body: [title && `*${title}*`, text].filter((line) => line !== '').join('\n'),
    footer: '',
    buttons: [...buttons, ...suggestionsIn(content)],
    cards: [],
  };
}

function cardsContent(content: unknown): BubbleContent | null {
  const cards = listAt(content, 'carousel', 'cards');
  if (cards.length === 0) return null;
  const buttons = suggestionsIn(content);
  return {
    kind: 'cards',
    text: textAt(content, 'text') ?? '',
    cards: cards.map(readCard),
    buttons,
  };
}

function readCard(card: unknown, index: number): Card {
  return {
    id: String(index),
    picture: textAt(card, 'media', 'contentInfo', 'fileUrl'),
    title: textAt(card, 'title') ?? '',
    text: textAt(card, 'description') ?? '',
    buttons: suggestionsIn(card),
  };
}

/** Chips of RCS: answers, and other things that a tap does. */
function suggestionsIn(value: unknown): TemplateButton[] {
  return listAt(value, 'suggestions').flatMap((each): TemplateButton[] => {
    const answer = textAt(each, 'reply', 'text');
    if (answer !== null) {
      return [
        { id: textAt(each, 'reply', 'postbackData') ?? answer, title: answer, does: 'reply' },
      ];
    }
    const title = textAt(each, 'action', 'text');
    const opensPage = textAt(each, 'action', 'openUrlAction', 'url') !== null;
    return title === null ? [] : [{ id: title, title, does: opensPage ? 'link' : 'nothing' }];
  });
}

/** A text, perhaps a picture, and a button that opens a page. */
function viberContent(content: unknown): BubbleContent | null {
  const url = textAt(content, 'button', 'action');
  if (url === null) return null;
  const picture = textAt(content, 'url');
  return {
    kind: 'action',
    header: picture === null ? null : { kind: 'image', url: picture, name: '' },
    body: textAt(content, 'text') ?? '',
    footer: '',
    action: { does: 'link', title: textAt(content, 'button', 'caption') ?? url, url },
  };
}
