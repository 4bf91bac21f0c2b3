import * as z from 'zod';

/**
 * A message from a customer, the same for every channel. `raw` is the channel's own body, whole:
 * nothing a channel tells us is dropped, and imported workflows read it.
 */
export const inboundMessage = z.strictObject({
  /** The channel's id of the message (8x8: umid); the same message delivered twice has the same id. */
  id: z.string(),
  at: z.number(),
  kind: z.enum(['text', 'choice', 'location', 'media', 'flow', 'unknown']),
  /** What a person would read: the text written, the title tapped, the caption, or ''. */
  text: z.string(),
  choice: z
    .strictObject({
      id: z.string(),
      title: z.string(),
      description: z.string().optional(),
      via: z.enum(['list', 'button', 'template']),
    })
    .optional(),
  location: z
    .strictObject({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  media: z
    .strictObject({
      kind: z.enum(['image', 'audio', 'video', 'file']),
      url: z.string(),
    })
    .optional(),
  /** A WhatsApp Flow submission. `answers` is null when the submitted JSON could not be read. */
  flow: z
    .strictObject({
      token: z.string().nullable(),
      answers: z.record(z.string(), z.json()).nullable(),
    })
    .optional(),
  /** The id of our message that this one answers, when the channel says so. */
  replyTo: z.string().optional(),
  raw: z.record(z.string(), z.json()),
});

export type InboundMessage = z.infer<typeof inboundMessage>;
