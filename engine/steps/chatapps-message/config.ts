import * as z from 'zod';
import { limits } from '../../limits.ts';

/** A text with `{{ }}` in it. */
const template = z.string().max(limits.templateCharsMax);
const said = template.min(1, 'Write what the customer reads.');

const choiceTitle = said.meta({
  title: 'Title',
  description: 'What the customer taps: up to 24 characters in a list, 20 on a button.',
});
const choiceDescription = template.optional().meta({
  title: 'Description',
  description: 'A smaller line below the title, up to 72 characters. Only lists show it.',
});
const choiceSection = template.optional().meta({
  title: 'Section',
  description: 'Choices with the same section stand together under this heading.',
});

const typedRow = z.strictObject({
  id: z.string().min(1, 'Give the choice an id.').max(150).meta({
    title: 'Id',
    description: 'A short name for this choice that later steps can rely on. Never shown.',
  }),
  title: choiceTitle,
  description: choiceDescription,
  section: choiceSection,
  synonyms: z.array(z.string().max(100)).max(30).optional().meta({
    title: 'Other words',
    description: 'Other words a customer may write for this choice.',
  }),
});

const dataRow = z.strictObject({
  id: said.meta({
    title: 'Id',
    description: 'What tells one item from another, such as {{item.id}}.',
  }),
  title: choiceTitle,
  description: choiceDescription,
  section: choiceSection,
});

/** Rows typed in, or one row made from each item of an array (`item` in its templates). */
export const choices = z
  .discriminatedUnion('from', [
    z
      .strictObject({
        from: z.literal('typed'),
        rows: z
          .array(typedRow)
          .min(1, 'Add a choice.')
          .max(10)
          .meta({ title: 'Choices', description: 'What the customer can choose from.' }),
      })
      .meta({ title: 'Written here' }),
    z
      .strictObject({
        from: z.literal('data'),
        items: said.meta({
          title: 'List',
          description: 'Where the items come from, such as {{data.slots}}. Each becomes a choice.',
        }),
        row: dataRow.meta({
          title: 'One choice',
          description: 'How an item is shown. Its fields are {{item.name}} and so on.',
        }),
      })
      .meta({ title: 'Made from a list in the data' }),
  ])
  .meta({ title: 'Choices', description: 'Written here, or made from a list in the data.' });

const frame = {
  header: template
    .optional()
    .meta({ title: 'Heading', description: 'A bold line above the text, up to 60 characters.' }),
  body: said.meta({
    title: 'Text',
    description: 'The question or message, up to 1024 characters.',
  }),
  footer: template
    .optional()
    .meta({ title: 'Footer', description: 'A small grey line below, up to 60 characters.' }),
};

const quickReply = z.strictObject({
  title: z
    .string()
    .min(1, 'Write what stands on the button.')
    .max(25)
    .meta({ title: 'Title', description: 'Exactly as it stands on the approved button.' }),
  payload: template.optional().meta({
    title: 'Id',
    description: 'A short name for this answer that later steps can rely on. Never shown.',
  }),
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
    header: z
      .strictObject({
        kind: z.enum(['text', 'image', 'video', 'document']).meta({
          title: 'Kind',
          description: 'What the approved heading holds.',
        }),
        value: said.meta({
          title: 'Value',
          description: 'The words that fill the heading, or the address of the file.',
        }),
      })
      .optional()
      .meta({ title: 'Heading', description: 'Only when the approved heading needs a value.' }),
    parameters: z.array(template).max(20).default([]).meta({
      title: 'Values',
      description: 'What stands in place of {{1}}, {{2}} and so on in the approved text.',
    }),
    quickReplies: z.array(quickReply).max(10).default([]).meta({
      title: 'Answer buttons',
      description: 'The approved buttons on which the customer can answer, in their order.',
    }),
    text: z.string().max(1_024).default('').meta({
      title: 'Approved text',
      description:
        'The text as WhatsApp approved it, with {{1}}. WhatsApp keeps it; it is shown here and on the phone beside the canvas.',
    }),
  })
  .meta({ title: 'WhatsApp template' });

export const messageConfig = z.strictObject({
  message: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('text'),
          text: said.meta({ title: 'Text', description: 'What the customer reads.' }),
        })
        .meta({ title: 'Text' }),
      z
        .strictObject({ kind: z.literal('buttons'), ...frame, choices })
        .meta({ title: 'Text with buttons', description: 'Up to three choices, seen at once.' }),
      z
        .strictObject({
          kind: z.literal('list'),
          ...frame,
          button: said.meta({
            title: 'Button',
            description: 'On the button that opens the list, up to 20 characters.',
          }),
          choices,
          moreTitle: z.string().min(1).max(24).default('More').meta({
            title: 'More',
            description: 'The last row of a list that goes on; it shows the next choices.',
          }),
        })
        .meta({ title: 'Text with a list', description: 'Any number of choices, ten at a time.' }),
      z.strictObject({ kind: z.literal('template'), template: templateMessage }).meta({
        title: 'WhatsApp template',
        description: 'The only message WhatsApp takes when the customer has not written for a day.',
      }),
    ])
    .meta({ title: 'Message', description: 'What is sent.' }),
  outsideWindow: templateMessage.optional().meta({
    title: 'When 24 hours have passed',
    description:
      'WhatsApp takes only approved templates when the customer has not written for 24 hours. This one is sent instead.',
  }),
});

export type MessageConfig = z.infer<typeof messageConfig>;
export type TemplateConfig = z.infer<typeof templateMessage>;
export type ChoicesConfig = z.infer<typeof choices>;
