import * as z from 'zod';
import type { Advance } from '../../engine/advance.ts';
import type { Effect } from '../../engine/effect.ts';
import type { Instance } from '../../engine/instance.ts';
import type { Json } from '../../engine/json.ts';
import type { ListInteractive, ListRow } from '../../engine/messages/interactive.ts';
import type { Offer } from '../../engine/messages/offer.ts';
import type { OutboundMessage } from '../../engine/messages/outbound.ts';
import type { Outgoing } from '../../engine/messages/outgoing.ts';
import type { SentForm } from '../../engine/messages/sent-form.ts';
import type { CaseExpectation } from './step-case.ts';

/** What an event did, in the form of an example's expectations. */
export function caseOutcome(
  before: Instance,
  { instance, effects, trace }: Advance,
): CaseExpectation {
  const lines = trace.filter((line) => line.stepId === 'step' && line.kind !== 'entered');
  const position = instance.positions.find((each) => each.stepId === 'step');
  const result = instance.results['step'];
  const added = Object.entries(instance.data).filter(
    ([name, value]) => before.data[name] !== value,
  );
  const offered = JSON.stringify(before.offer) !== JSON.stringify(instance.offer);
  return {
    ...listed(
      'leaves',
      lines.flatMap((line) => line.exitId ?? []),
    ),
    ...(position && { waits: position.wait.kind }),
    ...(instance.failure && { fails: instance.failure.message }),
    ...listed('effects', effects.filter(isOfStep).map(shortEffect)),
    ...(result !== undefined && { result }),
    ...(added.length > 0 && { keep: Object.fromEntries(added) }),
    ...(offered && instance.offer && { offer: shortOffer(instance.offer) }),
    ...(isNew(instance.form, before.form) && { form: shortForm(instance.form) }),
    ...listed(
      'trace',
      lines.map((line) => `${line.kind}: ${line.text}`),
    ),
  };
}

function isOfStep(each: Effect): boolean {
  return 'stepId' in each && each.stepId === 'step';
}

function listed<Name extends string, Item>(name: Name, items: Item[]) {
  return items.length === 0 ? {} : { [name]: items };
}

function shortOffer({ choices, page }: Offer): string {
  return `${choices.length} choices, page ${page + 1}`;
}

function isNew(form: Instance['form'], before: Instance['form']): form is SentForm {
  return form !== undefined && JSON.stringify(form) !== JSON.stringify(before);
}

function shortForm({ token, form, fields }: SentForm): Json {
  return toJson({ id: form, token: token.replace('caseinstance.', ''), fields });
}

function shortEffect(each: Effect): Json {
  switch (each.kind) {
    case 'send':
      return { ...shortSend(each.message), ...(each.awaited && { awaited: true }) };
    case 'request':
      return { request: toJson(each.request) };
    case 'start-timer':
      return { timer: new Date(each.at).toISOString() };
    case 'hand-over':
      return { handOver: each.reason, payload: each.payload };
    case 'run-workflow':
      return { run: each.workflowId, data: each.data };
    case 'answer-flow':
      return { answerForm: each.request, answer: each.answer };
    default:
      return each.kind;
  }
}

function shortSend(message: Outgoing): { [kind: string]: Json } {
  if (message.type === 'sms') return { sms: shortSms(message) };
  if (message.type === 'call') return { call: toJson(message) };
  return { send: shortMessage(message) };
}

function shortSms({ to, content: { text, source } }: Extract<Outgoing, { type: 'sms' }>): string {
  return source === undefined ? `${to}: ${text}` : `${source} to ${to}: ${text}`;
}

function shortMessage(message: OutboundMessage): Json {
  if (message.context || message.channels) return toJson(message);
  if (message.type === 'text') return message.content.text;
  if (message.type !== 'interactive') return toJson(message);
  const { interactive } = message.content;
  if (interactive.type !== 'button' && interactive.type !== 'list') return toJson(interactive);
  const { header, body, footer } = interactive;
  const choices =
    interactive.type === 'button'
      ? interactive.action.buttons.map(({ reply }) => shortRow(reply))
      : shortSections(interactive.action.sections);
  return toJson({
    ...(interactive.type === 'button' ? { buttons: body.text } : { list: body.text }),
    ...(interactive.type === 'list' && { button: interactive.action.button }),
    ...(header && { header: header.type === 'text' ? header.text : header }),
    ...(footer && { footer: footer.text }),
    choices,
  });
}

function shortSections(sections: ListInteractive['action']['sections']): Json {
  const [only] = sections;
  if (only && only.title === undefined) return only.rows.map(shortRow);
  return Object.fromEntries(sections.map(({ title, rows }) => [title, rows.map(shortRow)]));
}

function shortRow({ id, title, description }: ListRow): string {
  const more = description === undefined ? '' : ` – ${description}`;
  return `${id.replace('~caseinstance.', '~')}: ${title}${more}`;
}

/** What is missing is left out, as it is when it is stored. */
function toJson(value: unknown): Json {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}
