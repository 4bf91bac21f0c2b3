import type { JsonObject, OutboundMessage } from '../../engine/index.ts';

/** A line of a trace as a conversation records it: the first line of its text is enough. */
export function traceLine({ kind, stepId, text }: TraceLine): string {
  const [first = ''] = text.split('\n');
  return `${kind}${stepId === null ? '' : ` ${stepId}`}: ${first}`;
}

interface TraceLine {
  readonly kind: string;
  readonly stepId: string | null;
  readonly text: string;
}

export interface Tappable {
  readonly id: string;
  readonly title: string;
  readonly via: 'list' | 'button' | 'template';
}

/** What can be tapped on a message, as the phone would show it. */
export function tappable(message: OutboundMessage): Tappable[] {
  if (message.type === 'template') return templateReplies(message);
  if (message.type !== 'interactive') return [];
  const { interactive } = message.content;
  if (interactive.type === 'button') {
    return interactive.action.buttons.map(({ reply }) => ({ ...reply, via: 'button' }));
  }
  if (interactive.type !== 'list') return [];
  const rows = interactive.action.sections.flatMap((section) => section.rows);
  return rows.map(({ id, title }) => ({ id, title, via: 'list' }));
}

/** The ChatApps content of a tap (list reply, button reply, template quick reply). */
export function tapContent({ id, title, via }: Tappable) {
  switch (via) {
    case 'list':
      return {
        type: 'Interactive',
        content: { interactive: { type: 'list_reply', list_reply: { id, title } } },
      };
    case 'button':
      return {
        type: 'Interactive',
        content: { interactive: { type: 'button_reply', button_reply: { id, title } } },
      };
    case 'template':
      return { type: 'Text', content: { text: title, payload: id } };
  }
}

/** What comes back when the latest of these forms is filled in; `back` skips that many. */
export function formContent(messages: readonly OutboundMessage[], answers: JsonObject, back = 0) {
  const forms = messages.flatMap((message) => formIn(message) ?? []);
  const form = forms.at(-1 - back);
  if (!form) throw new Error('There is no form to fill in.');
  const responseJson = JSON.stringify({ ...answers, flow_token: form.flowToken });
  return { interactive: { type: 'nfmReply', nfmReply: { responseJson } } };
}

function formIn(message: OutboundMessage) {
  if (message.type === 'template') return message.display.form;
  if (message.type !== 'interactive') return undefined;
  const { interactive } = message.content;
  return interactive.type === 'flow' ? interactive.action.parameters : undefined;
}

/** The latest of these messages on which a title can be tapped; `back` skips that many. */
export function findTappable(messages: readonly OutboundMessage[], title: string, back = 0) {
  const found = messages.flatMap((message) =>
    tappable(message).filter((each) => each.title === title),
  );
  const tapped = found.at(-1 - back);
  if (!tapped) throw new Error(`Nothing called “${title}” can be tapped.`);
  return tapped;
}

function templateReplies(message: Extract<OutboundMessage, { type: 'template' }>): Tappable[] {
  const { components } = message.content.template;
  const { buttons, cards = [] } = message.display;
  const carousel = components.find((each) => each.type === 'carousel')?.cards ?? [];
  return [
    ...repliesOf(buttons, components),
    ...cards.flatMap((card, index) => repliesOf(card.buttons, carousel[index]?.components ?? [])),
  ];
}

interface Component {
  readonly type: string;
  readonly index?: number | undefined;
  readonly parameters?: readonly { readonly payload?: string | undefined }[] | undefined;
}

/** The answer buttons: of the template itself, or of one of its cards. */
function repliesOf(titles: readonly string[], components: readonly Component[]): Tappable[] {
  return titles.map((title, index) => {
    const button = components.find((each) => each.type === 'button' && each.index === index);
    const payload = button?.parameters?.[0]?.payload;
    return { id: typeof payload === 'string' ? payload : title, title, via: 'template' };
  });
}
