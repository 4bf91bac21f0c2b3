import * as z from 'zod';
import { duration } from '../../duration.ts';
import { limits } from '../../limits.ts';

/** A text with `{{ }}` in it. */
const template = z.string().max(limits.templateCharsMax);
const chars = z.number().int().min(1).max(4_096).optional();
const dayHelp = 'Such as 2026-12-24, or today, or {{today(7)}}.';

/** What a reply must be to be understood. */
export const expectation = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('any') })
      .meta({ title: 'Anything', description: 'Whatever the customer sends is taken.' }),
    z.strictObject({ kind: z.literal('choice') }).meta({
      title: 'One of the choices',
      description: 'A tap on the last list or buttons, or its words, its number, or nearly that.',
    }),
    z
      .strictObject({
        kind: z.literal('text'),
        charsMin: chars.meta({ title: 'Shortest', description: 'In characters.' }),
        charsMax: chars.meta({ title: 'Longest', description: 'In characters.' }),
      })
      .meta({ title: 'A text', description: 'Words, not a photo or a voice message.' }),
    z
      .strictObject({
        kind: z.literal('number'),
        min: z.number().optional().meta({ title: 'Smallest' }),
        max: z.number().optional().meta({ title: 'Largest' }),
        whole: z
          .boolean()
          .optional()
          .meta({ title: 'Whole numbers only', description: '2, but not 2.5.' }),
      })
      .meta({ title: 'A number', description: 'In digits or in words.' }),
    z.strictObject({ kind: z.literal('email') }).meta({ title: 'An e-mail address' }),
    z.strictObject({ kind: z.literal('phone') }).meta({ title: 'A phone number' }),
    z
      .strictObject({
        kind: z.literal('date'),
        min: template.optional().meta({ title: 'Earliest', description: dayHelp }),
        max: template.optional().meta({ title: 'Latest', description: dayHelp }),
      })
      .meta({ title: 'A date', description: 'As people write it: 24 December, tomorrow, 24.12.' }),
    z
      .strictObject({ kind: z.literal('time') })
      .meta({ title: 'A time of day', description: 'As people write it: 14:30, half past two.' }),
    z
      .strictObject({ kind: z.literal('location') })
      .meta({ title: 'A location', description: 'A place shared from the map.' }),
    z
      .strictObject({
        kind: z.literal('media'),
        media: z
          .array(z.enum(['image', 'audio', 'video', 'file']))
          .max(4)
          .optional()
          .meta({ title: 'Which', description: 'Left empty: any of them.' }),
      })
      .meta({ title: 'A photo or file', description: 'A photo, voice message, video or file.' }),
    z
      .strictObject({ kind: z.literal('flow') })
      .meta({ title: 'A filled-in form', description: 'The form that was sent last.' }),
  ])
  .meta({ title: 'What is expected', description: 'Anything else is asked for again.' });

const reminder = z.strictObject({
  after: duration.meta({ title: 'After', description: 'Counted from the start of the wait.' }),
  text: template.min(1, 'Write what the customer reads.').meta({
    title: 'Text',
    description: 'What the customer reads.',
  }),
});

export const waitForReplyConfig = z.strictObject({
  expect: expectation,
  timeout: duration.nullable().default({ amount: 1, unit: 'days' }).meta({
    title: 'How long to wait',
    description: 'Then the step is left by “No reply”. Left empty: for ever.',
  }),
  reminders: z.array(reminder).max(5).default([]).meta({
    title: 'Reminders',
    description: 'What to say when nothing was understood for a while.',
  }),
  retries: z
    .strictObject({
      max: z.number().int().min(0).max(10).meta({
        title: 'How often',
        description: 'Then the step is left by “Not understood”.',
      }),
      message: template.meta({
        title: 'What to say',
        description: 'Left empty: a sentence that says what is expected.',
      }),
    })
    .default({ max: 2, message: '' })
    .meta({ title: 'Asking again', description: 'When the reply is not what is expected.' }),
  oldChoiceMessage: template.default('').meta({
    title: 'When an old list or form is used',
    description: 'Said with the current one. Left empty: a sentence that says so.',
  }),
});

export type WaitForReplyConfig = z.infer<typeof waitForReplyConfig>;
export type Expectation = z.infer<typeof expectation>;
