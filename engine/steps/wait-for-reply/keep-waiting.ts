import { isWindowOpen } from '../../contact.ts';
import { durationInWords } from '../../duration.ts';
import { checkOutbound } from '../../messages/check-message.ts';
import { fitMessage } from '../../messages/fit-message.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { plainText } from '../../messages/plain-text.ts';
import { shorten } from '../../messages/shorten.ts';
import type { EffectRequest, Outcome, StepContext } from '../step.ts';
import type { WaitForReplyConfig } from './config.ts';
import { expectedInWords } from './expected-in-words.ts';
import { nextMoment } from './reminders.ts';
import type { WaitMemory } from './wait-memory.ts';

interface Saying {
  /** What is said to the customer now. */
  readonly say?: readonly OutboundMessage[];
  /** The offer as it is from now on, where that changes. */
  readonly offer?: Offer;
}

/** Waits on, until the next reminder or the end, after saying what there is to say. */
export function keepWaiting(
  context: StepContext<WaitForReplyConfig>,
  memory: WaitMemory,
  { say = [], offer }: Saying = {},
): Outcome {
  const { expect, timeout } = context.step.config;
  const atMost = timeout ? `, for ${durationInWords(timeout)} at most` : '';
  return {
    do: 'wait',
    for: 'reply',
    until: nextMoment(context.step.config, memory),
    memory,
    effects: say.flatMap((message) => send(message, context)),
    offer,
    text: `Waits for ${expectedInWords[expect.kind]}${atMost}.`,
  };
}

/** Nothing is sent that WhatsApp would refuse: not when the window is closed, nothing empty. */
function send(wanted: OutboundMessage, context: StepContext<unknown>): EffectRequest[] {
  const { message, notes } = fitMessage(wanted);
  if (!isWindowOpen(context.contact, context.at)) {
    const text = shorten(plainText(message), 80);
    context.note(`“${text}” was not sent: the customer has not written for 24 hours.`);
    return [];
  }
  const [violation] = checkOutbound(message);
  if (violation) {
    context.warn(`A message was not sent. ${violation.message}`);
    return [];
  }
  notes.forEach(context.note);
  return [{ kind: 'send', message, awaited: false }];
}
