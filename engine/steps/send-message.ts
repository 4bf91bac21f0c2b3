import * as z from 'zod';
import type { Json, JsonObject } from '../json.ts';
import { checkOutbound } from '../messages/check-message.ts';
import { fitMessage } from '../messages/fit-message.ts';
import type { OutboundMessage } from '../messages/outbound.ts';
import { plainText } from '../messages/plain-text.ts';
import type { Outcome, ResumeEvent, StepContext } from './step.ts';

interface Sending {
  readonly message: OutboundMessage;
  /** What it puts before the customer. */
  readonly put: Pick<Extract<Outcome, { do: 'wait' }>, 'offer' | 'form'>;
  /** `steps.<id>` beside the text that was sent. */
  readonly result: JsonObject;
  /** The same where nothing was sent. */
  readonly nothing: JsonObject;
}

export const windowClosed =
  'The customer has not written for 24 hours, and WhatsApp takes only templates now.';

/** The ways out of a step that sends something, beside those of its own. */
export const sendingExits = [
  { id: 'failed', label: 'Could not be sent', optional: true, quiet: true },
  { id: 'window-closed', label: 'Not allowed now (24 hours)', optional: true, quiet: true },
] as const;

/** Waits for the channel's answer only where the author drew what happens when it is no. */
export function sendMessage(sending: Sending, context: StepContext<unknown>): Outcome {
  const { message, notes } = fitMessage(sending.message);
  notes.forEach(context.note);
  const [violation] = checkOutbound(message);
  if (violation) return notSent('failed', violation.message, sending.nothing);
  const result = { text: plainText(message), ...sending.result };
  const awaited = context.isConnected('failed');
  const effects = [{ kind: 'send', message, awaited }] as const;
  if (!awaited) return { do: 'leave', exit: 'next', effects, ...sending.put, result };
  const text = 'Waits until the channel took the message.';
  return { do: 'wait', for: 'effect', effects, ...sending.put, memory: result, text };
}

export function notSent(exit: string, why: string, nothing: JsonObject): Outcome {
  return { do: 'leave', exit, result: { text: '', ...nothing, error: why }, text: why };
}

/** What becomes of a message that was waited for; `memory` is the result of the step. */
export function hearOfSending(event: ResumeEvent, memory: Json): Outcome {
  const result = z.record(z.string(), z.json()).parse(memory);
  if (event.type !== 'sent' || event.result.outcome === 'accepted') {
    return { do: 'leave', exit: 'next', result };
  }
  const { message: error } = event.result;
  return { do: 'leave', exit: 'failed', result: { ...result, error }, text: error };
}
