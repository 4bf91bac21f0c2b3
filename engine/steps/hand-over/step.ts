import * as z from 'zod';
import { durationInWords, toMs } from '../../duration.ts';
import type { HttpResult } from '../../event.ts';
import { isJsonObject, type Json } from '../../json.ts';
import { isoInstant } from '../../time.ts';
import { boundValue } from '../bound-value.ts';
import { defineStep, type Outcome, type StepContext } from '../step.ts';
import { type HandOverConfig, handOverConfig } from './config.ts';

type Context = StepContext<HandOverConfig>;

/** A person goes on with the conversation; no workflow answers until it is handed back. */
export const handOver = defineStep({
  type: 'hand-over',
  title: 'Hand over to a person',
  description: 'A person goes on with the conversation, until they hand it back.',
  icon: 'user-round',
  group: 'talk',
  waits: true,
  config: handOverConfig,
  exits: ({ config }) => [
    { id: 'handed-back', label: 'Handed back' },
    ...(config.timeout
      ? [{ id: 'timed-out', label: 'Not handed back', quiet: true, finds: ['ticketId', 'error'] }]
      : []),
    { id: 'failed', label: 'Nobody could be told', quiet: true, finds: ['error'] },
  ],
  enter(context) {
    const { reason, payload } = context.step.config;
    const asked = {
      kind: 'hand-over',
      reason: context.text(reason),
      payload: boundValue(context.fill(payload), 'What goes along', context),
    } as const;
    return {
      ...waitForPerson({ startedAt: context.at, ticketId: null }, context),
      effects: [asked],
    };
  },
  resume(event, context) {
    const memory = handOverMemory.parse(context.memory);
    const { ticketId } = memory;
    switch (event.type) {
      case 'handed-back': {
        const data = boundValue(event.data, 'What was handed back', context);
        const result = { ticketId, data, at: isoInstant(context.at) };
        return { do: 'leave', exit: 'handed-back', result };
      }
      case 'responded': {
        const told = readAnswer(event.result);
        if (!told.ok) return takeBack('failed', ticketId, told.why);
        const wait = waitForPerson({ ...memory, ticketId: told.ticketId }, context);
        return { ...wait, text: theirs(told.ticketId) };
      }
      default:
        return takeBack('timed-out', ticketId, 'Nobody handed it back in time.');
    }
  },
});

const handOverMemory = z.strictObject({ startedAt: z.number(), ticketId: z.json() });

function waitForPerson(memory: z.infer<typeof handOverMemory>, context: Context) {
  const { timeout } = context.step.config;
  const atMost = timeout ? `, for ${durationInWords(timeout)} at most` : '';
  return {
    do: 'wait',
    for: 'person',
    until: timeout ? memory.startedAt + toMs(timeout) : undefined,
    memory,
    text: `A person has the conversation${atMost}.`,
  } as const;
}

function theirs(ticketId: string | null): string {
  const known = ticketId === null ? '' : `, as ${ticketId},`;
  return `It is theirs${known} until they hand it back.`;
}

function takeBack(exit: string, ticketId: Json, why: string): Outcome {
  const result = { ticketId, data: null, error: why };
  return { do: 'leave', exit, effects: [{ kind: 'take-back' }], result, text: why };
}

/** Whoever is told may answer with the id of a ticket of their own. */
function readAnswer(
  result: HttpResult,
): { ok: true; ticketId: string | null } | { ok: false; why: string } {
  if (result.outcome === 'failed') return { ok: false, why: result.message };
  const { status, body } = result;
  if (status < 200 || status > 299) return { ok: false, why: `The answer was ${status}.` };
  const ticketId = isJsonObject(body) ? body['ticketId'] : null;
  return { ok: true, ticketId: typeof ticketId === 'string' ? ticketId.slice(0, 200) : null };
}
