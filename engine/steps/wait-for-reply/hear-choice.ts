import { nextPage, offerMessage, pageCount } from '../../messages/build-offer.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import type { Offer, OfferedChoice } from '../../messages/offer.ts';
import type { OutboundMessage } from '../../messages/outbound.ts';
import { type Phrases, phrasesIn } from '../../messages/phrases.ts';
import { noId, yesId } from '../../messages/token.ts';
import type { Outcome } from '../step.ts';
import { askAgain, type Heard, quoted, saidWith } from './ask-again.ts';
import { keepWaiting } from './keep-waiting.ts';
import { choiceFacts, choiceValue, replyResult } from './reply-result.ts';
import { type HowChosen, understandChoice } from './understand-choice.ts';

/** What happens when someone who was offered choices replies. */
export function hearChoice(heard: Heard, offer: Offer): Outcome {
  const { message, memory, context } = heard;
  const { language } = context.settings;
  const phrases = phrasesIn(language);
  const reading = understandChoice(message, offer, memory.confirming, language);
  const open = { ...memory, confirming: null };
  switch (reading.kind) {
    case 'chosen':
      return chosen(message, reading.choice, reading.how);
    case 'maybe': {
      const { id, title } = reading.choice;
      context.note(`${quoted(message)} is nearly “${title}”; asks whether that is meant.`);
      const say = [confirmation(title, offer, phrases)];
      return keepWaiting(context, { ...memory, confirming: id }, { say });
    }
    case 'more': {
      const next = nextPage(offer);
      context.note(`Shows page ${next.page + 1} of ${pageCount(offer.choices.length)}.`);
      return keepWaiting(context, open, { say: [offerMessage(next)], offer: next });
    }
    case 'old': {
      context.note(`${quoted(message)} was tapped on an older list; shows the current one.`);
      const words = context.text(context.step.config.oldChoiceMessage) || phrases.oldChoice;
      return keepWaiting(context, open, { say: [saidWith(words, offer)] });
    }
    case 'several': {
      const why = `${quoted(message)} fits several choices`;
      return askAgain(heard, { why, wanted: phrases.whichOne(namesOf(reading.choices)) }, offer);
    }
    case 'no': {
      const why = 'That was not what the customer meant';
      return askAgain(heard, { why, wanted: phrases.pleaseChoose }, offer);
    }
    case 'none': {
      const why = `${quoted(message)} is none of the choices`;
      return askAgain(heard, { why, wanted: phrases.pleaseChoose }, offer);
    }
  }
}

function chosen(message: InboundMessage, choice: OfferedChoice, how: HowChosen): Outcome {
  const { title } = choice;
  const text =
    how === 'id'
      ? `“${title}” was tapped.`
      : `Understood ${quoted(message)} as “${title}” (${howInWords[how]}).`;
  const result = replyResult(message, choiceValue(choice), { choice: choiceFacts(choice), how });
  return { do: 'leave', exit: 'replied', result, text };
}

const howInWords: Record<Exclude<HowChosen, 'id'>, string> = {
  exact: 'its title',
  folded: 'its title, written a little differently',
  synonym: 'another word for it',
  number: 'its number in the list',
  ordinal: 'its place in the list',
  phrase: 'words of its title',
  confirmed: 'after asking whether that was meant',
};

function confirmation(
  title: string,
  offer: Offer,
  { didYouMean, yes, no }: Phrases,
): OutboundMessage {
  const answers = [
    { id: yesId, title: yes },
    { id: noId, title: no },
  ];
  return offerMessage({
    token: offer.token,
    stepId: offer.stepId,
    kind: 'buttons',
    body: didYouMean(title),
    button: offer.button,
    moreTitle: offer.moreTitle,
    page: 0,
    choices: answers,
  });
}

/** At most five names, each with its description where the title does not tell them apart. */
function namesOf(choices: readonly OfferedChoice[]): string[] {
  const areAlike = new Set(choices.map(({ title }) => title)).size < choices.length;
  return choices
    .slice(0, 5)
    .map(({ title, description }) =>
      areAlike && description ? `${title}, ${description}` : title,
    );
}
