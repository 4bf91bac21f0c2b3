import { offerMessage } from './build-offer.ts';
import { fitMessage } from './fit-message.ts';
import type { InboundMessage } from './inbound.ts';
import type { Offer, OfferedChoice } from './offer.ts';
import { shownChoices } from './shown-choices.ts';
import { moreId, noId, readToken, yesId } from './token.ts';

/** What a reply means by itself, before its words are looked at. */
export type ReadChoice =
  /** A choice of this offer, on whichever of its pages it was tapped. */
  | { readonly kind: 'current'; readonly choice: OfferedChoice }
  | { readonly kind: 'more' }
  /** The answer to “Did you mean …?”. */
  | { readonly kind: 'yes' }
  | { readonly kind: 'no' }
  /** A choice of an earlier offer, or one that this offer does not have. */
  | { readonly kind: 'old' }
  | { readonly kind: 'none' };

/**
 * Reads a tap by the id it brings. 8x8 documents taps also as a text with the title that was shown
 * (“WhatsApp scenarios”), so a text that is such a title, to the letter, is a tap too.
 */
export function readChoice(offer: Offer, message: InboundMessage): ReadChoice {
  const id = message.choice?.id ?? idOfShownTitle(offer, message.text.trim());
  if (id === null) return { kind: 'none' };
  const tokened = readToken(id);
  if (tokened && tokened.token !== offer.token) return { kind: 'old' };
  const ownId = tokened?.id ?? id;
  if (ownId === moreId) return { kind: 'more' };
  if (ownId === yesId) return { kind: 'yes' };
  if (ownId === noId) return { kind: 'no' };
  const choice = offer.choices.find((each) => each.id === ownId);
  if (choice) return { kind: 'current', choice };
  return { kind: tokened ? 'old' : 'none' };
}

/** Titles are compared as they were shown: shortened, or numbered. */
function idOfShownTitle(offer: Offer, text: string): string | null {
  const shown = shownChoices(fitMessage(offerMessage(offer)).message);
  const [first, second] = shown.filter(({ title }) => title === text);
  return first && !second ? first.id : null;
}
