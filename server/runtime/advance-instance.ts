import type { StoredInstance } from '../../db/instances.ts';
import {
  type Advance,
  advance,
  type Event,
  type Instance,
  type Program,
  type StartedEvent,
  start,
} from '../../engine/index.ts';
import { type ReadyAdvance, recordAdvance } from './record-advance.ts';
import type { Turn } from './turn.ts';

/** Starts an instance of a program, and stores what it did. */
export function startInstance(turn: Turn, program: Program, event: StartedEvent): void {
  const ready = safely(turn, event.instanceId, () => start(program, event));
  recordAdvance(turn, event.contact.id, null, ready ?? bug(turn, empty(program, event)));
}

/** Does to an instance what the event means, and stores it. A late event changes nothing. */
export function advanceInstance(
  turn: Turn,
  stored: StoredInstance,
  event: Exclude<Event, StartedEvent>,
): void {
  const { state, contactId } = stored;
  const program = turn.programs.find(state.workflowId, state.version);
  const ready = program
    ? (safely(turn, state.id, () => advance(program, state, event)) ?? bug(turn, state))
    : failed(state, turn.at, missingVersion(state));
  if (ready.instance === state) return;
  recordAdvance(turn, contactId, stored, ready);
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

function bug(turn: Turn, before: Instance): ReadyAdvance {
  return failed(before, turn.at, 'Stopped by an error in this program; it was logged.');
}

function failed(before: Instance, at: number, message: string): ReadyAdvance {
  const instance: Instance = {
    ...before,
    status: 'failed',
    updatedAt: at,
    endedAt: at,
    positions: [],
    offer: null,
    failure: { stepId: null, message },
  };
  const trace = [{ at, kind: 'failed', stepId: null, exitId: null, text: message }] as const;
  return { instance, effects: [], trace, state: JSON.stringify(instance) };
}

/** What is left of an instance that could not even take its first step. */
function empty(program: Program, event: StartedEvent): Instance {
  const workflow = { ...program.workflow, start: null };
  return start({ ...program, workflow }, { ...event, data: {} }).instance;
}

function missingVersion({ workflowId, version }: Instance): string {
  return `Version ${version} of the workflow “${workflowId}” is not there any more.`;
}
