import {
  endingEffects,
  type Instance,
  type Program,
  type StartedEvent,
  start,
} from '../../engine/index.ts';
import type { ReadyAdvance } from './record-advance.ts';

const bugMessage = 'Stopped by an error in this program; it was logged.';

/** An instance that cannot go on, through no fault of its author's: it fails. */
export function brokenInstance(before: Instance, at: number, message = bugMessage): ReadyAdvance {
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
  const effects = endingEffects(before, 'failed', message);
  return { instance, effects, trace, state: JSON.stringify(instance) };
}

/** The same for an instance that could not even take its first step. */
export function brokenAtStart(program: Program, event: StartedEvent, at: number): ReadyAdvance {
  const workflow = { ...program.workflow, start: null };
  const { instance } = start({ ...program, workflow }, { ...event, data: {} });
  return brokenInstance(instance, at);
}
