import * as z from 'zod';
import { outboundMessage } from './messages/outbound.ts';

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

/**
 * What an instance asks of the world. Ids are deterministic (instance/step/visit/number): the
 * same event advanced twice asks for the same effects, and a receiver can recognise a repeat.
 */
export const effect = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('send'),
    id: z.string(),
    stepId: z.string(),
    message: outboundMessage,
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
]);

export type HttpRequest = z.infer<typeof httpRequest>;
export type Effect = z.infer<typeof effect>;
