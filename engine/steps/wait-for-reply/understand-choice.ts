import type { ChoiceMatch, HowMatched } from '../../answers/choice.ts';
import { matchesKeyword } from '../../answers/keyword.ts';
import { matchChoice } from '../../answers/match-choice.ts';
import { matchYesNo } from '../../answers/match-yes-no.ts';
import { visibleChoices } from '../../messages/build-offer.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import type { Offer, OfferedChoice } from '../../messages/offer.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import { readChoice } from '../../messages/read-choice.ts';

/** How a choice was understood: by its own words, or by yes to “Did you mean …?”. */
export type HowChosen = HowMatched | 'confirmed';

export type ChoiceReading =
  | { readonly kind: 'chosen'; readonly choice: OfferedChoice; readonly how: HowChosen }
  /** Nearly the words of one choice: it must be asked for. */
  | { readonly kind: 'maybe'; readonly choice: OfferedChoice }
  | { readonly kind: 'several'; readonly choices: readonly OfferedChoice[] }
  /** The next page is wanted. */
  | { readonly kind: 'more' }
  /** A tap on a list that is out of date. */
  | { readonly kind: 'old' }
  /** No to “Did you mean …?”. */
  | { readonly kind: 'no' }
  | { readonly kind: 'none' };

/**
 * What a reply means to someone who was offered choices. In this order: what was tapped; the answer
 * to “Did you mean …?”; words or numbers on the page that is shown; asking for more; words on the
 * other pages.
 */
export function understandChoice(
  message: InboundMessage,
  offer: Offer,
  confirming: string | null,
  language: string,
): ChoiceReading {
  const tapped = readChoice(offer, message);
  const asked = offer.choices.find(({ id }) => id === confirming);
  switch (tapped.kind) {
    case 'current':
      return { kind: 'chosen', choice: tapped.choice, how: message.choice ? 'id' : 'exact' };
    case 'more':
    case 'old':
      return tapped;
    case 'yes':
    case 'no':
      return asked ? answered(tapped.kind, asked) : { kind: 'old' };
    case 'none': {
      const answer = matchYesNo(message.text);
      return asked && answer
        ? (namedAfter(message.text, asked, offer, language) ?? answered(answer, asked))
        : understandWords(message.text, offer, language);
    }
  }
}

function answered(answer: 'yes' | 'no', asked: OfferedChoice): ChoiceReading {
  return answer === 'yes' ? { kind: 'chosen', choice: asked, how: 'confirmed' } : { kind: 'no' };
}

/** “No, the leak repair”: another choice, named after the first word. */
function namedAfter(
  text: string,
  asked: OfferedChoice,
  offer: Offer,
  language: string,
): ChoiceReading | null {
  const rest = text.trim().replace(/^[^\s,.!]+/, '');
  const said = understandWords(rest, offer, language);
  const isNamed = said.kind === 'chosen' && !isByPlace(said.how) && said.choice !== asked;
  return isNamed ? said : null;
}

function understandWords(text: string, offer: Offer, language: string): ChoiceReading {
  const visible = visibleChoices(offer);
  const onPage = reading(matchChoice({ text }, visible, language), visible);
  if (onPage.kind === 'chosen' || onPage.kind === 'several') return onPage;
  if (visible.length < offer.choices.length) {
    if (asksForMore(text, offer, language)) return { kind: 'more' };
    const anywhere = reading(matchChoice({ text }, offer.choices, language), offer.choices);
    if (anywhere.kind === 'chosen') return isByPlace(anywhere.how) ? onPage : anywhere;
    if (onPage.kind === 'none') return anywhere;
  }
  return onPage;
}

/** “The third” is the third of what is seen, never of a page that is not. */
function isByPlace(how: HowChosen): boolean {
  return how === 'number' || how === 'ordinal';
}

function reading(match: ChoiceMatch, choices: readonly OfferedChoice[]): ChoiceReading {
  const found = choices.filter((_, index) => indexesOf(match).includes(index));
  const [choice, ...others] = found;
  if (!choice) return { kind: 'none' };
  if (others.length > 0) return { kind: 'several', choices: found };
  return match.kind === 'match'
    ? { kind: 'chosen', choice, how: match.how }
    : { kind: 'maybe', choice };
}

function indexesOf(match: ChoiceMatch): readonly number[] {
  switch (match.kind) {
    case 'match':
    case 'maybe':
      return [match.index];
    case 'ambiguous':
      return match.indexes;
    case 'none':
      return [];
  }
}

/** In words, or by the number of the row that says so. */
function asksForMore(text: string, offer: Offer, language: string): boolean {
  const row = String(visibleChoices(offer).length + 1);
  const said = [offer.moreTitle, row, ...phrasesIn(language).wordsForMore];
  return said.some((words) => matchesKeyword(text, { text: words, match: 'exact' }));
}
