import * as z from 'zod';

const keyword = z.strictObject({
  text: z
    .string()
    .trim()
    .min(1, 'Write the keyword.')
    .max(200)
    .meta({ title: 'Keyword', description: 'Case, accents and punctuation do not count.' }),
  match: z.enum(['exact', 'word', 'phrase']).default('phrase').meta({
    title: 'Found',
    description:
      'exact: the message is the keyword and nothing else. word, phrase: it stands anywhere in the message, its words together and in order.',
  }),
});

const match = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }).meta({ title: 'Any message' }),
  z
    .strictObject({
      kind: z.literal('keywords'),
      keywords: z
        .array(keyword)
        .min(1, 'Give a keyword.')
        .max(100)
        .meta({ title: 'Keywords', description: 'A message that says one of them.' }),
    })
    .meta({ title: 'A message with a keyword' }),
]);

/** Which messages start a workflow: the same for every channel. */
export const messageMatch = {
  subAccountId: z.string().min(1).max(100).optional().meta({
    title: 'Subaccount',
    description: 'Only messages to this subaccount of 8x8; any when left out.',
  }),
  match: match.meta({ title: 'Which messages' }),
  interrupts: z.boolean().default(false).meta({
    title: 'Interrupts',
    description: 'A keyword also ends a conversation that waits for a reply, and starts this one.',
  }),
};
