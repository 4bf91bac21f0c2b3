/** How long ago the customer last wrote, as far as the drawing tells: the lint's arithmetic. */
import { hasWindow } from '../contact.ts';
import { toMs } from '../duration.ts';
import { isFreeForm } from '../steps/chatapps-message/is-free-form.ts';
import { isInbound, type Trigger } from '../trigger.ts';
import type { WorkflowStep } from '../workflow.ts';

/** WhatsApp takes free-form messages for so long after the customer's last one. */
export const windowMs = 24 * 3_600_000;

/** Milliseconds since the customer last wrote: at least, and at most. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

export type WindowPlace = 'inside' | 'maybe' | 'outside';

export function placeOf({ earliest, latest }: Span): WindowPlace {
  if (latest < windowMs) return 'inside';
  return earliest >= windowMs ? 'outside' : 'maybe';
}

/** A message has just been written, or nobody knows when the last one was. */
export function spanAtStart(trigger: Trigger): Span {
  return isInbound(trigger) ? justNow : { earliest: 0, latest: Infinity };
}

const justNow: Span = { earliest: 0, latest: 0 };

/** Whether what starts it may be about somebody on a channel with a window. */
export function mayBeWindowed(trigger: Trigger): boolean {
  switch (trigger.type) {
    case 'inbound-chatapps':
      return trigger.channels.length === 0 || trigger.channels.some(hasWindow);
    case 'inbound-sms':
    // Who has a form open has just tapped on it.
    case 'flow-data-request':
      return false;
    case 'http-request':
      return trigger.contact === undefined || hasWindow(trigger.contact.channel);
    case 'schedule':
      return (
        trigger.contacts.length === 0 || trigger.contacts.some(({ channel }) => hasWindow(channel))
      );
    case 'booking-event':
      return hasWindow(trigger.channel);
  }
}

/**
 * How long ago it is when a step is left by this exit; null where nobody leaves by it. A workflow that is
 * run is taken to be quick, since what it waits for is not known here.
 */
export function spanAfter(step: WorkflowStep, exitId: string, span: Span): Span | null {
  switch (step.type) {
    case 'chatapps-message':
    case 'send-flow':
      return spanAfterMessage(step, exitId, span);
    case 'wait-for-reply': {
      const { timeout } = step.config;
      if (exitId !== 'no-reply') return justNow;
      return timeout ? later(span, toMs(timeout)) : span;
    }
    case 'wait-for-dtmf':
      return later(span, 0, toMs(step.config.timeout));
    case 'wait': {
      const { earliest, latest } = spanOfWait(step.config.until);
      return later(span, earliest, latest);
    }
    case 'hand-over': {
      if (exitId === 'failed') return span;
      const { timeout } = step.config;
      return { earliest: 0, latest: span.latest + (timeout ? toMs(timeout) : Infinity) };
    }
    case 'run-workflow':
      return { ...span, earliest: 0 };
    default:
      return span;
  }
}

/** Who goes on after a free-form message was inside; who leaves by “not allowed now” was not. */
function spanAfterMessage(step: Sending, exitId: string, span: Span): Span | null {
  const isBound = needsWindow(step);
  const { earliest, latest } = span;
  if (exitId === 'window-closed') {
    return isBound && latest >= windowMs ? { ...span, earliest: windowMs } : null;
  }
  if (!isBound) return span;
  return earliest < windowMs ? { earliest, latest: Math.min(latest, windowMs - 1) } : null;
}

export type Sending = Extract<WorkflowStep, { type: 'chatapps-message' | 'send-flow' }>;

export function isSending(step: WorkflowStep): step is Sending {
  return step.type === 'chatapps-message' || step.type === 'send-flow';
}

/** Whether a message is refused outside the window, with no template to take its place. */
export function needsWindow(step: Sending): boolean {
  if (step.config.outsideWindow) return false;
  return step.type === 'send-flow' || isFreeForm(step.config.message);
}

type Until = Extract<WorkflowStep, { type: 'wait' }>['config']['until'];

function spanOfWait(until: Until): Span {
  switch (until.kind) {
    case 'duration': {
      const ms = toMs(until.duration);
      return { earliest: ms, latest: ms };
    }
    case 'time-of-day':
      return { earliest: 0, latest: (until.days.length === 0 ? 1 : 7) * windowMs };
    case 'moment':
      return { earliest: 0, latest: Infinity };
  }
}

function later({ earliest, latest }: Span, least: number, most = least): Span {
  return { earliest: earliest + least, latest: latest + most };
}
