import * as z from 'zod';
import { messageMatch } from './message-match.ts';

const { subAccountId, match, interrupts } = messageMatch;

export const inboundChatApps = z
  .strictObject({
    type: z.literal('inbound-chatapps'),
    channels: z.array(z.string().min(1).max(32)).max(20).default([]).meta({
      title: 'Channels',
      description: 'Such as whatsapp or viber. None given means any but SMS.',
    }),
    subAccountId,
    match,
    interrupts,
    oldChoices: z.boolean().default(false).meta({
      title: 'Old choices start it again',
      description: 'Also when someone taps a choice of this workflow after its conversation ended.',
    }),
  })
  .meta({ title: 'Someone writes a message' });
