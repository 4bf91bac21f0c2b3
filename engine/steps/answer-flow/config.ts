import * as z from 'zod';
import { limits } from '../../limits.ts';

const template = z.string().max(limits.templateCharsMax);
const data = z.record(z.string(), z.json()).default({});

export const answerFlowConfig = z.strictObject({
  answer: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('screen'),
          screen: template.min(1, 'Say which screen is shown.').meta({
            title: 'Screen',
            description: 'The id of the screen that is shown next; {{data.flow.screen}} stays.',
          }),
          data: data.meta({ title: 'Data', description: 'What the screen is filled with.' }),
        })
        .meta({ title: 'Show a screen' }),
      z
        .strictObject({
          kind: z.literal('error'),
          message: template
            .min(1, 'Say what is wrong.')
            .meta({ title: 'What is wrong', description: 'Shown on the screen that asked.' }),
        })
        .meta({ title: 'Say what is wrong' }),
      z
        .strictObject({
          kind: z.literal('close'),
          data: data.meta({
            title: 'What was filled in',
            description: 'Comes into the conversation as the answers of the form.',
          }),
        })
        .meta({ title: 'Close the form' }),
    ])
    .meta({ title: 'Answer', description: 'What the form is told.' }),
});

export type AnswerFlowConfig = z.infer<typeof answerFlowConfig>;
