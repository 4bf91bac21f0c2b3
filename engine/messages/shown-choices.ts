import type { InboundMessage } from './inbound.ts';
import type { OutboundMessage } from './outbound.ts';

export type ShownChoice = NonNullable<InboundMessage['choice']>;

/** What the customer can tap on a message, in order, as it comes back when it is tapped. */
export function shownChoices(message: OutboundMessage): ShownChoice[] {
  switch (message.type) {
    case 'text':
      return [];
    case 'template':
      return message.content.template.components
        .filter((component) => component.type === 'button')
        .map(({ parameters, index = 0 }) => ({
          id: parameters[0]?.payload ?? '',
          title: message.display.buttons[index] ?? '',
          via: 'template',
        }));
    case 'interactive': {
      const { interactive } = message.content;
      if (interactive.type === 'button') {
        return interactive.action.buttons.map(({ reply }) => ({ ...reply, via: 'button' }));
      }
      return interactive.action.sections.flatMap(({ rows }) =>
        rows.map((row) => ({ ...row, via: 'list' as const })),
      );
    }
  }
}
