import * as z from 'zod';
import { said, template } from './choices-config.ts';
import { placeFields } from './place-config.ts';

const heading = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.enum(['text', 'image', 'video', 'gif', 'document']).meta({
          title: 'Kind',
          description: 'What the approved heading holds.',
        }),
        value: said.meta({
          title: 'Value',
          description: 'The words that fill the heading, or the address of the file.',
        }),
      })
      .meta({ title: 'Words or a file' }),
    z.strictObject({ kind: z.literal('location'), ...placeFields }).meta({ title: 'Location' }),
  ])
  .meta({ title: 'Heading', description: 'Only when the approved heading needs a value.' });

/** Values in the order of {{1}}, {{2}}, …, or each with the name it has in the approved text. */
const value = z.union([
  template,
  z
    .strictObject({
      name: z
        .string()
        .regex(/^[a-z0-9_]{1,20}$/, 'Use small letters, digits and _.')
        .meta({ title: 'Name', description: 'As in the approved text: {{first_name}}.' }),
      value: template.meta({ title: 'Value', description: 'What stands in its place.' }),
    })
    .meta({ title: 'Named value' }),
]);
const values = z.array(value).max(20).default([]).meta({
  title: 'Values',
  description: 'What stands in place of {{1}}, {{2}} and so on in the approved text.',
});

const buttonTitle = z
  .string()
  .min(1, 'Write what stands on the button.')
  .max(25)
  .meta({ title: 'Title', description: 'Exactly as it stands on the approved button.' });

const quickReply = z.strictObject({
  title: buttonTitle,
  payload: template.optional().meta({
    title: 'Id',
    description: 'A short name for this answer that later steps can rely on. Never shown.',
  }),
});

const urlButton = z
  .strictObject({
    kind: z.literal('url'),
    title: buttonTitle,
    value: template.optional().meta({
      title: 'End of the address',
      description: 'What stands in place of {{1}} in the approved address, when it has one.',
    }),
  })
  .meta({ title: 'Opens a page' });

const buttons = z
  .array(
    z.discriminatedUnion('kind', [
      urlButton,
      z
        .strictObject({ kind: z.literal('phone'), title: buttonTitle })
        .meta({ title: 'Calls a number', description: 'The number is in the approved template.' }),
      z
        .strictObject({
          kind: z.literal('coupon'),
          title: buttonTitle,
          code: said.meta({ title: 'Code', description: 'What is copied: up to 15 characters.' }),
        })
        .meta({ title: 'Copies a coupon code' }),
      z
        .strictObject({
          kind: z.literal('otp'),
          title: buttonTitle,
          code: said.meta({ title: 'Code', description: 'The one-time code; also in the text.' }),
        })
        .meta({ title: 'Copies a one-time code' }),
      z
        .strictObject({
          kind: z.literal('flow'),
          title: buttonTitle,
          screen: template.optional().meta({
            title: 'First screen',
            description: 'Where the form starts, when not on its first screen.',
          }),
          data: z.record(z.string(), z.json()).optional().meta({
            title: 'Data',
            description: 'What the first screen is filled with.',
          }),
        })
        .meta({ title: 'Opens a form' }),
      z
        .strictObject({
          kind: z.literal('call'),
          title: buttonTitle,
          minutes: z.number().int().min(1).max(43_200).optional().meta({
            title: 'Minutes',
            description: 'For how long the button works; a week when left out.',
          }),
        })
        .meta({ title: 'Calls on WhatsApp' }),
    ]),
  )
  .max(10)
  .optional()
  .meta({
    title: 'Other buttons',
    description: 'The approved buttons that do something else than answer, in their order.',
  });

const approvedText = z.string().max(1_024).default('').meta({
  title: 'Approved text',
  description:
    'The text as WhatsApp approved it, with {{1}}. WhatsApp keeps it; it is shown here and on the phone beside the canvas.',
});

const card = z.strictObject({
  media: z.enum(['image', 'video']).meta({ title: 'Kind', description: 'What the card shows.' }),
  url: said.meta({ title: 'Address', description: 'Where the picture or video is.' }),
  parameters: values,
  quickReplies: z.array(quickReply).max(2).default([]).meta({
    title: 'Answer buttons',
    description: 'The approved buttons of the card on which the customer can answer.',
  }),
  buttons: z.array(urlButton).max(2).default([]).meta({
    title: 'Page buttons',
    description: 'The approved buttons of the card that open a page.',
  }),
  text: approvedText,
});

/** An approved WhatsApp template with its parameters, and what it looks like. */
export const templateMessage = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9_]{1,512}$/, 'Use small letters, digits and _.')
      .meta({ title: 'Template', description: 'The name under which WhatsApp approved it.' }),
    language: z
      .string()
      .min(2)
      .max(15)
      .meta({ title: 'Language', description: 'The language it was approved in, such as en_US.' }),
    header: heading.optional(),
    parameters: values,
    quickReplies: z.array(quickReply).max(10).default([]).meta({
      title: 'Answer buttons',
      description: 'The approved buttons on which the customer can answer, in their order.',
    }),
    buttons,
    buttonsFirst: z.boolean().optional().meta({
      title: 'Other buttons stand first',
      description: 'Whether the approved template has them above its answer buttons.',
    }),
    cards: z.array(card).min(2).max(10).optional().meta({
      title: 'Cards',
      description: 'The cards of an approved carousel, in their order.',
    }),
    footer: z.string().max(60).optional().meta({
      title: 'Approved footer',
      description: 'The small line below the text. WhatsApp keeps it; it is shown on the phone.',
    }),
    text: approvedText,
  })
  .meta({ title: 'WhatsApp template' });

export type TemplateConfig = z.infer<typeof templateMessage>;
export type TemplateButton = NonNullable<TemplateConfig['buttons']>[number];
export type TemplateCard = NonNullable<TemplateConfig['cards']>[number];
