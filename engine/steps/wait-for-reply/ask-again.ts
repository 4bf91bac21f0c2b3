import { offerMessage } from '../../messages/build-offer.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { shorten } from '../../messages/shorten.ts';
import type { Outcome, StepContext } from '../step.ts';
import type { WaitForReplyConfig } from './config.ts';
import { keepWaiting } from './keep-waiting.ts';
import { replyResult } from './reply-result.ts';
import type { WaitMemory } from './wait-memory.ts';

/**
 * Says what is wanted, with the choices where there are any; or gives up when that was said often
 * enough. The author's own words win over ours.
 */
export function askAgain(
  message: InboundMessage,
  wanted: string,
  memory: WaitMemory,
  context: StepContext<WaitForReplyConfig>,
  offer?: Offer,
): Outcome {
  const { retries } = context.step.config;
  if (memory.tries >= retries.max) {
    const text = `${quoted(message)} is not what is expected.`;
    return { do: 'leave', exit: 'not-understood', result: replyResult(message, null), text };
  }
  const tries = memory.tries + 1;
  context.note(
    `${quoted(message)} is not what is expected; asks again (${tries} of ${retries.max}).`,
  );
  const say = [saidWith(context.text(retries.message) || wanted, offer)];
  return keepWaiting(context, { ...memory, tries }, { say });
}

/** The words, above the choices where there are any. */
export function saidWith(words: string, offer?: Offer): OutboundMessage {
  if (!offer) return { type: 'text', content: { text: words } };
  return offerMessage({ ...offer, body: `${words}\n\n${offer.body}` });
}

/** A reply as it is shown in the trace. */
export function quoted({ text, kind }: InboundMessage): string {
  return text === '' ? `What the customer sent (${kind})` : `“${shorten(text, 80)}”`;
}
