import * as z from 'zod';

export const offeredChoice = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  synonyms: z.array(z.string()).optional(),
  section: z.string().optional(),
  /** The object this choice was made from, when the rows came from data; it becomes the answer. */
  item: z.json().optional(),
});

/**
 * The choices last put before the customer. It lives in the instance, so that a reply can be
 * matched, the next page sent, and a tap on an older list recognised by its token.
 */
export const offer = z.strictObject({
  token: z.string(),
  stepId: z.string(),
  kind: z.enum(['list', 'buttons', 'template']),
  header: z.string().optional(),
  /** Above the text instead of a heading, while the choices are buttons. */
  file: z
    .strictObject({
      kind: z.enum(['image', 'video', 'document']),
      link: z.string(),
      filename: z.string().optional(),
    })
    .optional(),
  body: z.string(),
  footer: z.string().optional(),
  /** The words on the button that opens a list. */
  button: z.string(),
  moreTitle: z.string(),
  page: z.number().int(),
  choices: z.array(offeredChoice),
});

export type OfferedChoice = z.infer<typeof offeredChoice>;
export type Offer = z.infer<typeof offer>;
