import type { OpenedForm } from './opened-form.ts';
import { receivedContent } from './received-content.ts';
import { sentContent } from './sent-content.ts';

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
      readonly buttons: readonly TemplateButton[];
      readonly cards: readonly Card[];
    })
  /** A message with one thing to do. */
  | (Framed & { readonly kind: 'action'; readonly action: Action })
  /** The customer tapped a choice. */
  | { readonly kind: 'choice'; readonly title: string; readonly description: string }
  | { readonly kind: 'image'; readonly url: string; readonly caption: string }
  | {
      readonly kind: 'media';
      readonly media: 'video' | 'audio' | 'file' | 'sticker';
      readonly url: string;
      readonly caption: string;
    }
  | Place
  | { readonly kind: 'contacts'; readonly contacts: readonly ContactCard[] }
  /** What RCS adds: cards side by side, and chips below. */
  | {
      readonly kind: 'cards';
      readonly text: string;
      readonly cards: readonly Card[];
      readonly buttons: readonly TemplateButton[];
    }
  /** The customer filled in a form. */
  | { readonly kind: 'form'; readonly answers: readonly Answer[] }
  /** Something the phone cannot show: its type, and the words in it. */
  | { readonly kind: 'call'; readonly text: string; readonly asksForKeys: boolean }
  | { readonly kind: 'other'; readonly type: string; readonly text: string };

export interface Framed {
  readonly header: Header | null;
  readonly body: string;
  readonly footer: string;
}

export type Header =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image' | 'video' | 'document'; readonly url: string; readonly name: string }
  | Place;

export interface Place {
  readonly kind: 'location';
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly address: string;
}

export interface Option {
  readonly id: string;
  readonly title: string;
}

/** What a tap does; a button whose use is not here (a phone number, a fixed page) does nothing. */
export interface TemplateButton extends Option {
  readonly does: 'reply' | 'link' | 'copy' | 'flow' | 'call' | 'nothing';
  /** The one that it opens; null: nobody here knows it. */
  readonly form?: OpenedForm | null;
}

export type Action =
  | { readonly does: 'link'; readonly title: string; readonly url: string }
  | { readonly does: 'flow'; readonly title: string; readonly form: OpenedForm | null }
  | { readonly does: 'call'; readonly title: string }
  | { readonly does: 'products'; readonly products: readonly string[] }
  | { readonly does: 'send-location' | 'share-contact' | 'allow-call' };

export interface Card {
  readonly id: string;
  readonly picture: string | null;
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly TemplateButton[];
}

export interface ContactCard {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface Answer {
  readonly name: string;
  readonly value: string;
  /** Addresses of pictures that are the answer. */
  readonly pictures?: readonly string[];
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
  const { type, text } = message;
  const read = message.direction === 'out' ? sentContent(message) : receivedContent(message);
  return read ?? { kind: 'other', type, text };
}
