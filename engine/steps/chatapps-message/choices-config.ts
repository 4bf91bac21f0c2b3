import * as z from 'zod';
import { limits } from '../../limits.ts';

/** A text with `{{ }}` in it. */
export const template = z.string().max(limits.templateCharsMax);
export const said = template.min(1, 'Write what the customer reads.');

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

export type ChoicesConfig = z.infer<typeof choices>;
