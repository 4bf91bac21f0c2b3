import * as z from 'zod';
import { duration, toMs } from '../../duration.ts';
import { limits } from '../../limits.ts';

const template = z.string().max(limits.templateCharsMax);

const repetitions = z.number().int().min(1).max(3).default(1).meta({
  title: 'How often',
  description: 'It is said or played, one after the other.',
});

const timeout = duration.refine(
  (each) => toMs(each) >= 1_000 && toMs(each) <= 120_000,
  'Wait for the keys from 1 second to 2 minutes.',
);

const digits = z.number().int().min(1).max(25);

const keys = z
  .strictObject({
    digitsMin: digits.default(1).meta({ title: 'Fewest digits' }),
    digitsMax: digits.default(1).meta({ title: 'Most digits' }),
    endsWithHash: z
      .boolean()
      .default(true)
      .meta({ title: '# ends it', description: 'Otherwise it ends with the last digit.' }),
    timeout: timeout.default({ amount: 10, unit: 'seconds' }).meta({
      title: 'Time for the keys',
      description: 'From 1 second to 2 minutes.',
    }),
    tries: z
      .number()
      .int()
      .min(1)
      .max(3)
      .default(2)
      .meta({ title: 'How often to ask', description: 'When nothing, or too little, is pressed.' }),
    thanks: template.default('').meta({ title: 'Said afterwards' }),
    sorry: template.default('').meta({ title: 'Said when it did not fit' }),
  })
  .meta({ title: 'Asks for keys', description: '“Wait for keys” after it hears which.' });

export const voiceConfig = z.strictObject({
  call: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('say'),
          text: template.min(1, 'Write what is said.').meta({
            title: 'Text',
            description: 'What the voice says, up to 3,000 characters.',
          }),
          language: z.string().max(35).optional().meta({
            title: 'Language',
            description: 'Of the voice, such as en or pt-BR; the workflow’s when left out.',
          }),
          voice: z.string().max(100).optional().meta({
            title: 'Voice',
            description: 'The name of a voice at 8x8, such as en-GB-Emma.',
          }),
          speed: z.number().min(0.5).max(2).default(1).meta({
            title: 'Speed',
            description: 'From 0.5, half as fast, to 2.',
          }),
          repetitions,
          keys: keys.optional(),
        })
        .meta({ title: 'Say a text' }),
      z
        .strictObject({
          kind: z.literal('play'),
          url: z
            .string()
            .min(1, 'Give the address of the recording.')
            .max(limits.urlCharsMax)
            .meta({ title: 'Address', description: 'Of an MP3 or WAV file, up to 5 MB.' }),
          repetitions,
        })
        .meta({ title: 'Play a recording' }),
    ])
    .meta({ title: 'What is heard' }),
  to: template.default('').meta({
    title: 'To',
    description: 'A phone number, such as {{data.phone}}. Left empty: the customer’s own.',
  }),
  caller: template.default('').meta({
    title: 'Caller',
    description: 'The number that is shown. Left empty: the one of your account.',
  }),
});

export type VoiceConfig = z.infer<typeof voiceConfig>;
