import * as z from 'zod';
import { messageMatch } from './message-match.ts';

export const inboundSms = z
  .strictObject({ type: z.literal('inbound-sms'), ...messageMatch })
  .meta({ title: 'Someone sends an SMS' });
