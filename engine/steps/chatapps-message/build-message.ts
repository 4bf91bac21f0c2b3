import { isShownAsButtons, offerMessage } from '../../messages/build-offer.ts';
import { fitChoices } from '../../messages/fit-choices.ts';
import { messageLimits } from '../../messages/message-limits.ts';
import type { Offer } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import type { StepContext } from '../step.ts';
import { buildTemplate } from './build-template.ts';
import type { MessageConfig } from './config.ts';
import { makeChoices } from './make-choices.ts';

type Said = MessageConfig['message'];
type WithChoices = Extract<Said, { kind: 'buttons' | 'list' }>;

/**
 * The message as the author drew it, filled with data, and the offer it puts before the customer.
 * Null when there is nothing to choose from: a message with choices cannot be sent without any.
 */
export function buildMessage(
  said: Said,
  context: StepContext<unknown>,
): { message: OutboundMessage; offer: Offer | null } | null {
  switch (said.kind) {
    case 'text':
      return { message: { type: 'text', content: { text: context.text(said.text) } }, offer: null };
    case 'template':
      return buildTemplate(said.template, context);
    case 'buttons':
    case 'list': {
      const offer = makeOffer(said, context);
      return offer && { message: offerMessage(offer), offer };
    }
  }
}

function makeOffer(said: WithChoices, context: StepContext<unknown>): Offer | null {
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
    body: context.text(said.body),
    ...(footer && { footer }),
    button: said.kind === 'list' ? context.text(said.button) : choose,
    moreTitle: said.kind === 'list' ? said.moreTitle : more,
    page: 0,
    choices,
  };
}
