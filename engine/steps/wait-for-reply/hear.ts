import type { Outcome } from '../step.ts';
import { askAgain, type Heard, quoted } from './ask-again.ts';
import { expectedInWords } from './expected-in-words.ts';
import { hearChoice } from './hear-choice.ts';
import { hearForm } from './hear-form.ts';
import { replyResult } from './reply-result.ts';
import { understand } from './understand.ts';

/** What happens when the customer replies. */
export function hear(heard: Heard): Outcome {
  const { message, context } = heard;
  const { expect } = context.step.config;
  if (expect.kind === 'choice') {
    if (context.offer) return hearChoice(heard, context.offer);
    context.warn('No choices were shown before this step, so any reply is taken.');
  }
  if (expect.kind === 'flow') return hearForm(heard, context.form);
  const reading = understand(message, expect, context);
  if (!reading.understood) {
    const why = `${quoted(message)} cannot be taken as ${expectedInWords[expect.kind]} here`;
    return askAgain(heard, { why, wanted: reading.wanted });
  }
  const { value } = reading;
  const saysMore = typeof value !== 'object' && value !== message.text.trim();
  const text = saysMore ? `Understood ${quoted(message)} as ${value}.` : quoted(message);
  return { do: 'leave', exit: 'replied', result: replyResult(message, value), text };
}
