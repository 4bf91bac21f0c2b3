import type { InboundMessage } from './inbound.ts';
import type { Interactive } from './interactive.ts';
import type { OutboundMessage, TemplateMessage } from './outbound.ts';
import type { CardComponent } from './template-message.ts';

export type ShownChoice = NonNullable<InboundMessage['choice']>;

/** What the customer can tap on a message to answer, in order, as it comes back when it is tapped. */
export function shownChoices(message: OutboundMessage): ShownChoice[] {
  if (message.type === 'template') return templateChoices(message);
  return message.type === 'interactive' ? interactiveChoices(message.content.interactive) : [];
}

function interactiveChoices(interactive: Interactive): ShownChoice[] {
  switch (interactive.type) {
    case 'button':
      return interactive.action.buttons.map(({ reply }) => ({ ...reply, via: 'button' }));
    case 'list':
      return interactive.action.sections.flatMap(({ rows }) =>
        rows.map((row) => ({ ...row, via: 'list' as const })),
      );
    default:
      return [];
  }
}

/** The quick replies below the text, then those of each card. */
function templateChoices({ content, display }: TemplateMessage): ShownChoice[] {
  const { components } = content.template;
  const cards = components.flatMap((component) => component.cards ?? []);
  return [
    ...quickReplies(components, display.buttons),
    ...cards.flatMap((card) =>
      quickReplies(card.components, display.cards?.[card.cardIndex]?.buttons ?? []),
    ),
  ];
}

type Replying = Pick<CardComponent, 'subType' | 'index' | 'parameters'>;

function quickReplies(components: readonly Replying[], titles: readonly string[]): ShownChoice[] {
  return components
    .filter(({ subType }) => subType === 'QuickReply')
    .map(({ parameters, index = 0 }) => {
      const id = parameters?.[0]?.payload ?? '';
      return { id, title: titles[index] ?? id, via: 'template' as const };
    });
}
