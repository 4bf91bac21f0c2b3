import { comesAfter, type MessageRow } from '../../db/messages.ts';
import type { TimerRow } from '../../db/timers.ts';
import type { Instance, TraceEntry } from '../../engine/index.ts';
import type { Scene } from './scene.ts';
import type { Change, EffectRow, InstanceRow, MailboxRow, Table, TraceRow } from './tables.ts';

/**
 * What must hold after every commit.
 *  S1  Nothing is asked for twice: no effect comes back under an id that was done.
 *  S2  A message is not sent again once a status told of it.
 *  S3  A status never goes back, unless a person wants the message to be tried again.
 *  S4  A timer goes when its time has come, never before.
 *  S5  Who has ended stays as they ended.
 *  S6  A trace has as many lines as its instance says, without a gap, and ends when that ends.
 *  S7  Whatever an instance waits for is there: its effect, or its timer.
 *  S8  A message is pending only while there is somebody to send it.
 *  S9  What waits in the mailbox waits for somebody: a message for one who is busy, an event for
 *      one who is held.
 */
export interface StoreRules {
  /** Judges what was committed since it was called last. */
  judge(): void;
}

export function createStoreRules(scene: Scene): StoreRules {
  const { clock, tables, verdict } = scene;
  const { instances, mailbox, messages, outbox, timers, traces } = tables;
  const asked = new Set<string>();
  const states = new Map<string, { readonly of: string; readonly state: Instance }>();
  const traceLengths = new Map<string, number>();
  /** As they were at this point of a commit, which may hold what many asked for. */
  const statuses = new Map<number, MessageRow['status']>();

  function stateOf({ id, state }: InstanceRow): Instance {
    const known = states.get(id);
    if (known?.of === state) return known.state;
    const parsed: Instance = JSON.parse(state);
    states.set(id, { of: state, state: parsed });
    return parsed;
  }

  function judgeChange(change: Change): void {
    if (isOf(change, outbox)) judgeEffect(change);
    else if (isOf(change, messages)) judgeStatus(change);
    else if (isOf(change, timers)) judgeTimer(change);
    else if (isOf(change, traces)) addToTrace(change);
    else if (isOf(change, instances)) judgeEnd(change);
  }

  function judgeEffect({ before, after }: Change<EffectRow>): void {
    if (!after) return;
    if (!before) {
      if (asked.has(after.effectId))
        verdict.fail('S1 asked once', `${after.effectId} comes again.`);
      asked.add(after.effectId);
    }
    if (after.messageId === null || after.claim === null || after.claim === before?.claim) {
      return;
    }
    if (outbox.get(after.seq)?.claim !== after.claim) return;
    const status = statuses.get(after.messageId);
    if (status !== 'pending') {
      verdict.fail('S2 not repeated when it is known', `${after.effectId} is ${status} already.`);
    }
  }

  function judgeStatus({ before, after }: Change<MessageRow>): void {
    if (after) statuses.set(after.id, after.status);
    if (!before || !after || before.status === after.status) return;
    const isRevived = before.status === 'rejected' && after.status === 'pending';
    if (isRevived || comesAfter(after.status, before.status)) return;
    const text = `Message ${after.id} was ${before.status} and is ${after.status}.`;
    verdict.fail('S3 forward', text);
  }

  function judgeTimer({ before, after }: Change<TimerRow>): void {
    if (!before || after || before.dueAt <= clock.now()) return;
    verdict.fail('S4 not early', `${before.id} rings ${before.dueAt - clock.now()} ms early.`);
  }

  function addToTrace({ after }: Change<TraceRow>): void {
    if (!after) return;
    const length = traceLengths.get(after.instanceId) ?? 0;
    if (after.seq !== length) {
      verdict.fail(
        'S6 whole traces',
        `Line ${after.seq} of ${after.instanceId} follows ${length}.`,
      );
    }
    traceLengths.set(after.instanceId, length + after.entries.length);
    const last: TraceEntry | undefined = after.entries.at(-1);
    const isLast = last?.kind === 'ended' || last?.kind === 'failed';
    if (isLast && instances.get(after.instanceId)?.status === 'waiting') {
      verdict.fail('S6 whole traces', `${after.instanceId} ends, and goes on waiting.`);
    }
  }

  function judgeEnd({ before, after }: Change<InstanceRow>): void {
    if (!before || before.status === 'waiting' || before.state === after?.state) return;
    verdict.fail('S5 ended', `${before.id} has ended, and changes.`);
  }

  function judgeInstance(row: InstanceRow): void {
    const { id, status, traceLength } = row;
    if (traceLength !== (traceLengths.get(id) ?? 0)) {
      verdict.fail('S6 whole traces', `${id} counts ${traceLength} lines.`);
    }
    if (status !== 'waiting') return;
    const state = stateOf(row);
    if (state.status !== status) verdict.fail('S5 ended', `${id} is ${state.status} inside.`);
    for (const { wait } of state.positions) {
      const timer = 'timerId' in wait ? wait.timerId : null;
      const effect = 'effectId' in wait ? wait.effectId : null;
      for (const awaited of [timer, effect]) {
        if (awaited === null || isThere(awaited) || isHeldFor(row, awaited)) continue;
        verdict.fail('S7 nothing is waited for in vain', `${id} waits for ${awaited}.`);
      }
    }
  }

  function isThere(id: string): boolean {
    if (tables.effects.get(id) !== undefined) return true;
    for (const timer of timers.rows.values()) if (timer.id === id) return true;
    return false;
  }

  function isHeldFor({ id, suspended }: InstanceRow, awaited: string): boolean {
    if (!suspended) return false;
    return [...mailbox.rows.values()].some(
      (row) => row.instanceId === id && row.event?.includes(`"${awaited}"`),
    );
  }

  function judgePending(row: MessageRow): void {
    if (row.status !== 'pending' || row.direction === 'in') return;
    for (const effect of outbox.rows.values()) {
      if (effect.messageId === row.id && effect.status !== 'stuck') return;
    }
    verdict.fail('S8 somebody sends it', `Message ${row.id} is pending, and nobody sends it.`);
  }

  function judgeWaiting(row: MailboxRow): void {
    for (const instance of instances.rows.values()) {
      if (instance.contactId !== row.contactId || instance.status !== 'waiting') continue;
      if (instance.suspended && (row.event === null || instance.id === row.instanceId)) return;
      const { positions } = stateOf(instance);
      if (row.event === null && positions.some(({ wait }) => wait.kind === 'effect')) return;
    }
    const what = row.event === null ? `Message ${row.messageId}` : `An event of ${row.instanceId}`;
    verdict.fail('S9 waits for somebody', `${what} waits, and nobody is busy.`);
  }

  return {
    judge() {
      for (const change of tables.journal) judgeChange(change);
      tables.journal.length = 0;
      for (const row of instances.rows.values()) judgeInstance(row);
      for (const row of messages.rows.values()) judgePending(row);
      for (const row of mailbox.rows.values()) judgeWaiting(row);
    },
  };
}

function isOf<Row>(change: Change, table: Table<Row>): change is Change<Row> {
  return change.table === table;
}
