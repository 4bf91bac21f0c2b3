import * as z from 'zod';
import { limits } from '../../limits.ts';

const template = z.string().max(limits.templateCharsMax);

export const smsConfig = z.strictObject({
  text: template.min(1, 'Write what the customer reads.').meta({
    title: 'Text',
    description: 'What the customer reads. An SMS holds 160 letters; more are paid as several.',
  }),
  to: template.default('').meta({
    title: 'To',
    description: 'A phone number, such as {{data.phone}}. Left empty: the customer’s own.',
  }),
  sender: template.default('').meta({
    title: 'Sender',
    description:
      'A number, or a name of up to 11 letters and digits. Left empty: the one of your account.',
  }),
});

export type SmsConfig = z.infer<typeof smsConfig>;
