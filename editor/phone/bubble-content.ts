import * as z from 'zod';
import { type OutboundMessage, outboundMessage } from '../../engine/index.ts';

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

/** Reads a message of either side into what its bubble shows. */
export function bubbleContent(message: Shown): BubbleContent {
  const read = message.direction === 'out' ? fromBusiness(message) : fromCustomer(message);
  return read ?? { kind: 'other', type: message.type, text: message.text };
}

function fromBusiness({ type, content, display }: Shown): BubbleContent | null {
  const message = outboundMessage.safeParse({ type, content, ...(display ? { display } : {}) });
  return message.success ? sentContent(message.data) : null;
}

function sentContent(message: OutboundMessage): BubbleContent {
  switch (message.type) {
    case 'text':
      return { kind: 'text', text: message.content.text };
    case 'interactive':
      return interactiveContent(message.content.interactive);
    case 'template': {
      const { header, body, buttons } = message.display;
      const { components, name } = message.content.template;
      return {
        kind: 'template',
        name,
        header: header === undefined ? null : { kind: 'text', text: header },
        body,
        footer: '',
        buttons: buttons.map((title, index) => ({
          id: payloadOf(components, index) ?? title,
          title,
        })),
      };
    }
  }
}

type Interactive = Extract<OutboundMessage, { type: 'interactive' }>['content']['interactive'];

function interactiveContent(interactive: Interactive): BubbleContent {
  const frame = {
    header: interactive.header ? headerOf(interactive.header) : null,
    body: interactive.body.text,
    footer: interactive.footer?.text ?? '',
  };
  if (interactive.type === 'button') {
    const buttons = interactive.action.buttons.map((button) => button.reply);
    return { kind: 'buttons', ...frame, buttons };
  }
  const { button, sections } = interactive.action;
  return {
    kind: 'list',
    ...frame,
    button,
    sections: sections.map(({ title = '', rows }) => ({ title, rows })),
  };
}

function headerOf(header: NonNullable<Interactive['header']>): Header {
  switch (header.type) {
    case 'text':
      return { kind: 'text', text: header.text };
    case 'image':
      return { kind: 'image', url: header.image.link };
    case 'video':
      return { kind: 'video', url: header.video.link };
    case 'document':
      return { kind: 'document', url: header.document.link };
  }
}

type Components = Extract<
  OutboundMessage,
  { type: 'template' }
>['content']['template']['components'];

/** What a tap on a quick reply of a template sends back; WhatsApp sends its title when it has none. */
function payloadOf(components: Components, index: number): string | null {
  const button = components.find((each) => each.type === 'button' && each.index === index);
  const payload = button?.parameters[0]?.['payload'];
  return typeof payload === 'string' ? payload : null;
}

const choice = z.object({
  title: z.string(),
  description: z.string().default(''),
});

const written = z.union([
  z
    .object({ interactive: z.object({ list_reply: choice }) })
    .transform(({ interactive }) => ({ kind: 'choice' as const, ...interactive.list_reply })),
  z
    .object({ interactive: z.object({ button_reply: choice }) })
    .transform(({ interactive }) => ({ kind: 'choice' as const, ...interactive.button_reply })),
  z
    .object({
      location: z.object({
        latitude: z.number(),
        longitude: z.number(),
        name: z.string().default(''),
      }),
    })
    .transform(({ location }) => ({ kind: 'location' as const, ...location })),
]);

const picture = z.object({ url: z.string(), text: z.string().default('') });
const words = z.object({ text: z.string() });

function fromCustomer({ type, content }: Shown): BubbleContent | null {
  const known = written.safeParse(content).data;
  if (known) return known;
  if (type === 'image') {
    const { url, text } = picture.safeParse(content).data ?? {};
    return url === undefined ? null : { kind: 'image', url, caption: text ?? '' };
  }
  const { text } = (type === 'text' ? words.safeParse(content).data : null) ?? {};
  return text === undefined ? null : { kind: 'text', text };
}
