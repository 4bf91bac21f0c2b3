import type { Fate } from './fate.ts';
import type { MessageLog, SentMessage } from './message-log.ts';
import type { WebhookSender } from './webhook-sender.ts';
import { type State, statusWebhook, type WebhookVersions } from './webhooks.ts';

/** Milliseconds after a message was taken. A failure is told when it would have been delivered. */
export type StatusDelays = Readonly<Record<'queued' | 'sent' | 'delivered' | 'read', number>>;

export interface Statuses {
  /** What becomes of a message is told, one status after the other. */
  begin(message: SentMessage, fate: Fate, isSms: boolean): void;
}

const way = ['queued', 'sent', 'delivered', 'read'] as const;

export function createStatuses(deps: {
  /** Null: nothing is told. */
  readonly delays: StatusDelays | null;
  readonly log: MessageLog;
  readonly webhooks: WebhookSender;
  readonly versions: WebhookVersions;
  readonly now: () => number;
  readonly later: (afterMs: number, work: () => void) => void;
}): Statuses {
  const { delays, log, webhooks, versions, now, later } = deps;

  async function tell(message: SentMessage, state: State, fate: Fate, isSms: boolean) {
    const found = log.find(message.umid);
    if (found) found.line.status = state;
    const webhook = statusWebhook(message, state, { at: now(), fate, isSms, versions });
    await webhooks.send(webhook, isSms ? 'sms' : 'chatapps');
  }

  return {
    begin(message, fate, isSms) {
      if (delays === null) return;
      let told: Promise<unknown> = Promise.resolve();
      for (const { state, afterMs } of plan(fate, delays, isSms)) {
        later(afterMs, () => {
          told = told.then(() => tell(message, state, fate, isSms));
        });
      }
    },
  };
}

interface Step {
  readonly state: State;
  readonly afterMs: number;
}

function plan(fate: Fate, delays: StatusDelays, isSms: boolean): Step[] {
  const steps = way.map((state): Step => ({ state, afterMs: delays[state] }));
  if ('fails' in fate) {
    return [...steps.slice(0, 1), { state: 'undelivered', afterMs: delays.delivered }];
  }
  const last = 'reaches' in fate ? fate.reaches : 'read';
  // Nobody hears when an SMS is read.
  const furthest = isSms && last === 'read' ? 'delivered' : last;
  return steps.slice(0, 1 + way.indexOf(furthest));
}
