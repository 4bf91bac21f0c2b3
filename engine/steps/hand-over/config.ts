import * as z from 'zod';
import { duration } from '../../duration.ts';
import { limits } from '../../limits.ts';

export const handOverConfig = z.strictObject({
  reason: z.string().min(1, 'Say why.').max(limits.templateCharsMax).meta({
    title: 'Reason',
    description: 'What the person who takes over should know first.',
  }),
  payload: z.json().default(null).meta({
    title: 'What goes along',
    description: 'Sent to the address in the settings; answers can stand in it.',
  }),
  timeout: duration.nullable().default(null).meta({
    title: 'How long to wait',
    description: 'Then the conversation is taken back. Left empty: until it is handed back.',
  }),
});

export type HandOverConfig = z.infer<typeof handOverConfig>;
