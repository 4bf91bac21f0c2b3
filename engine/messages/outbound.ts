import * as z from 'zod';
import { contactCard } from './contact-card.ts';
import { interactive } from './interactive.ts';
import { place } from './place.ts';
import { contentOptions, messageOptions } from './send-options.ts';
import { template, templateDisplay } from './template-message.ts';

/**
 * What can be sent, in the shape of 8x8's ChatApps "send message" body: `{ type, content }`.
 * The phone in the editor, the outbox and the trace all read this one shape. What others wrote in
 * any of the spellings that 8x8 takes becomes one by `readOutbound`.
 */

/** A button below a message on Viber. */
const viberButton = z.strictObject({ caption: z.string(), action: z.string() });

const mediaContent = z.strictObject({
  url: z.string(),
  /** The caption. */
  text: z.string().optional(),
  /** What LINE and Viber want to know beforehand. */
  image: z.strictObject({ thumbnail: z.string().optional() }).optional(),
  video: z
    .strictObject({
      thumbnail: z.string().optional(),
      filesize: z.number().optional(),
      duration: z.number().optional(),
    })
    .optional(),
  audio: z.strictObject({ duration: z.number() }).optional(),
  button: viberButton.optional(),
  ...contentOptions,
});

const cardMedia = z.strictObject({
  height: z.enum(['short', 'medium', 'tall']).optional(),
  contentInfo: z.strictObject({
    fileUrl: z.string(),
    thumbnailUrl: z.string().optional(),
    forceRefresh: z.boolean().optional(),
  }),
});

/** A card of RCS. */
const card = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  media: cardMedia,
  suggestions: z.array(z.json()).optional(),
});

const kinds = {
  text: z.strictObject({
    text: z.string(),
    /** A file beside the text (RCS). */
    url: z.string().optional(),
    ...contentOptions,
  }),
  location: z.strictObject({ location: place, ...contentOptions }),
  /** 8x8 has no type for contact cards and stickers: they are sent to it as text. */
  contacts: z.strictObject({ contacts: z.array(contactCard), ...contentOptions }),
  sticker: z.strictObject({ url: z.string(), ...contentOptions }),
  interactive: z.strictObject({ interactive, ...contentOptions }),
  template: z.strictObject({ template, ...contentOptions }),
  richCard: z.strictObject({
    richCard: card.extend({
      cardOrientation: z.enum(['horizontal', 'vertical']),
      thumbnailImageAlignment: z.enum(['left', 'right']).optional(),
    }),
    ...contentOptions,
  }),
  carousel: z.strictObject({
    carousel: z.strictObject({ cardWidth: z.enum(['small', 'medium']), cards: z.array(card) }),
    ...contentOptions,
  }),
  /** Text, perhaps a picture, and a button that opens a page (Viber). */
  buttons: z.strictObject({
    text: z.string(),
    url: z.string().optional(),
    button: viberButton,
    ...contentOptions,
  }),
};

export const mediaTypes = ['image', 'video', 'audio', 'file'] as const;

export const outboundTypes = [
  'text',
  ...mediaTypes,
  'sticker',
  'location',
  'contacts',
  'interactive',
  'template',
  'richCard',
  'carousel',
  'buttons',
] as const;

export const outboundMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), content: kinds.text, ...messageOptions }),
  z.strictObject({ type: z.enum(mediaTypes), content: mediaContent, ...messageOptions }),
  z.strictObject({ type: z.literal('sticker'), content: kinds.sticker, ...messageOptions }),
  z.strictObject({ type: z.literal('location'), content: kinds.location, ...messageOptions }),
  z.strictObject({ type: z.literal('contacts'), content: kinds.contacts, ...messageOptions }),
  z.strictObject({ type: z.literal('interactive'), content: kinds.interactive, ...messageOptions }),
  z.strictObject({
    type: z.literal('template'),
    content: kinds.template,
    display: templateDisplay,
    ...messageOptions,
  }),
  z.strictObject({ type: z.literal('richCard'), content: kinds.richCard, ...messageOptions }),
  z.strictObject({ type: z.literal('carousel'), content: kinds.carousel, ...messageOptions }),
  z.strictObject({ type: z.literal('buttons'), content: kinds.buttons, ...messageOptions }),
]);

export type OutboundMessage = z.infer<typeof outboundMessage>;
export type MediaMessage = Extract<OutboundMessage, { type: (typeof mediaTypes)[number] }>;
export type TemplateMessage = Extract<OutboundMessage, { type: 'template' }>;
export type RcsCard = z.infer<typeof card>;

/** Free-form messages need an open 24-hour window on WhatsApp; a template does not. */
export function needsOpenWindow(message: OutboundMessage): boolean {
  if (message.type === 'template') return false;
  return !message.content.whatsApp?.directSend;
}
