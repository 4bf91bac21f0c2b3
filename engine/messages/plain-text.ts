import type { Header, OutboundMessage } from './outbound.ts';
import { shownChoices } from './shown-choices.ts';

/** A message as one text: for logs, and for channels without buttons. Choices are numbered. */
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
      return [message.content.text];
    case 'template':
      return [message.display.header ?? '', message.display.body];
    case 'interactive': {
      const { header, body } = message.content.interactive;
      return [header ? headerText(header) : '', body.text];
    }
  }
}

function below(message: OutboundMessage): string {
  return message.type === 'interactive' ? (message.content.interactive.footer?.text ?? '') : '';
}

function headerText(header: Header): string {
  switch (header.type) {
    case 'text':
      return header.text;
    case 'image':
      return header.image.link;
    case 'video':
      return header.video.link;
    case 'document':
      return header.document.link;
  }
}
