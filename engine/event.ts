import * as z from 'zod';
import { caller, workflowResult } from './caller.ts';
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
    caller: caller.optional(),
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
  /**
   * What a step sent was taken and then not delivered, because the 24 hours were over. The contact of
   * this event says so too.
   */
  z.strictObject({
    ...base,
    type: z.literal('window-missed'),
    stepId: z.string(),
    sentAt: epochMs,
  }),
  /** Keys were pressed in a call: digits, * and #. */
  z.strictObject({ ...base, type: z.literal('keyed'), keys: z.string() }),
  /** The person who had the conversation gives it back, with what they have to say. */
  z.strictObject({ ...base, type: z.literal('handed-back'), data: z.json() }),
  /** The workflow that the effect `effectId` ran has ended. */
  z.strictObject({
    ...base,
    type: z.literal('returned'),
    effectId: z.string(),
    result: workflowResult,
    /** Steps entered since anybody was waited for, here or there. */
    walked: z.number().int(),
  }),
  z.strictObject({ ...base, type: z.literal('cancelled'), reason: z.string() }),
]);

export type HttpResult = z.infer<typeof httpResult>;
export type SendResult = z.infer<typeof sendResult>;
export type Event = z.infer<typeof event>;
export type StartedEvent = Extract<Event, { type: 'started' }>;
