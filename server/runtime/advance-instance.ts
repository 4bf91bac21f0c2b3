import type { StoredInstance } from '../../db/instances.ts';
import {
  type Advance,
  advance,
  type ContactFacts,
  type Effect,
  type Event,
  type Program,
  type StartedEvent,
  start,
  type WorkflowResult,
} from '../../engine/index.ts';
import { brokenAtStart, brokenInstance } from './broken-instance.ts';
import { type ReadyAdvance, recordAdvance } from './record-advance.ts';
import type { Turn } from './turn.ts';

type LaterEvent = Exclude<Event, StartedEvent>;

/** Starts an instance of a program, stores what it did, and does what it asks of other workflows. */
export function startInstance(turn: Turn, program: Program, event: StartedEvent): void {
  const ready =
    safely(turn, event.instanceId, () => start(program, event)) ??
    brokenAtStart(program, event, turn.at);
  recordAdvance(turn, event.contact.id, null, ready);
  for (const effect of ready.effects) callOthers(turn, event.contact, effect);
}

/** Does to an instance what the event means, likewise. A late event changes nothing. */
export function advanceInstance(turn: Turn, stored: StoredInstance, event: LaterEvent): void {
  const { state, contactId } = stored;
  const program = turn.programs.find(state.workflowId, state.version);
  const ready = program
    ? (safely(turn, state.id, () => advance(program, state, event)) ??
      brokenInstance(state, turn.at))
    : brokenInstance(state, turn.at, missingVersion(state));
  if (ready.instance === state) return;
  recordAdvance(turn, contactId, stored, ready);
  if (stored.suspended && ready.instance.status !== 'waiting') forgetWaiting(turn, state.id);
  for (const effect of ready.effects) callOthers(turn, event.contact, effect);
}

/** What waited for an instance that is ended while it is held happens to nobody. */
function forgetWaiting({ store }: Turn, instanceId: string): void {
  for (const { id } of store.listWaitingEvents(instanceId)) store.deleteFromMailbox(id);
}

/** Null: an exception in the engine. It is a bug of ours, and ends this one instance, no other. */
function safely(turn: Turn, instanceId: string, work: () => Advance): ReadyAdvance | null {
  try {
    const done = work();
    return { ...done, state: JSON.stringify(done.instance) };
  } catch (error) {
    turn.log.error('An instance could not be advanced.', error, { instance: instanceId });
    return null;
  }
}

function missingVersion({ workflowId, version }: StoredInstance['state']): string {
  return `Version ${version} of the workflow “${workflowId}” is not there any more.`;
}

/** What passes between a workflow and the one it runs happens at once, in the same transaction. */
function callOthers(turn: Turn, contact: ContactFacts, effect: Effect): void {
  switch (effect.kind) {
    case 'run-workflow':
      runWorkflow(turn, contact, effect);
      return;
    case 'stop-workflow':
      stopWorkflow(turn, contact, effect);
      return;
    case 'return':
      giveBack(turn, contact, effect.caller, effect.result);
  }
}

/** One event of somebody's never starts more workflows than this. */
const runsPerTurnMax = 200;

function runWorkflow(
  turn: Turn,
  contact: ContactFacts,
  { id, workflowId, data, caller }: Extract<Effect, { kind: 'run-workflow' }>,
): void {
  turn.workflowsRun += 1;
  const found = turn.store.findWorkflow(workflowId);
  const version = found?.enabled ? found.version : null;
  const program = version === null ? null : turn.programs.find(workflowId, version);
  if (!program || turn.workflowsRun > runsPerTurnMax) {
    const message = program
      ? `More than ${runsPerTurnMax} workflows are run at once.`
      : `The workflow “${workflowId}” is not published, or turned off.`;
    giveBack(turn, contact, caller, { outcome: 'failed', message });
    return;
  }
  startInstance(turn, program, {
    type: 'started',
    id: `run/${id}`,
    at: turn.at,
    contact,
    instanceId: turn.randomId(),
    data,
    reason: 'Another workflow runs it.',
    caller,
  });
}

function stopWorkflow(
  turn: Turn,
  contact: ContactFacts,
  { id, runId }: Extract<Effect, { kind: 'stop-workflow' }>,
): void {
  const reason = 'The workflow that ran it has ended.';
  const open = turn.store.listOpenInstances(contact.id);
  const run = open.find(({ state }) => state.caller?.effectId === runId);
  if (run) deliver(turn, contact, run.state.id, { type: 'cancelled', id, reason });
}

function giveBack(
  turn: Turn,
  contact: ContactFacts,
  { instanceId, effectId, walked }: Extract<Effect, { kind: 'return' }>['caller'],
  result: WorkflowResult,
): void {
  deliver(turn, contact, instanceId, { type: 'returned', id: effectId, effectId, result, walked });
}

type WithoutSetting<E> = E extends unknown ? Omit<E, 'at' | 'contact'> : never;

/** To an instance of the same contact; while it is held, what happens to it waits. */
function deliver(
  turn: Turn,
  contact: ContactFacts,
  instanceId: string,
  happening: WithoutSetting<LaterEvent>,
): void {
  const stored = turn.store.findInstance(instanceId);
  if (stored?.state.status !== 'waiting') return;
  const event = { ...happening, at: turn.at, contact };
  if (stored.suspended && event.type !== 'cancelled') {
    turn.store.putEvent({ contactId: contact.id, instanceId }, event);
  } else advanceInstance(turn, stored, event);
}
