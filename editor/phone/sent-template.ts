import { listAt, numberAt, textAt, valueAt } from '../api/read-json.ts';
import type { BubbleContent, Card, Header, Shown, TemplateButton } from './bubble-content.ts';
import { openedForm } from './opened-form.ts';
import { placeIn } from './shared-content.ts';

/** A template as it looks (`display`), with what its buttons do from what was sent. */
export function sentTemplate({ content, display }: Shown): BubbleContent {
  const components = listAt(content, 'template', 'components');
  const form = openedForm(valueAt(display, 'form'));
  return {
    kind: 'template',
    name: textAt(content, 'template', 'name') ?? '',
    header: headerIn(components) ?? shownHeader(display),
    body: textAt(display, 'body') ?? '',
    footer: textAt(display, 'footer') ?? '',
    buttons: buttonsOf(components, listAt(display, 'buttons')).map((button) =>
      button.does === 'flow' ? { ...button, form } : button,
    ),
    cards: cardsIn(components, listAt(display, 'cards')),
  };
}

/** A picture, a file or a place; words are shown as they look in the end. */
function headerIn(components: readonly unknown[]): Header | null {
  const header = components.find((each) => textAt(each, 'type') === 'header');
  const [value] = listAt(header, 'parameters');
  const place = placeIn(value);
  if (place) return place;
  const url = textAt(value, 'url');
  if (url === null) return null;
  const kind = headerKinds[textAt(value, 'type') ?? ''] ?? 'document';
  return { kind, url, name: '' };
}

const headerKinds: Readonly<Record<string, 'image' | 'video' | 'document'>> = {
  image: 'image',
  video: 'video',
  gif: 'video',
};

function shownHeader(display: unknown): Header | null {
  const text = textAt(display, 'header');
  return text === null ? null : { kind: 'text', text };
}

function cardsIn(components: readonly unknown[], shown: readonly unknown[]): Card[] {
  const carousel = components.find((each) => textAt(each, 'type') === 'carousel');
  return listAt(carousel, 'cards').map((card, index) => {
    const parts = listAt(card, 'components');
    const header = headerIn(parts);
    return {
      id: String(index),
      picture: header?.kind === 'image' || header?.kind === 'video' ? header.url : null,
      title: '',
      text: textAt(shown[index], 'body') ?? '',
      buttons: buttonsOf(parts, listAt(shown[index], 'buttons')),
    };
  });
}

/** Of a quick reply without a payload, WhatsApp sends the title. */
function buttonsOf(components: readonly unknown[], titles: readonly unknown[]): TemplateButton[] {
  return titles.flatMap((title, index) => {
    if (typeof title !== 'string') return [];
    const sent = components.find(
      (each) => textAt(each, 'type') === 'button' && numberAt(each, 'index') === index,
    );
    const id = textAt(sent, 'parameters', 0, 'payload') ?? title;
    return [{ id, title, does: uses[textAt(sent, 'subType') ?? ''] ?? 'nothing' }];
  });
}

const uses: Readonly<Record<string, TemplateButton['does']>> = {
  QuickReply: 'reply',
  Url: 'link',
  CopyCode: 'copy',
  Flow: 'flow',
  VoiceCall: 'call',
};
