import { comesAfter, type MessageRow } from '../../db/messages.ts';
import type { TraceEntry } from '../../engine/index.ts';
import type { Delivery } from '../../server/runtime/runtime.ts';
import type { Scene } from './scene.ts';
import type { Attempt } from './sending-rules.ts';
import type { InstanceRow } from './tables.ts';

/** What the world saw. */
export interface Witnessed {
  /** Webhooks that were answered. */
  readonly stored: readonly Delivery[];
  /** Webhooks that were not wanted. */
  readonly refused: readonly Delivery[];
  readonly orders: ReadonlyMap<string, number>;
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
}

/**
 * What must hold when nothing is left to do.
 *  R1  Nothing is left over: nobody waits, and no effect is left but those that are stuck.
 *  R2  What was answered is stored, and everything only once.
 *  R3  An instance heard exactly the messages that were given to it, in order.
 *  R4  An instance's messages are exactly those that its trace asked for, in order.
 *  R5  Every message that is said to have arrived did.
 *  R6  A message stands at the furthest status that was told.
 *  R7  Every order was asked for by an instance, and what an instance was answered was ordered.
 *  R8  A wait that ended by itself had lasted as long as it was drawn.
 */
export function judgeAtRest(scene: Scene, witnessed: Witnessed): void {
  const { tables } = scene;
  judgeLeftovers(scene);
  judgeStored(scene, witnessed.stored);
  judgeStarts(scene, witnessed);
  for (const row of tables.instances.rows.values()) {
    const trace = traceOf(scene, row);
    judgeConversation(scene, row, trace);
    judgeWaits(scene, row, trace);
  }
  judgeArrivals(scene, witnessed.attempts);
  judgeOrders(scene, witnessed.orders);
}

function judgeLeftovers({ tables, verdict }: Scene): void {
  const left = [...tables.outbox.rows.values()].find(({ status }) => status !== 'stuck');
  if (left) verdict.fail('R1 nothing is left over', `${left.effectId} is ${left.status}.`);
  if (tables.mailbox.rows.size > 0) verdict.fail('R1 nothing is left over', 'Somebody waits.');
  for (const { id, note } of tables.messages.rows.values()) {
    if (!note?.endsWith('the message waits until it is done.')) continue;
    verdict.fail('R1 nothing is left over', `Message ${id} was to wait, and was forgotten.`);
  }
}

function judgeStored({ tables, verdict }: Scene, stored: readonly Delivery[]): void {
  const furthest = new Map<MessageRow, MessageRow['status']>();
  for (const delivery of stored) {
    if (delivery.kind === 'inbound' && tables.received.get(delivery.message.id) === undefined) {
      verdict.fail('R2 stored', `${delivery.message.id} was answered, and is not there.`);
    }
    if (delivery.kind !== 'status') continue;
    const message = messageOf(tables.messages.rows.values(), delivery);
    const known = message && (furthest.get(message) ?? delivery.state);
    if (!message || !known) continue;
    furthest.set(message, comesAfter(known, delivery.state) ? known : delivery.state);
  }
  for (const [{ id, status }, told] of furthest) {
    if (!comesAfter(told, status)) continue;
    verdict.fail('R6 as far as it was told', `Message ${id} is ${status}, and was ${told}.`);
  }
  const names = [...tables.messages.rows.values()].flatMap((row) =>
    row.direction === 'in' ? [row.providerMessageId] : [],
  );
  if (new Set(names).size < names.length) verdict.fail('R2 stored', `Twice: ${names}.`);
}

/** A request that was refused may have been accepted before, and its answer lost. */
function judgeStarts({ tables, verdict }: Scene, { stored, refused }: Witnessed): void {
  const wanted = startIds(stored);
  const mostly = startIds([...stored, ...refused]);
  const started = [...tables.traces.rows.values()].filter(
    ({ seq, entries }) => seq === 0 && entries[0]?.text === 'Another system asked for it.',
  );
  if (started.length < wanted.size || started.length > mostly.size) {
    verdict.fail('R2 stored', `${started.length} instances were started by request.`);
  }
}

function startIds(deliveries: readonly Delivery[]): Set<string> {
  return new Set(deliveries.flatMap((each) => (each.kind === 'start' ? [each.id] : [])));
}

function messageOf(
  messages: Iterable<MessageRow>,
  { clientMessageId, messageId }: Extract<Delivery, { kind: 'status' }>,
): MessageRow | null {
  for (const row of messages) {
    if (clientMessageId === `${row.contactId}.${row.id}`) return row;
    if (row.direction === 'out' && row.providerMessageId === messageId) return row;
  }
  return null;
}

function traceOf({ tables }: Scene, { id }: InstanceRow): TraceEntry[] {
  return [...tables.traces.rows.values()]
    .filter(({ instanceId }) => instanceId === id)
    .sort((a, b) => a.seq - b.seq)
    .flatMap(({ entries }) => entries);
}

function judgeConversation(
  { tables, verdict }: Scene,
  { id }: InstanceRow,
  trace: readonly TraceEntry[],
): void {
  const messages = [...tables.messages.rows.values()].filter(({ instanceId }) => instanceId === id);
  const given = messages
    .filter(({ direction }) => direction === 'in')
    .map(({ text }) => `“${text}”`);
  const heard = trace.filter(({ kind }) => kind === 'heard').map(({ text }) => text);
  if (given.join() !== heard.join()) {
    verdict.fail('R3 heard what was given', `${id} was given ${given} and heard ${heard}.`);
  }
  const asked = trace.filter(({ kind, text }) => kind === 'asked' && text.startsWith('Send: '));
  const sends = asked.map(({ text }) => text.slice('Send: '.length)).join();
  const kept = messages.filter(({ direction }) => direction === 'out').map(({ text }) => text);
  if (sends !== kept.join()) {
    verdict.fail('R4 says what was asked', `${id} asked for ${sends}, and ${kept} is kept.`);
  }
}

const drawnMs: Record<string, number> = {
  'patient/listen': 3_600_000,
  'patient/listenAgain': 7_200_000,
};

function judgeWaits({ verdict }: Scene, row: InstanceRow, trace: readonly TraceEntry[]): void {
  let since = 0;
  for (const { kind, at, stepId, exitId } of trace) {
    if (kind === 'waiting') since = at;
    const leastMs = drawnMs[`${row.workflowId}/${stepId}`];
    if (kind !== 'left' || exitId !== 'no-reply' || leastMs === undefined) continue;
    if (at - since < leastMs) {
      verdict.fail('R8 waited long enough', `${row.id} waited ${at - since} ms at ${stepId}.`);
    }
  }
  if (row.workflowId === 'sleeper') judgeSleep({ verdict }, row, trace);
}

function judgeSleep(
  { verdict }: Pick<Scene, 'verdict'>,
  { id }: InstanceRow,
  trace: readonly TraceEntry[],
): void {
  const asleep = trace.find(({ kind, stepId }) => kind === 'waiting' && stepId === 'sleep');
  const awake = trace.find(({ kind, stepId }) => kind === 'left' && stepId === 'sleep');
  if (!asleep || !awake) return;
  const due = nextHalfPastTwo(asleep.at);
  if (awake.at < due)
    verdict.fail('R8 waited long enough', `${id} woke ${due - awake.at} ms early.`);
}

const dayMs = 86_400_000;
const summer = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)] as const;

/** In Berlin: where the clocks jump over it, half past three; where it comes twice, the first. */
function nextHalfPastTwo(after: number): number {
  for (let day = Math.floor(after / dayMs) * dayMs; ; day += dayMs) {
    const inSummer = day + 30 * 60_000;
    const isSummer = inSummer >= summer[0] && inSummer < summer[1];
    const at = isSummer ? inSummer : day + 90 * 60_000;
    if (at > after) return at;
  }
}

function judgeArrivals(
  { tables, verdict }: Scene,
  attempts: ReadonlyMap<string, readonly Attempt[]>,
): void {
  for (const { id, contactId, direction, status } of tables.messages.rows.values()) {
    if (direction === 'in') continue;
    const made = attempts.get(`${contactId}.${id}`) ?? [];
    const isTaken = made.some((each) => each.isTaken);
    const isThere = status !== 'pending' && status !== 'rejected';
    if (isThere && !isTaken) verdict.fail('R5 arrives', `Message ${id} is ${status}, and lost.`);
  }
}

function judgeOrders({ tables, verdict }: Scene, orders: ReadonlyMap<string, number>): void {
  const states = [...tables.instances.rows.values()].map(({ state }) => state).join();
  for (const key of orders.keys()) {
    const [instanceId = '', stepId = '', visit = ''] = key.split('/');
    const visits: number | undefined = JSON.parse(
      tables.instances.get(instanceId)?.state ?? '{"visits":{}}',
    ).visits[stepId];
    if ((visits ?? 0) >= Number(visit)) continue;
    verdict.fail('R7 orders were asked for', `${key} was ordered by nobody.`);
  }
  for (const [, key = ''] of states.matchAll(/"reference":"([^"]*)"/g)) {
    if (!orders.has(key)) verdict.fail('R7 orders were asked for', `${key} was never ordered.`);
  }
}
