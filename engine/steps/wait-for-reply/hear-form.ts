import { limits } from '../../limits.ts';
import type { InboundMessage } from '../../messages/inbound.ts';
import { phrasesIn } from '../../messages/phrases.ts';
import { isOlderForm, type SentForm } from '../../messages/sent-form.ts';
import type { Outcome, StepContext } from '../step.ts';
import { askAgain, type Heard, quoted, saidWith } from './ask-again.ts';
import { keepWaiting } from './keep-waiting.ts';
import { formAnswers, replyResult } from './reply-result.ts';

/** What happens when a form is waited for; `form` is the one that was sent last, if we sent it. */
export function hearForm(heard: Heard, form: SentForm | null): Outcome {
  const { message, memory, context } = heard;
  const phrases = phrasesIn(context.settings.language);
  const { flow } = message;
  if (flow && form && isOlderForm(flow.token, form)) {
    context.note('An older form was sent back; shows the current one.');
    const words = context.text(context.step.config.oldChoiceMessage) || phrases.oldForm;
    return keepWaiting(context, memory, { say: [saidWith(words, form)] });
  }
  if (flow?.answers === null) context.warn('The answers of the form cannot be read.');
  const value = flow ? formAnswers(flow, context) : null;
  if (value === null) {
    const why = `${quoted(message)} cannot be taken as a filled-in form here`;
    return askAgain(heard, { why, wanted: phrases.form }, form ?? undefined);
  }
  const result = replyResult(keptOnce(message, context), value);
  return { do: 'leave', exit: 'replied', result, text: quoted(message) };
}

/** A photo may come as text of megabytes: then only the answers are kept, and not all of it thrice. */
function keptOnce(message: InboundMessage, context: StepContext<unknown>): InboundMessage {
  if (JSON.stringify(message.raw).length <= limits.keptBodyCharsMax) return message;
  context.note('What came is long: only the answers are kept, not the message itself.');
  const { flow: _, ...rest } = message;
  return { ...rest, raw: {} };
}
