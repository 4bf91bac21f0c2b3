import { checkInteractive } from './check-interactive.ts';
import { checkTemplate } from './check-template.ts';
import type { ContactCard } from './contact-card.ts';
import { messageLimits as max } from './message-limits.ts';
import type { MediaMessage, OutboundMessage, RcsCard } from './outbound.ts';
import { checkPlace } from './place.ts';
import { atMost, link, optional, someAtMost, text, type Violation, within } from './violation.ts';

/** Everything for which WhatsApp or 8x8 would refuse this message; empty when it can be sent. */
export function checkOutbound(message: OutboundMessage): Violation[] {
  return [...checkContent(message), ...checkOptions(message)];
}

function checkContent(message: OutboundMessage): Violation[] {
  switch (message.type) {
    case 'text':
      return [
        ...text('content.text', message.content.text, max.textChars, 'text'),
        ...link('content.url', message.content.url),
      ];
    case 'image':
    case 'video':
    case 'audio':
    case 'file':
      return media(message);
    case 'sticker':
      return link('content.url', message.content.url);
    case 'location':
      return checkPlace('content.location', message.content.location);
    case 'contacts':
      return contacts(message.content.contacts);
    case 'template':
      return checkTemplate(message.content.template);
    case 'interactive':
      return checkInteractive(message.content.interactive);
    case 'richCard':
      return rcsCard('content.richCard', message.content.richCard);
    case 'carousel': {
      const { cards } = message.content.carousel;
      return [
        ...(cards.length === 1 ? [{ path: 'content.carousel.cards', message: oneCard }] : []),
        ...someAtMost('content.carousel.cards', cards.length, max.templateCards, 'cards'),
        ...cards.flatMap((card, index) => rcsCard(`content.carousel.cards.${index}`, card)),
      ];
    }
    case 'buttons':
      return [
        ...text('content.text', message.content.text, max.textChars, 'text'),
        ...link('content.url', message.content.url),
        ...viberButton(message.content.button),
      ];
  }
}

const oneCard = 'There is 1 card; at least 2 are needed.';

function media({ type, content: { url, text: caption, button } }: MediaMessage): Violation[] {
  const isShown = type !== 'audio';
  return [
    ...link('content.url', url),
    ...(isShown ? optional('content.text', caption, max.captionChars, 'caption') : []),
    ...(button ? viberButton(button) : []),
  ];
}

function viberButton({ caption, action }: { caption: string; action: string }): Violation[] {
  return [
    ...text('content.button.caption', caption, max.viberButtonChars, 'button'),
    ...link('content.button.action', action),
  ];
}

/** A card needs a name and one thing more. */
function contacts(cards: readonly ContactCard[]): Violation[] {
  const path = 'content.contacts';
  return [
    ...someAtMost(path, cards.length, max.contacts, 'contacts'),
    ...cards.flatMap(({ name, phones = [], emails = [], org }, index) => [
      ...text(`${path}.${index}.name.formatted_name`, name.formatted_name, max.textChars, 'name'),
      ...(phones.length + emails.length === 0 && !org && !name.first_name && !name.last_name
        ? [{ path: `${path}.${index}`, message: 'A contact needs more than a name.' }]
        : []),
    ]),
  ];
}

function rcsCard(path: string, { title, description, media, suggestions = [] }: RcsCard) {
  return [
    ...optional(`${path}.title`, title, max.cardTitleChars, 'title'),
    ...optional(`${path}.description`, description, max.cardDescriptionChars, 'description'),
    ...link(`${path}.media.contentInfo.fileUrl`, media.contentInfo.fileUrl),
    ...atMost(`${path}.suggestions`, suggestions.length, max.cardSuggestions, 'suggestions'),
  ];
}

/** What is beside the content: 8x8 refuses these, whatever the channel (codes 3011 to 3023). */
function checkOptions({ content, channels = [], dlrCallbackUrl }: OutboundMessage): Violation[] {
  const { suggestions = [], fallbackText, sms } = content;
  return [
    ...atMost('content.suggestions', suggestions.length, max.suggestions, 'suggestions'),
    ...optional('content.fallbackText', fallbackText, max.fallbackTextChars, 'text for the SMS'),
    ...optional('content.sms.source', sms?.source, max.smsSourceChars, 'sender of the SMS'),
    ...channels.flatMap(({ fallbackAfter }, index) =>
      within(`channels.${index}.fallbackAfter`, fallbackAfter, max.fallbackSeconds, 'time'),
    ),
    ...link('dlrCallbackUrl', dlrCallbackUrl),
  ];
}
