import type {
  InboundMessage,
  Instance,
  Json,
  JsonObject,
  OutboundMessage,
} from '../../engine/index.ts';
import type {
  ContactIdentity,
  InboundDelivery,
  KeysDelivery,
  StatusDelivery,
} from '../channels/channel.ts';

/** A workflow started by a person or another system, not by a message. */
export interface StartDelivery {
  readonly kind: 'start';
  /** The caller's own id for this request: the same one twice starts once. */
  readonly id: string;
  readonly workflowId: string;
  /** Absent: the latest version, if the workflow is enabled. */
  readonly version?: number;
  readonly contact: ContactIdentity;
  readonly subAccountId: string | null;
  readonly data: JsonObject;
  /** Why it is started, in words; absent: another system asked for it. */
  readonly reason?: string;
  /** What the contact is taken to have written just now; absent: they did not write. */
  readonly message?: InboundMessage;
}

/** A message that no workflow sends: a contact is told something in their own conversation. */
export interface NoticeDelivery {
  readonly kind: 'notice';
  /** The caller's own id for this notice: the same one twice is sent once. */
  readonly id: string;
  readonly contact: ContactIdentity;
  readonly message: OutboundMessage;
  /** What is sent instead while free-form messages are not taken: a template. */
  readonly outsideWindow: OutboundMessage;
}

export type Delivery =
  | InboundDelivery
  | StatusDelivery
  | KeysDelivery
  | StartDelivery
  | NoticeDelivery;

export type Delivered =
  | { readonly outcome: 'accepted'; readonly instanceId: string | null }
  | { readonly outcome: 'duplicate' }
  /** There is no such workflow to start. */
  | { readonly outcome: 'refused'; readonly reason: string };

export interface StuckEffect {
  readonly effectId: string;
  readonly instanceId: string;
  readonly kind: 'send' | 'request' | 'hand-over';
  readonly since: number;
  readonly attempts: number;
  readonly reason: string;
}

/**
 * Where instances live. SQLite in one process is this port's first host; another host must keep
 * the same promises and pass the same contract tests (test/contract).
 */
export interface Runtime {
  /** Resolves when what was delivered is durable; rejects when it is not, and nothing changed. */
  deliver(delivery: Delivery): Promise<Delivered>;
  read(instanceId: string): Promise<Instance | null>;
  /** Ends an instance that has not ended. False: there is no such open instance. */
  cancel(instanceId: string, reason: string): Promise<boolean>;
  /**
   * Holds an instance: what happens to it waits, and so do new messages of its contact. False:
   * there is no such open instance, or it is held already.
   */
  suspend(instanceId: string): Promise<boolean>;
  /** Lets a held instance go on with all that waited. False: there is no such held instance. */
  resume(instanceId: string): Promise<boolean>;
  /**
   * The person who has the conversation of this contact gives it back, with what they have to say.
   * False: no person has it.
   */
  handBack(contactId: string, data: Json): Promise<boolean>;
  /** Effects that were given up and that no step deals with, oldest first. */
  stuck(): Promise<readonly StuckEffect[]>;
  /** Performs an effect that was given up once more. False: it is not stuck. */
  retry(effectId: string): Promise<boolean>;
  start(): void;
  /** Takes nothing new, lets what is under way finish for at most this long. */
  stop(drainMs: number): Promise<void>;
}
