import * as z from 'zod';
import { caller } from './caller.ts';
import { contactFacts } from './contact.ts';
import { offer } from './messages/offer.ts';
import { sentForm } from './messages/sent-form.ts';

/** What a position waits for. A timer that is not this wait's timer is late, and is nothing. */
export const wait = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reply'), timerId: z.string().nullable() }),
  z.strictObject({ kind: z.literal('time'), timerId: z.string() }),
  z.strictObject({ kind: z.literal('effect'), effectId: z.string() }),
  /** Keys pressed in a call. */
  z.strictObject({ kind: z.literal('keys'), timerId: z.string() }),
  /** A person who hands the conversation back; and, first, whether they could be told. */
  z.strictObject({
    kind: z.literal('person'),
    effectId: z.string().nullable(),
    timerId: z.string().nullable(),
  }),
  /** The end of the workflow that was run by this effect. */
  z.strictObject({ kind: z.literal('workflow'), effectId: z.string() }),
]);

/** Where an instance stands. Usually one; several when a branch takes every exit that is true. */
export const position = z.strictObject({
  stepId: z.string(),
  /** How many times this step has been entered, counting from 1. */
  visit: z.number().int(),
  wait,
  /** What the step type remembers between enter and resume; its own business. */
  memory: z.json(),
  /** How many effects this visit has asked for: the next one's number. */
  effects: z.number().int(),
});

export const instanceStatus = z.enum(['waiting', 'completed', 'failed', 'cancelled']);

/** One run of one version of a workflow for one contact: plain JSON, whole between two events. */
export const instance = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string(),
  workflowId: z.string(),
  version: z.number().int(),
  contact: contactFacts,
  status: instanceStatus,
  startedAt: z.number(),
  updatedAt: z.number(),
  endedAt: z.number().nullable(),
  /** What the trigger brought, and what steps kept by name. */
  data: z.record(z.string(), z.json()),
  /** The latest result of each step, by step id. */
  results: z.record(z.string(), z.json()),
  visits: z.record(z.string(), z.number().int()),
  /** Steps entered since the customer or the time was last waited for. */
  walked: z.number().int(),
  positions: z.array(position),
  offer: offer.nullable(),
  /** How many offers and forms were sent: the next one's number. */
  offers: z.number().int(),
  /** The form last put before the customer; absent: none was. */
  form: sentForm.optional(),
  failure: z.strictObject({ stepId: z.string().nullable(), message: z.string() }).nullable(),
  /** What was sent, by which step and when, since the customer was last heard; absent: nothing. */
  unanswered: z.array(z.strictObject({ stepId: z.string(), at: z.number() })).optional(),
  /** Who runs this instance; absent: it was started by itself. */
  caller: caller.optional(),
});

export type Wait = z.infer<typeof wait>;
export type Position = z.infer<typeof position>;
export type InstanceStatus = z.infer<typeof instanceStatus>;
export type Instance = z.infer<typeof instance>;

/** Busy: an effect is under way whose result comes by itself; what arrives meanwhile waits. */
export function isBusy(instance: Instance): boolean {
  return instance.positions.some((position) => position.wait.kind === 'effect');
}

export function isWaitingForReply(instance: Instance): boolean {
  return instance.positions.some((position) => position.wait.kind === 'reply');
}
