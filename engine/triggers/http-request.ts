import * as z from 'zod';
import { limits } from '../limits.ts';

const template = z.string().max(limits.templateCharsMax);

/** Who a workflow is started for, when nobody wrote. */
export const startedFor = z
  .strictObject({
    channel: z.string().min(1, 'Say on which channel.').max(32).default('whatsapp').meta({
      title: 'Channel',
      description: 'Where they are written to, such as whatsapp or sms.',
    }),
    userId: template.min(1, 'Say who it is.').meta({
      title: 'Who',
      description: 'A phone number, or the channel’s own id, such as {{data.customer.phone}}.',
    }),
    name: template
      .default('')
      .meta({ title: 'Name', description: 'Such as {{data.customer.name}}.' }),
  })
  .meta({ title: 'For whom' });

export const httpRequestTrigger = z
  .strictObject({
    type: z.literal('http-request'),
    contact: startedFor.optional().meta({
      title: 'For whom',
      description:
        'Where in the body of the request it stands, which is `data`. Left out: whoever asks says so, or it is for nobody.',
    }),
  })
  .meta({ title: 'Another system asks for it' });

export type StartedFor = z.infer<typeof startedFor>;
