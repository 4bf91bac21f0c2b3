import type { ConsentChange } from '../../db/consent.ts';
import type { ContactRow } from '../../db/contacts.ts';
import type { EarlyStatus } from '../../db/early-statuses.ts';
import type { StoredInstance } from '../../db/instances.ts';
import type { WaitingEvent, WaitingMessage } from '../../db/mailbox.ts';
import type { NewInbound, NewOutbound, SentMessage, StatusChange } from '../../db/messages.ts';
import type { NewOutboxRow, OutboxRow } from '../../db/outbox.ts';
import type { ScheduleRow } from '../../db/schedules.ts';
import type { TimerRow } from '../../db/timers.ts';
import type { WorkflowRow, WorkflowVersion } from '../../db/workflows.ts';
import type { Event, InboundMessage, Instance, TraceEntry, Trigger } from '../../engine/index.ts';

/**
 * What the runtime asks of a store. Everything but `commit` is done at once. What writes is only
 * called by work that was given to `commit`; what reads, at any time: it sees what was committed and,
 * inside such work, what that has written so far.
 */
export interface Store {
  /**
   * Runs `work` inside a transaction, which it may share with others that came in the same moment.
   * Resolves with its value when it is durable; rejects when it threw or could not be stored, and
   * then nothing of it was.
   */
  commit<T>(work: () => T): Promise<T>;

  findContact(id: string): ContactRow | null;
  findContactByIdentity(
    who: Pick<ContactRow, 'provider' | 'channel' | 'userId'>,
  ): ContactRow | null;
  insertContact(row: ContactRow): void;
  /** Writes everything about a contact but who it is. */
  updateContact(row: ContactRow): void;
  /** Keeps what a contact said about being written to. */
  insertConsentChange(change: ConsentChange): void;

  /** Marks a request of somebody else's as seen. False: it was seen before. */
  markDelivered(key: string, at: number): boolean;
  /** Forgets the oldest marks made before this time, at most `limit`; returns how many. */
  deleteDeliveriesBefore(at: number, limit: number): number;

  /** Whether a message from a contact, with this id of its channel, is kept. */
  hasInbound(providerMessageId: string): boolean;
  /** Returns the message's id; every later one has a higher id. */
  insertInbound(row: NewInbound): number;
  /** Returns the message's id; every later one has a higher id. It is pending. */
  insertOutbound(row: NewOutbound): number;
  /** A message from a contact; null: there is none with this id. */
  findInbound(id: number): InboundMessage | null;
  /** A message that we sent; null: there is none with this id. */
  findSent(id: number): SentMessage | null;
  /** The same, by the name that its channel gave it. */
  findSentByName(providerMessageId: string): SentMessage | null;
  /** Sets the status whatever it was. A `providerMessageId` of null leaves the known one. */
  setMessageStatus(id: number, change: StatusChange): void;
  /** Says who got a message from a contact in the end, and why. */
  assignMessage(id: number, to: Pick<NewInbound, 'instanceId' | 'note'>): void;
  /** Keeps the furthest status of a message that is not known (yet). */
  keepEarlyStatus(row: EarlyStatus): void;
  /** What was kept for this message; it is not kept any longer. */
  takeEarlyStatus(providerMessageId: string): EarlyStatus | null;
  /** Forgets the oldest ones received before this time, at most `limit`; returns how many. */
  deleteEarlyStatusesBefore(at: number, limit: number): number;

  findInstance(id: string): StoredInstance | null;
  /** The instances of a contact that have not ended, newest first. */
  listOpenInstances(contactId: string): StoredInstance[];
  /** `state` is `each` as JSON. */
  insertInstance(
    each: Instance,
    fields: { state: string; contactId: string; traceLength: number },
  ): void;
  /** `state` is `each` as JSON. */
  updateInstance(each: Instance, fields: { state: string; traceLength: number }): void;
  /** False: there is no such open instance, or it was so already. */
  setSuspended(id: string, suspended: boolean): boolean;
  /** Adds lines to an instance's trace, which has `length` of them so far. */
  appendTrace(instanceId: string, length: number, entries: readonly TraceEntry[]): void;
  /** Adds a line to the trace of an instance that is otherwise left as it is. */
  appendNote(instanceId: string, length: number, entry: TraceEntry): void;

  /** A message of a contact waits until their instance is no longer busy. */
  putMessage(contactId: string, messageId: number): void;
  /** An event waits until its instance is no longer suspended. */
  putEvent(to: { contactId: string; instanceId: string }, event: Event): void;
  firstWaitingMessage(contactId: string): WaitingMessage | null;
  /** In order. */
  listWaitingEvents(instanceId: string): WaitingEvent[];
  deleteFromMailbox(id: number): void;

  insertTimer(row: TimerRow): void;
  /** Timers whose time has come, the earliest first. */
  listDueTimers(now: number, limit: number): TimerRow[];
  /** False: it was not there any more. */
  deleteTimer(row: Pick<TimerRow, 'dueAt' | 'id'>): boolean;
  /** When the next timer is due; null: there is none. */
  earliestTimer(): number | null;

  /** `claim`: it is claimed from the beginning; null: it waits for its turn. */
  insertEffect(row: NewOutboxRow): void;
  /** What is to be done and stands behind `seq`, in order. */
  listEffectsAfter(seq: number, limit: number): OutboxRow[];
  /**
   * Claims an effect for its `attempts`th attempt; `knownClaim` is the claim that was seen last.
   * False: somebody else took it, or it is done.
   */
  claimEffect(
    effectId: string,
    claim: string,
    known: { knownClaim: string | null; attempts: number; at: number },
  ): boolean;
  /** The effect is done. False: the claim is no longer this one. */
  deleteEffect(effectId: string, claim: string): boolean;
  /** Lets go of an effect: it is tried again at `nextAt`, or stuck. False: as above. */
  releaseEffect(
    effectId: string,
    claim: string,
    to: { status: 'pending' | 'stuck'; attempts: number; nextAt: number; lastError: string },
  ): boolean;
  /** Effects that were given up, oldest first. */
  listStuckEffects(limit: number): OutboxRow[];
  /** Makes a stuck effect pending, as if it were new. Null: it is not stuck. */
  reviveEffect(effectId: string, at: number): OutboxRow | null;

  /** Every workflow that is started by the clock, whose time comes first before the others. */
  listSchedules(): ScheduleRow[];
  /** Sets when a workflow is started next, whatever was set before. */
  putSchedule(row: ScheduleRow): void;
  deleteSchedule(workflowId: string): void;

  findWorkflow(id: string): WorkflowRow | null;
  findVersion(workflowId: string, version: number): WorkflowVersion | null;
  /** The latest version of each workflow that is enabled (and started by this), by priority. */
  listEnabledVersions(startedBy?: Trigger['type']): WorkflowVersion[];
  /** The document of a form as it is published now; null: it is not. */
  findForm(formId: string): unknown;
  /** Another number after anything changed in which workflows and forms there are, or in what order. */
  workflowsGeneration(): number;
}
