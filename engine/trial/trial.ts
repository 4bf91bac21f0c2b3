/**
 * One customer's conversation with a workflow, tried without a server: plain JSON, never changed.
 * What is done to it gives another one (`trial-actions.ts`), so that whoever keeps an older one can
 * go on from there.
 */
import type { ContactFacts } from '../contact.ts';
import type { Effect } from '../effect.ts';
import type { Instance } from '../instance.ts';
import type { InboundMessage } from '../messages/inbound.ts';
import type { Outgoing } from '../messages/outgoing.ts';
import type { Program } from '../program.ts';
import type { TraceEntry } from '../trace.ts';
import type { Trigger } from '../trigger.ts';
import type { CustomerMessage } from './customer-message.ts';
import type { TestTurn } from './saved-test.ts';

/** What is tried. */
export interface TrialWorld {
  readonly program: Program;
  /** Another workflow, for steps that run one; null: there is none with this id. */
  find(workflowId: string): Program | null;
}

export interface Trial {
  /** The workflow that is tried. */
  readonly workflowId: string;
  readonly beganAt: number;
  /** What time it is: it passes only when it is made to. */
  readonly at: number;
  readonly contact: ContactFacts;
  /** Since when a person has the conversation; null: workflows have it. */
  readonly withPersonSince: number | null;
  readonly optedOut: boolean;
  /** Oldest first, of every workflow that ran. */
  readonly instances: readonly Instance[];
  /** By the ids of the instances. */
  readonly traces: Readonly<Record<string, readonly TraceEntry[]>>;
  /** That somebody still waits for. */
  readonly timers: readonly TrialTimer[];
  /** What waits for an answer, oldest first. */
  readonly pending: readonly PendingEffect[];
  /** Oldest first. */
  readonly messages: readonly TrialMessage[];
  /** Ids of messages that came while an instance was busy, in order. */
  readonly waitingMessages: readonly string[];
  /** What was done, and what came of it. */
  readonly turns: readonly TestTurn[];
}

export interface TrialTimer {
  readonly id: string;
  readonly instanceId: string;
  readonly at: number;
}

export interface PendingEffect {
  readonly instanceId: string;
  readonly effect: Extract<Effect, { readonly kind: 'request' | 'hand-over' }>;
}

export type TrialMessage = ReceivedMessage | SentMessage;

export interface ReceivedMessage {
  readonly direction: 'in';
  readonly id: string;
  readonly at: number;
  readonly customer: CustomerMessage;
  readonly inbound: InboundMessage;
  /** Who got it; null: nobody, or nobody yet. */
  readonly instanceId: string | null;
  /** Why. */
  readonly note: string;
  /** The workflow was started by it although its trigger does not listen for it. */
  readonly startedAnyway: boolean;
}

export interface SentMessage {
  readonly direction: 'out';
  readonly id: string;
  readonly at: number;
  readonly instanceId: string;
  readonly stepId: string;
  readonly message: Outgoing;
  /** As people read it. */
  readonly text: string;
}

export interface TrialStart {
  readonly at: number;
  readonly contact: {
    /** E.164 with `+`, or the channel's own id. */
    readonly phone: string;
    readonly name: string;
    /** Where they write; the first that the trigger listens on when left out. */
    readonly channel?: string | undefined;
  };
}

/** A conversation in which nothing was said yet. */
export function beginTrial({ program }: TrialWorld, { at, contact }: TrialStart): Trial {
  const { phone, name, channel = usualChannel(program.workflow.trigger) } = contact;
  const digits = /^\+(\d+)$/.exec(phone)?.[1];
  return {
    workflowId: program.workflow.id,
    beganAt: at,
    at,
    contact: {
      id: 'trial-contact',
      channel,
      userId: digits ?? phone,
      phone: digits === undefined ? null : phone,
      name,
      windowOpenUntil: null,
    },
    withPersonSince: null,
    optedOut: false,
    instances: [],
    traces: {},
    timers: [],
    pending: [],
    messages: [],
    waitingMessages: [],
    turns: [],
  };
}

function usualChannel(trigger: Trigger): string {
  switch (trigger.type) {
    case 'inbound-sms':
      return 'sms';
    case 'inbound-chatapps':
      return trigger.channels[0]?.toLowerCase() ?? 'whatsapp';
    case 'booking-event':
      return trigger.channel;
    default:
      return 'whatsapp';
  }
}

/** When the next thing happens by itself, epoch milliseconds; null: nothing does. */
export function nextDue({ timers }: Trial): number | null {
  return timers.length === 0 ? null : Math.min(...timers.map(({ at }) => at));
}

/** Oldest first. */
export function openInstances({ instances }: Trial): Instance[] {
  return instances.filter(({ status }) => status === 'waiting');
}

/** Something ran, and all of it has ended. */
export function isOver(trial: Trial): boolean {
  return trial.instances.length > 0 && openInstances(trial).length === 0;
}

/** The exits of the tried workflow that were taken, as `step:exit`. */
export function exitsWalked({ turns }: Pick<Trial, 'turns'>): ReadonlySet<string> {
  return new Set(turns.flatMap(({ exits }) => exits));
}
