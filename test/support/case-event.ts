import { type Duration, toMs } from '../../engine/duration.ts';
import type { Effect } from '../../engine/effect.ts';
import type { Instance, Position } from '../../engine/instance.ts';
import type { JsonObject } from '../../engine/json.ts';
import { offerMessage } from '../../engine/messages/build-offer.ts';
import { inboundMessage } from '../../engine/messages/inbound.ts';
import { isChatMessage } from '../../engine/messages/outgoing.ts';
import { type ShownChoice, shownChoices } from '../../engine/messages/shown-choices.ts';
import { readToken } from '../../engine/messages/token.ts';
import type { ResumeEvent } from '../../engine/steps/step.ts';
import type { CaseEvent } from './step-case.ts';

export interface CaseMoment {
  readonly event: CaseEvent;
  readonly after?: Duration | undefined;
  /** As it is when this happens. */
  readonly instance: Instance;
  /** All effects so far. */
  readonly effects: readonly Effect[];
  readonly previousAt: number;
}

const windowMs = 24 * 3_600_000;

/** The event that an example means by its short form. */
export function caseEvent(moment: CaseMoment): ResumeEvent {
  const { event: form, instance } = moment;
  const at = moment.previousAt + (moment.after ? toMs(moment.after) : 60_000);
  const base = { id: `event-${at}`, at, contact: instance.contact };
  if (form === 'enter') return ring(moment, position(instance, 'before'));
  if (form === 'timer') return ring(moment, position(instance, 'step'));
  if (form === 'accepted') {
    const result = { outcome: 'accepted', messageId: 'message-1' } as const;
    return { ...base, type: 'sent', effectId: awaitedEffect(instance), result };
  }
  if ('refused' in form) {
    const result = { outcome: 'failed', code: '131026', message: form.refused } as const;
    return { ...base, type: 'sent', effectId: awaitedEffect(instance), result };
  }
  if ('answered' in form) {
    const { status, headers = {}, body = null } = form.answered;
    const answer = { status, headers, body, durationMs: 120, attempts: 1 };
    const result = { outcome: 'answered', ...answer } as const;
    return { ...base, type: 'responded', effectId: awaitedEffect(instance), result };
  }
  if ('unanswered' in form) {
    const took = { durationMs: 10_000, attempts: 3 };
    const message = 'The other side did not answer.';
    const result = { outcome: 'failed', reason: form.unanswered, message, ...took } as const;
    return { ...base, type: 'responded', effectId: awaitedEffect(instance), result };
  }
  if ('presses' in form) return { ...base, type: 'keyed', keys: form.presses };
  if ('handsBack' in form) return { ...base, type: 'handed-back', data: form.handsBack };
  if ('returns' in form || 'breaks' in form) return { ...base, ...ended(form, instance) };
  const message = inboundMessage.parse({
    id: `message-${at}`,
    at,
    text: '',
    raw: {},
    ...inbound(form, moment),
  });
  const contact = { ...instance.contact, windowOpenUntil: at + windowMs };
  return { ...base, contact, type: 'replied', message };
}

/** A timer rings when it is due, whatever the time of the event before. */
function ring({ effects, instance }: CaseMoment, { wait, stepId }: Position) {
  const timerId = 'timerId' in wait ? wait.timerId : null;
  const timer = effects.find((each) => each.id === timerId);
  if (timer?.kind !== 'start-timer') throw new Error(`“${stepId}” waits for no timer.`);
  const { id, at } = timer;
  return {
    type: 'timed-out',
    id: `event-${at}`,
    at,
    contact: instance.contact,
    timerId: id,
  } as const;
}

function awaitedEffect(instance: Instance): string {
  const { wait } = position(instance, 'step');
  const effectId = 'effectId' in wait ? wait.effectId : null;
  if (effectId === null) throw new Error('The step waits for no effect.');
  return effectId;
}

/** The workflow that it runs has ended. */
function ended(form: { returns: JsonObject } | { breaks: string }, instance: Instance) {
  const result =
    'returns' in form
      ? ({ outcome: 'completed', data: form.returns } as const)
      : ({ outcome: 'failed', message: form.breaks } as const);
  return { type: 'returned', effectId: awaitedEffect(instance), result, walked: 0 } as const;
}

function position(instance: Instance, stepId: string): Position {
  const found = instance.positions.find((each) => each.stepId === stepId);
  if (!found) throw new Error(`“${stepId}” waits for nothing.`);
  return found;
}

type Message = Extract<CaseEvent, { says: string } | { taps: unknown } | { sends: unknown }>;

function inbound(form: Message, moment: CaseMoment) {
  if ('says' in form) return { kind: 'text', text: form.says } as const;
  if ('sends' in form) return form.sends;
  const choice =
    typeof form.taps === 'string'
      ? shownChoice(form.taps, moment)
      : ({ ...form.taps, via: 'list' } as const);
  return { kind: 'choice', text: choice.title, choice } as const;
}

/** The choice with this id where the customer saw it last: on a message, or on the offer given. */
function shownChoice(ownId: string, { instance, effects }: CaseMoment): ShownChoice {
  const { offer } = instance;
  const sent = effects.flatMap((each) =>
    each.kind === 'send' && isChatMessage(each.message) ? [each.message] : [],
  );
  const shown = [...(offer ? [offerMessage(offer)] : []), ...sent].flatMap(shownChoices);
  const found = shown.findLast(({ id }) => (readToken(id)?.id ?? id) === ownId);
  if (!found) throw new Error(`No choice “${ownId}” was shown.`);
  return found;
}
