import * as z from 'zod';
import { contactFacts } from './contact.ts';
import { inboundMessage } from './messages/inbound.ts';
import { epochMs } from './time.ts';

export const httpResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('answered'),
    status: z.number().int(),
    headers: z.record(z.string(), z.string()),
    /** Parsed JSON, or the text as it came. */
    body: z.json(),
    durationMs: z.number(),
    attempts: z.number().int(),
  }),
  z.strictObject({
    outcome: z.literal('failed'),
    reason: z.enum(['timeout', 'unreachable', 'refused', 'too-large', 'unknown']),
    /** A sentence for people. */
    message: z.string(),
    durationMs: z.number(),
    attempts: z.number().int(),
  }),
]);

export const sendResult = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted'), messageId: z.string() }),
  z.strictObject({ outcome: z.literal('failed'), code: z.string(), message: z.string() }),
]);

const base = {
  id: z.string(),
  /** When it happened, epoch milliseconds: the only clock the engine has. */
  at: epochMs,
  contact: contactFacts,
};

/** Something that happens to an instance. */
export const event = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('started'),
    instanceId: z.string(),
    /** What the trigger brought: the webhook body, or the body of the API call. */
    data: z.record(z.string(), z.json()),
    /** The message that started it, when one did. */
    message: inboundMessage.optional(),
    /** Why this workflow was started, in words (from `route`). */
    reason: z.string(),
  }),
  z.strictObject({ ...base, type: z.literal('replied'), message: inboundMessage }),
  z.strictObject({ ...base, type: z.literal('timed-out'), timerId: z.string() }),
  z.strictObject({
    ...base,
    type: z.literal('responded'),
    effectId: z.string(),
    result: httpResult,
  }),
  z.strictObject({ ...base, type: z.literal('sent'), effectId: z.string(), result: sendResult }),
  z.strictObject({ ...base, type: z.literal('cancelled'), reason: z.string() }),
]);

export type HttpResult = z.infer<typeof httpResult>;
export type SendResult = z.infer<typeof sendResult>;
export type Event = z.infer<typeof event>;
export type StartedEvent = Extract<Event, { type: 'started' }>;
