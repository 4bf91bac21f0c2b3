import { fitInteractive } from './fit-interactive.ts';
import { fitTemplate } from './fit-template.ts';
import { address, cut, firstOf } from './fit-words.ts';
import { messageLimits as max } from './message-limits.ts';
import type { MediaMessage, OutboundMessage, RcsCard } from './outbound.ts';

export interface Fitted {
  readonly message: OutboundMessage;
  /** What was changed, each in one sentence for the author. */
  readonly notes: readonly string[];
}

/**
 * Makes real data fit into what WhatsApp takes, instead of failing. Each field has its way:
 *   a text, caption, header, footer, button or section title    is shortened
 *   the title of a row      is shortened, and stands whole in the description
 *   choices                 are paged before they come here (`offerMessage`)
 *   buttons that read the same              are numbered
 *   a value of a template   is put on one line; an empty one is a dash
 *   products, cards         too many of them: the first are sent
 *   a heading               where none may be is left out; where one must be is made
 *   an address              that begins with www. gets its https://
 * Ids are left as they are, because replies are matched by them; `fitChoices` makes them fit before
 * they are offered. A message that lacks something it needs still lacks it: `checkOutbound` says so.
 */
export function fitMessage(message: OutboundMessage): Fitted {
  const notes: string[] = [];
  return { message: fitAny(message, notes), notes };
}

function fitAny(message: OutboundMessage, notes: string[]): OutboundMessage {
  switch (message.type) {
    case 'text': {
      const text = cut(message.content.text, max.textChars, 'text', notes);
      return { ...message, content: { ...message.content, text } };
    }
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return fitMedia(message, notes);
    case 'sticker':
      return {
        ...message,
        content: { ...message.content, url: address(message.content.url, notes) },
      };
    case 'template': {
      const template = fitTemplate(message.content.template, notes);
      return { ...message, content: { ...message.content, template } };
    }
    case 'interactive': {
      const interactive = fitInteractive(message.content.interactive, notes);
      return { ...message, content: { ...message.content, interactive } };
    }
    case 'richCard': {
      const richCard = { ...message.content.richCard, ...fitCard(message.content.richCard, notes) };
      return { ...message, content: { ...message.content, richCard } };
    }
    case 'carousel': {
      const { carousel } = message.content;
      const cards = firstOf(carousel.cards, max.templateCards, 'cards', notes);
      const fitted = { ...carousel, cards: cards.map((card) => fitCard(card, notes)) };
      return { ...message, content: { ...message.content, carousel: fitted } };
    }
    case 'buttons': {
      const text = cut(message.content.text, max.textChars, 'text', notes);
      const button = fitViberButton(message.content.button, notes);
      return { ...message, content: { ...message.content, text, button } };
    }
    case 'location':
    case 'contacts':
      return message;
  }
}

/** An empty caption is no caption. */
function fitMedia(message: MediaMessage, notes: string[]): MediaMessage {
  const { text: caption = '', button, ...rest } = message.content;
  const text = cut(caption, max.captionChars, 'caption', notes);
  return {
    ...message,
    content: {
      ...rest,
      url: address(rest.url, notes),
      ...(text.trim() && { text }),
      ...(button && { button: fitViberButton(button, notes) }),
    },
  };
}

interface ViberButton {
  readonly caption: string;
  readonly action: string;
}

function fitViberButton({ caption, action }: ViberButton, notes: string[]): ViberButton {
  return {
    caption: cut(caption, max.viberButtonChars, 'button', notes),
    action: address(action, notes),
  };
}

function fitCard(card: RcsCard, notes: string[]): RcsCard {
  const { title, description, ...rest } = card;
  return {
    ...rest,
    ...(title && { title: cut(title, max.cardTitleChars, 'title', notes) }),
    ...(description && {
      description: cut(description, max.cardDescriptionChars, 'description', notes),
    }),
  };
}
