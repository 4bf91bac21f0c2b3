import { listAt, numberAt, textAt } from '../api/read-json.ts';

/** What a bubble shows, whoever wrote it. */
export type BubbleContent =
  | { readonly kind: 'text'; readonly text: string }
  | (Framed & {
      readonly kind: 'list';
      readonly button: string;
      readonly sections: readonly Section[];
    })
  | (Framed & { readonly kind: 'buttons'; readonly buttons: readonly Option[] })
  | (Framed & {
      readonly kind: 'template';
      readonly name: string;
      readonly buttons: readonly Option[];
    })
  /** The customer tapped a choice. */
  | { readonly kind: 'choice'; readonly title: string; readonly description: string }
  | { readonly kind: 'image'; readonly url: string; readonly caption: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name: string;
    }
  /** Something the phone cannot show: its type, and the words in it. */
  | { readonly kind: 'other'; readonly type: string; readonly text: string };

interface Framed {
  readonly header: Header | null;
  readonly body: string;
  readonly footer: string;
}

export type Header =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image' | 'video' | 'document'; readonly url: string };

export interface Option {
  readonly id: string;
  readonly title: string;
}

export interface Row extends Option {
  readonly description?: string | undefined;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Shown {
  readonly direction: 'in' | 'out';
  readonly type: string;
  readonly content: unknown;
  readonly display?: unknown;
  readonly text: string;
}

/** Reads a message of either side, in the shapes of 8x8's ChatApps, into what its bubble shows. */
export function bubbleContent(message: Shown): BubbleContent {
  const { type, content, text } = message;
  const read =
    message.direction === 'out'
      ? sentContent(message)
      : (choiceIn(content) ?? writtenContent(message));
  return read ?? { kind: 'other', type, text };
}

function sentContent({ type, content, display }: Shown): BubbleContent | null {
  switch (type) {
    case 'text':
      return textContent(content);
    case 'interactive':
      return interactiveContent(content);
    case 'template': {
      const header = textAt(display, 'header');
      return {
        kind: 'template',
        name: textAt(content, 'template', 'name') ?? '',
        header: header === null ? null : { kind: 'text', text: header },
        body: textAt(display, 'body') ?? '',
        footer: '',
        buttons: listAt(display, 'buttons').flatMap((title, index) =>
          typeof title === 'string' ? [{ id: payloadOf(content, index) ?? title, title }] : [],
        ),
      };
    }
    default:
      return null;
  }
}

function textContent(content: unknown): BubbleContent | null {
  const text = textAt(content, 'text');
  return text === null ? null : { kind: 'text', text };
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
    default:
      return null;
  }
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
    if (url !== null) return { kind, url };
  }
  return null;
}

/** What a tap on a template's quick reply sends back; null: WhatsApp sends its title. */
function payloadOf(content: unknown, index: number): string | null {
  const button = listAt(content, 'template', 'components').find(
    (each) => textAt(each, 'type') === 'button' && numberAt(each, 'index') === index,
  );
  return textAt(button, 'parameters', 0, 'payload');
}

function choiceIn(content: unknown): BubbleContent | null {
  for (const kind of ['list_reply', 'button_reply']) {
    const title = textAt(content, 'interactive', kind, 'title');
    const description = textAt(content, 'interactive', kind, 'description') ?? '';
    if (title !== null) return { kind: 'choice', title, description };
  }
  return null;
}

function writtenContent({ type, content }: Shown): BubbleContent | null {
  const latitude = numberAt(content, 'location', 'latitude');
  const longitude = numberAt(content, 'location', 'longitude');
  if (latitude !== null && longitude !== null) {
    const name = textAt(content, 'location', 'name') ?? '';
    return { kind: 'location', latitude, longitude, name };
  }
  const url = textAt(content, 'url');
  if (type === 'image' && url !== null) {
    return { kind: 'image', url, caption: textAt(content, 'text') ?? '' };
  }
  return type === 'text' ? textContent(content) : null;
}
