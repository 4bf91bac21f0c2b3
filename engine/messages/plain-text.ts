import type { ContactCard } from './contact-card.ts';
import { fileIn, type Header, type Interactive } from './interactive.ts';
import type { OutboundMessage, RcsCard, TemplateMessage } from './outbound.ts';
import type { Place } from './place.ts';
import { shownChoices } from './shown-choices.ts';

/**
 * A message as one text: for logs, for search, and for channels without buttons, such as SMS. Choices
 * are numbered, files and pages are their addresses.
 */
export function plainText(message: OutboundMessage): string {
  const choices = shownChoices(message).map(({ title, description }, index) => {
    const more = description === undefined ? '' : ` – ${description}`;
    return `${index + 1}. ${title}${more}`;
  });
  return [...above(message), choices.join('\n'), below(message)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function above(message: OutboundMessage): string[] {
  switch (message.type) {
    case 'text':
      return [message.content.text, message.content.url ?? ''];
    case 'image':
    case 'video':
    case 'audio':
    case 'file': {
      const { text = '', url, button } = message.content;
      return [text, url, button ? page(button.caption, button.action) : ''];
    }
    case 'sticker':
      return [message.content.url];
    case 'location':
      return [placeText(message.content.location)];
    case 'contacts':
      return message.content.contacts.map(contactText);
    case 'template':
      return templateText(message);
    case 'interactive': {
      const { header, body } = message.content.interactive;
      return [header ? headerText(header) : '', body?.text ?? ''];
    }
    case 'richCard':
      return [cardText(message.content.richCard)];
    case 'carousel':
      return message.content.carousel.cards.map(cardText);
    case 'buttons': {
      const { text, url = '', button } = message.content;
      return [text, url, page(button.caption, button.action)];
    }
  }
}

function below(message: OutboundMessage): string {
  if (message.type === 'template') return message.display.footer ?? '';
  if (message.type !== 'interactive') return '';
  const { interactive } = message.content;
  return [actionText(interactive), interactive.footer?.text ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What can be done with it, other than to choose. */
function actionText(interactive: Interactive): string {
  switch (interactive.type) {
    case 'cta_url': {
      const { display_text, url } = interactive.action.parameters;
      return page(display_text, url);
    }
    case 'flow':
      return `[${interactive.action.parameters.flowCta}]`;
    case 'voice_call':
      return `[${interactive.action.parameters?.display_text ?? 'Call'}]`;
    case 'product':
      return `[${interactive.action.product_retailer_id}]`;
    case 'product_list':
      return interactive.action.sections
        .flatMap(({ product_items }) => product_items)
        .map(({ product_retailer_id }) => `[${product_retailer_id}]`)
        .join('\n');
    case 'location_request_message':
      return '[Send location]';
    case 'call_permission_request':
      return '[Allow calls]';
    case 'request_contact_info':
      return '[Share contact details]';
    case 'list':
    case 'button':
      return '';
  }
}

function templateText({ display }: TemplateMessage): string[] {
  const { header = '', body, cards = [] } = display;
  return [header, body, ...cards.map((card) => card.body)];
}

function page(title: string, url: string): string {
  return `${title}: ${url}`;
}

function headerText(header: Header): string {
  if (header.type === 'text') return header.text;
  const { link, filename } = fileIn(header);
  return link ?? filename ?? '';
}

function cardText({ title = '', description = '', media }: RcsCard): string {
  return [title, description, media.contentInfo.fileUrl].filter((part) => part !== '').join('\n');
}

/** With an address that any phone can open. */
function placeText({ latitude, longitude, name = '', address = '' }: Place): string {
  const map = `https://maps.google.com/?q=${latitude},${longitude}`;
  return [name, address, map].filter((part) => part !== '').join('\n');
}

function contactText({ name, phones = [], emails = [], org }: ContactCard): string {
  return [
    name.formatted_name,
    org?.company ?? '',
    ...phones.map(({ phone }) => phone),
    ...emails.map(({ email }) => email),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
