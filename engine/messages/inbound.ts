import * as z from 'zod';
import { place } from './place.ts';

const choice = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  via: z.enum(['list', 'button', 'template']),
});

const media = z.strictObject({
  kind: z.enum(['image', 'audio', 'video', 'file']),
  url: z.string(),
});

/** A WhatsApp Flow submission. `answers` is null when the submitted JSON could not be read. */
const flow = z.strictObject({
  token: z.string().nullable(),
  answers: z.record(z.string(), z.json()).nullable(),
});

/** Somebody's details that the customer shared. */
const sharedContact = z.strictObject({
  name: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
});

/** What was put into the basket of a catalogue. */
const order = z.strictObject({
  catalogId: z.string().nullable(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      quantity: z.number(),
      price: z.number().nullable(),
      currency: z.string().nullable(),
    }),
  ),
});

/**
 * A message from a customer, the same for every channel. `raw` is the channel's own body, whole:
 * nothing a channel tells us is dropped, and imported workflows read it.
 */
export const inboundMessage = z.strictObject({
  /** The channel's id of the message (8x8: umid); the same message delivered twice has the same id. */
  id: z.string(),
  at: z.number(),
  kind: z.enum([
    'text',
    'choice',
    'location',
    'media',
    'flow',
    'contacts',
    'order',
    'reaction',
    'call-permission',
    'unknown',
  ]),
  /** What a person would read: the text written, the title tapped, the caption, or ''. */
  text: z.string(),
  choice: choice.optional(),
  location: place.optional(),
  media: media.optional(),
  flow: flow.optional(),
  contacts: z.array(sharedContact).optional(),
  order: order.optional(),
  /** An emoji on one of our messages; without one, it was taken away. */
  reaction: z.strictObject({ emoji: z.string(), to: z.string().nullable() }).optional(),
  /** Whether the business may call; until when, epoch milliseconds, null: for good, or not at all. */
  callPermission: z.strictObject({ granted: z.boolean(), until: z.number().nullable() }).optional(),
  /** The advertisement or post that led here, as the channel tells it. */
  referral: z.record(z.string(), z.json()).optional(),
  /** The id of our message that this one answers, when the channel says so. */
  replyTo: z.string().optional(),
  raw: z.record(z.string(), z.json()),
});

export type InboundMessage = z.infer<typeof inboundMessage>;
