import type { InboundMessage } from '../../messages/inbound.ts';
import type { Outcome, StepContext } from '../step.ts';
import { askAgain, quoted } from './ask-again.ts';
import type { WaitForReplyConfig } from './config.ts';
import { hearChoice } from './hear-choice.ts';
import { replyResult } from './reply-result.ts';
import { understand } from './understand.ts';
import type { WaitMemory } from './wait-memory.ts';

/** What happens when the customer replies. */
export function hear(
  message: InboundMessage,
  memory: WaitMemory,
  context: StepContext<WaitForReplyConfig>,
): Outcome {
  const { expect } = context.step.config;
  if (expect.kind === 'choice') {
    if (context.offer) return hearChoice(message, context.offer, memory, context);
    context.warn('No choices were shown before this step, so any reply is taken.');
  }
  const reading = understand(message, expect, context);
  if (!reading.understood) return askAgain(message, reading.wanted, memory, context);
  const { value } = reading;
  const isSame = value === message.text || typeof value === 'object';
  const text = isSame ? quoted(message) : `Understood ${quoted(message)} as ${value}.`;
  return { do: 'leave', exit: 'replied', result: replyResult(message, value), text };
}
