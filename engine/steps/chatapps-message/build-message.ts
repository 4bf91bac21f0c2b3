import { isShownAsButtons, offerMessage } from '../../messages/build-offer.ts';
import { fitChoices } from '../../messages/fit-choices.ts';
import { messageLimits } from '../../messages/message-limits.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import type { StepContext } from '../step.ts';
import { buildContact, buildLocation, buildMedia } from './build-content.ts';
import { buildInteractive } from './build-interactive.ts';
import { buildTemplate } from './build-template.ts';
import { buildWritten } from './build-written.ts';
import type { MessageConfig, Said } from './config.ts';
import { makeChoices } from './make-choices.ts';

export type Built =
  | { readonly message: OutboundMessage; readonly offer: Offer | null }
  /** There is nothing that could be sent. */
  | { readonly exit: 'nothing-to-show' | 'failed'; readonly why: string };

/** The message as the author drew it, filled with data, and the offer it puts before the customer. */
export function buildMessage(said: MessageConfig['message'], context: StepContext<unknown>): Built {
  switch (said.kind) {
    case 'text':
      return only({ type: 'text', content: { text: context.text(said.text) } });
    case 'template':
      return buildTemplate(said.template, context);
    case 'buttons':
    case 'list':
      return buildOffer(said, context);
    case 'media':
      return only(buildMedia(said, context));
    case 'location':
      return only(buildLocation(said, context));
    case 'contact':
      return only(buildContact(said, context));
    case 'chatapps':
      return buildWritten(said.message, context);
    default: {
      const interactive = buildInteractive(said, context);
      return only({ type: 'interactive', content: { interactive } });
    }
  }
}

function only(message: OutboundMessage): Built {
  return { message, offer: null };
}

/** A message with choices cannot be sent without any. */
function buildOffer(said: Said<'buttons' | 'list'>, context: StepContext<unknown>): Built {
  const offer = makeOffer(said, context);
  return offer
    ? { message: offerMessage(offer), offer }
    : { exit: 'nothing-to-show', why: 'The list is empty.' };
}

function makeOffer(said: Said<'buttons' | 'list'>, context: StepContext<unknown>): Offer | null {
  const { choices, notes } = fitChoices(makeChoices(said.choices, context), context.offerToken);
  notes.forEach(context.note);
  if (choices.length === 0) return null;
  if (said.kind === 'buttons' && !isShownAsButtons({ ...said, choices })) {
    context.note(
      `A message holds ${messageLimits.buttons} buttons; these ${choices.length} choices are sent as a list.`,
    );
  }
  const { choose, more } = phrasesIn(context.settings.language);
  const header = context.text(said.header ?? '');
  const footer = context.text(said.footer ?? '');
  return {
    token: context.offerToken,
    stepId: context.stepId,
    kind: said.kind,
    ...(header && { header }),
    ...(said.kind === 'buttons' && said.file && { file: offerFile(said.file, context) }),
    body: context.text(said.body),
    ...(footer && { footer }),
    button: said.kind === 'list' ? context.text(said.button) : choose,
    moreTitle: said.kind === 'list' ? said.moreTitle : more,
    page: 0,
    choices,
  };
}

function offerFile(
  { kind, url, filename = '' }: NonNullable<Said<'buttons'>['file']>,
  context: StepContext<unknown>,
): NonNullable<Offer['file']> {
  const name = context.text(filename);
  return { kind, link: context.text(url), ...(name && { filename: name }) };
}
