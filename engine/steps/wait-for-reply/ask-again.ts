import { offerMessage } from '../../messages/build-offer.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { formMessage, type SentForm } from '../../messages/sent-form.ts';
import { shorten } from '../../messages/shorten.ts';
import type { Outcome, StepContext } from '../step.ts';
import type { WaitForReplyConfig } from './config.ts';
import { keepWaiting } from './keep-waiting.ts';
import { replyResult } from './reply-result.ts';
import type { WaitMemory } from './wait-memory.ts';

/** A reply, and what it is heard with. */
export interface Heard {
  readonly message: InboundMessage;
  readonly memory: WaitMemory;
  readonly context: StepContext<WaitForReplyConfig>;
}

/**
 * Says what is wanted, with the choices or the form where there are any; or gives up when that was said often
 * enough. The author's own words win over ours.
 */
export function askAgain(
  { message, memory, context }: Heard,
  { why, wanted }: { readonly why: string; readonly wanted: string },
  shown?: Shown,
): Outcome {
  const { retries } = context.step.config;
  if (memory.tries >= retries.max) {
    const result = replyResult(message, null);
    return { do: 'leave', exit: 'not-understood', result, text: `${why}.` };
  }
  const tries = memory.tries + 1;
  context.note(`${why}; asks again (${tries} of ${retries.max}).`);
  const say = [saidWith(context.text(retries.message) || wanted, shown)];
  return keepWaiting(context, { ...memory, tries, confirming: null }, { say });
}

/** What the customer is to answer with. */
type Shown = Offer | SentForm;

/** The words, above the choices or the button of the form where there are any. */
export function saidWith(words: string, shown?: Shown): OutboundMessage {
  if (!shown) return { type: 'text', content: { text: words } };
  if ('form' in shown) return formMessage(words, shown);
  return offerMessage({ ...shown, body: `${words}\n\n${shown.body}` });
}

/** A reply as it is shown in the trace. */
export function quoted({ text, kind, media }: InboundMessage): string {
  const said = text.trim();
  return said === '' ? inWords[media?.kind ?? kind] : `“${shorten(said, 80)}”`;
}

type Kind = InboundMessage['kind'] | NonNullable<InboundMessage['media']>['kind'];

const inWords: Record<Kind, string> = {
  text: 'An empty text',
  choice: 'A choice without words',
  location: 'A location',
  media: 'A file',
  image: 'A photo',
  audio: 'A voice message',
  video: 'A video',
  file: 'A file',
  flow: 'A filled-in form',
  contacts: 'Contact details',
  order: 'An order',
  reaction: 'A reaction that was taken away',
  'call-permission': 'An answer about calls',
  unknown: 'Something that cannot be read',
};
