import type { JsonObject } from '../../json.ts';
import { offerMessage } from '../../messages/build-offer.ts';
import type { Interactive } from '../../messages/interactive.ts';
import { messageLimits } from '../../messages/message-limits.ts';
import type { Offer } from '../../messages/offer.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import { readOutbound } from '../../messages/read-outbound.ts';
import type { StepContext } from '../step.ts';
import type { Built } from './build-message.ts';

/**
 * A message written in 8x8's own JSON. Its choices keep the ids that were written, and are known
 * when they come back; a list of more than ten is paged like every list.
 */
export function buildWritten(written: JsonObject, context: StepContext<unknown>): Built {
  const filled: JsonObject = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, context.fill(value)]),
  );
  const read = readOutbound(filled);
  if (!read.ok) {
    return { exit: 'failed', why: read.problems.map(({ message }) => message).join(' ') };
  }
  const { message } = read;
  if (message.type !== 'interactive') return { message, offer: null };
  const offer = offerIn(message.content.interactive, context);
  return offer?.kind === 'list' && offer.choices.length > messageLimits.listRows
    ? { message: { ...message, ...offerMessage(offer) }, offer }
    : { message, offer };
}

function offerIn(interactive: Interactive, context: StepContext<unknown>): Offer | null {
  if (interactive.type !== 'button' && interactive.type !== 'list') return null;
  const { header, body, footer } = interactive;
  const { choose, more } = phrasesIn(context.settings.language);
  const offer = {
    token: context.offerToken,
    stepId: context.stepId,
    ...(header?.type === 'text' && { header: header.text }),
    body: body.text,
    ...(footer && { footer: footer.text }),
    moreTitle: more,
    page: 0,
  };
  if (interactive.type === 'button') {
    const choices = interactive.action.buttons.map(({ reply }) => reply);
    return { ...offer, kind: 'buttons', button: choose, choices };
  }
  const { button, sections } = interactive.action;
  const choices = sections.flatMap(({ title: section, rows }) =>
    rows.map((row) => (section ? { ...row, section } : row)),
  );
  return { ...offer, kind: 'list', button, choices };
}
