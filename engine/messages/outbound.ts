import * as z from 'zod';

/**
 * What can be sent, in the shape of 8x8's ChatApps "send message" body: `{ type, content }`.
 * The phone in the editor, the outbox and the trace all read this one shape.
 */
const header = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('image'), image: z.strictObject({ link: z.string() }) }),
  z.strictObject({ type: z.literal('video'), video: z.strictObject({ link: z.string() }) }),
  z.strictObject({ type: z.literal('document'), document: z.strictObject({ link: z.string() }) }),
]);

const words = z.strictObject({ text: z.string() });

export const listRow = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
});

const listInteractive = z.strictObject({
  type: z.literal('list'),
  header: header.optional(),
  body: words,
  footer: words.optional(),
  action: z.strictObject({
    button: z.string(),
    sections: z.array(z.strictObject({ title: z.string().optional(), rows: z.array(listRow) })),
  }),
});

const buttonInteractive = z.strictObject({
  type: z.literal('button'),
  header: header.optional(),
  body: words,
  footer: words.optional(),
  action: z.strictObject({
    buttons: z.array(
      z.strictObject({
        type: z.literal('reply'),
        reply: z.strictObject({ id: z.string(), title: z.string() }),
      }),
    ),
  }),
});

/** One value of a template; which of the fields it has depends on its type. */
const templateParameter = z.strictObject({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  payload: z.string().optional(),
});

const templateComponent = z.strictObject({
  type: z.string(),
  subType: z.string().optional(),
  index: z.number().int().optional(),
  parameters: z.array(templateParameter),
});

export const outboundMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), content: words }),
  z.strictObject({
    type: z.literal('interactive'),
    content: z.strictObject({
      interactive: z.discriminatedUnion('type', [listInteractive, buttonInteractive]),
    }),
  }),
  z.strictObject({
    type: z.literal('template'),
    content: z.strictObject({
      template: z.strictObject({
        name: z.string(),
        language: z.string(),
        components: z.array(templateComponent),
      }),
    }),
    /**
     * What the customer sees: WhatsApp keeps the template's text, so the message does not carry
     * it. For the phone and the conversation; never sent.
     */
    display: z.strictObject({
      header: z.string().optional(),
      body: z.string(),
      buttons: z.array(z.string()),
    }),
  }),
]);

export type OutboundMessage = z.infer<typeof outboundMessage>;
export type Header = z.infer<typeof header>;
export type ListInteractive = z.infer<typeof listInteractive>;
export type ButtonInteractive = z.infer<typeof buttonInteractive>;
export type ListRow = z.infer<typeof listRow>;
export type TemplateMessage = Extract<OutboundMessage, { type: 'template' }>;
export type TemplateParameter = z.infer<typeof templateParameter>;
export type TemplateComponent = z.infer<typeof templateComponent>;

/** Free-form messages need an open 24-hour window on WhatsApp; a template does not. */
export function needsOpenWindow(message: OutboundMessage): boolean {
  return message.type !== 'template';
}
