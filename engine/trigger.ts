import * as z from 'zod';
import { bookingEventTrigger } from './triggers/booking-event.ts';
import { flowDataRequest } from './triggers/flow-data-request.ts';
import { httpRequestTrigger } from './triggers/http-request.ts';
import { inboundChatApps } from './triggers/inbound-chatapps.ts';
import { inboundSms } from './triggers/inbound-sms.ts';
import { scheduleTrigger } from './triggers/schedule.ts';

/** What starts a workflow. */
export const trigger = z
  .discriminatedUnion('type', [
    inboundChatApps,
    inboundSms,
    httpRequestTrigger,
    scheduleTrigger,
    bookingEventTrigger,
    flowDataRequest,
  ])
  .meta({ title: 'Trigger', description: 'What starts this workflow.' });

export type Trigger = z.infer<typeof trigger>;
/** A message starts it. */
export type InboundTrigger = Extract<Trigger, { readonly match: unknown }>;

export function isInbound(given: Trigger): given is InboundTrigger {
  return 'match' in given;
}
