import type { JsonObject } from '../json.ts';
import type { OutboundMessage } from '../messages/outbound.ts';
import { isChatMessage } from '../messages/outgoing.ts';
import { type ShownChoice, shownChoices } from '../messages/shown-choices.ts';
import { type CustomerMessage, submittedAnswers } from './customer-message.ts';
import type { TestSaying } from './saved-test.ts';
import type { Trial } from './trial.ts';

/** What the customer does with this message, told so that it means the same another time. */
export function whatWasSaid(trial: Trial, customer: CustomerMessage): TestSaying {
  const id = tappedId(customer);
  if (id !== null) return tapOn(trial, id) ?? { sends: customer };
  if (customer.type === 'text') return { says: customer.content.text };
  return formOf(trial, customer) ?? { sends: customer };
}

/** The message by which the customer does it now; null: what is tapped or filled in is not shown. */
export function messageOf(trial: Trial, said: TestSaying): CustomerMessage | null {
  if ('says' in said) return { type: 'text', content: { text: said.says } };
  if ('sends' in said) return said.sends;
  const { back = 0 } = said;
  if ('taps' in said) {
    const shown = choicesShown(trial).filter(({ title }) => title === said.taps);
    const choice = shown.at(-1 - back);
    return choice ? tapMessage(choice) : null;
  }
  const token = formTokens(trial).at(-1 - back);
  return token === undefined ? null : formMessage({ ...said.fillsIn, flow_token: token });
}

function tappedId({ type, content }: CustomerMessage): string | null {
  if (type === 'text') return content.payload ?? null;
  if (type !== 'interactive') return null;
  const { interactive } = content;
  if (interactive.type === 'list_reply') return interactive.list_reply.id;
  return interactive.type === 'button_reply' ? interactive.button_reply.id : null;
}

function tapOn(trial: Trial, tapped: string): TestSaying | null {
  const choices = choicesShown(trial);
  const title = choices.findLast(({ id }) => id === tapped)?.title;
  if (title === undefined) return null;
  const called = choices.filter((each) => each.title === title);
  const back = called.length - 1 - called.findLastIndex(({ id }) => id === tapped);
  return back === 0 ? { taps: title } : { taps: title, back };
}

function formOf(trial: Trial, { type, content }: CustomerMessage): TestSaying | null {
  if (type !== 'interactive' || content.interactive.type !== 'nfmReply') return null;
  const answers = submittedAnswers(content.interactive.nfmReply.responseJson) ?? {};
  const { flow_token: token, ...fillsIn } = answers;
  const tokens = formTokens(trial);
  const index = typeof token === 'string' ? tokens.lastIndexOf(token) : -1;
  if (index < 0) return null;
  const back = tokens.length - 1 - index;
  return back === 0 ? { fillsIn } : { fillsIn, back };
}

function chatMessages({ messages }: Trial): OutboundMessage[] {
  return messages.flatMap((each) =>
    each.direction === 'out' && isChatMessage(each.message) ? [each.message] : [],
  );
}

/** All that was ever put before the customer to tap. */
function choicesShown(trial: Trial): ShownChoice[] {
  return chatMessages(trial).flatMap(shownChoices);
}

function formTokens(trial: Trial): string[] {
  return chatMessages(trial).flatMap((message) => formToken(message) ?? []);
}

function formToken(message: OutboundMessage): string | undefined {
  if (message.type === 'template') return message.display.form?.flowToken;
  if (message.type !== 'interactive') return undefined;
  const { interactive } = message.content;
  return interactive.type === 'flow' ? interactive.action.parameters.flowToken : undefined;
}

function tapMessage({ via, ...choice }: ShownChoice): CustomerMessage {
  switch (via) {
    case 'list':
      return {
        type: 'interactive',
        content: { interactive: { type: 'list_reply', list_reply: choice } },
      };
    case 'button':
      return {
        type: 'interactive',
        content: { interactive: { type: 'button_reply', button_reply: choice } },
      };
    case 'template':
      return { type: 'text', content: { text: choice.title, payload: choice.id } };
  }
}

function formMessage(response: JsonObject): CustomerMessage {
  const nfmReply = { name: 'flow', body: 'Sent', responseJson: JSON.stringify(response) };
  return { type: 'interactive', content: { interactive: { type: 'nfmReply', nfmReply } } };
}
