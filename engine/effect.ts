import * as z from 'zod';
import { caller, workflowResult } from './caller.ts';
import { outgoing } from './messages/outgoing.ts';

/** An HTTP request as the world performs it: every template filled, nothing left to decide. */
export const httpRequest = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  /** Absolute, or a path on this very server such as `/booking/v1/slots`. */
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
  /** A stored credential by name; the engine never sees the secret. */
  credential: z.string().nullable(),
  timeoutMs: z.number(),
  retries: z.strictObject({ max: z.number().int(), firstDelayMs: z.number() }),
});

/** What a form is told: the next screen with its data, what is wrong on this one, or to close. */
export const flowAnswer = z.union([
  z.strictObject({ screen: z.string(), data: z.record(z.string(), z.json()) }),
  z.strictObject({ error: z.string() }),
  /** The form ends, and this comes into the conversation as what was filled in. */
  z.strictObject({ close: z.record(z.string(), z.json()) }),
]);

/**
 * What an instance asks of the world. Ids are deterministic (instance/step/visit/number): the
 * same event advanced twice asks for the same effects, and a receiver can recognise a repeat.
 */
export const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('send'),
    id: z.string(),
    stepId: z.string(),
    message: outgoing,
    /** Whether the instance waits to hear if the channel took the message. */
    awaited: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('request'),
    id: z.string(),
    stepId: z.string(),
    request: httpRequest,
  }),
  z.strictObject({
    kind: z.literal('start-timer'),
    id: z.string(),
    stepId: z.string(),
    at: z.number(),
  }),
  /** A person takes the conversation; whoever is to know is told why, with the payload. */
  z.strictObject({
    kind: z.literal('hand-over'),
    id: z.string(),
    stepId: z.string(),
    reason: z.string(),
    payload: z.json(),
  }),
  /** The conversation is no longer with a person. */
  z.strictObject({ kind: z.literal('take-back'), id: z.string(), stepId: z.string() }),
  z.strictObject({
    kind: z.literal('run-workflow'),
    id: z.string(),
    stepId: z.string(),
    workflowId: z.string(),
    data: z.record(z.string(), z.json()),
    caller,
  }),
  /** Ends the workflow that was run by the effect `runId`, if it has not ended. */
  z.strictObject({
    kind: z.literal('stop-workflow'),
    id: z.string(),
    stepId: z.string(),
    runId: z.string(),
  }),
  /** Answers a form whose endpoint was asked: the request that waits is told this, once. */
  z.strictObject({
    kind: z.literal('answer-flow'),
    id: z.string(),
    stepId: z.string(),
    /** The id of the request, as the trigger brought it. */
    request: z.string(),
    answer: flowAnswer,
  }),
  /** Tells the instance that runs this one how it ended. */
  z.strictObject({
    kind: z.literal('return'),
    id: z.string(),
    caller,
    result: workflowResult,
  }),
]);

export type HttpRequest = z.infer<typeof httpRequest>;
export type Effect = z.infer<typeof effect>;
export type FlowAnswer = z.infer<typeof flowAnswer>;
