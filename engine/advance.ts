/**
 * The engine is this function: a program, an instance and an event in; the instance as it is
 * afterwards, the effects it asks for and the trace of what it did out.
 *
 * Invariants
 *  A1  Pure and total: same input, same output; nothing an author or a customer did throws.
 *  A2  It runs until every position waits or has ended; nothing is half done between two events.
 *  A3  Effect and timer ids are `instance/step/visit/number`: a repeated event asks for the same ids.
 *  A4  A timer or a result that no position waits for is late, and changes nothing.
 *  A5  An instance that walks `limits.stepsPerAdvanceMax` steps without waiting for the customer or
 *      for time fails; waiting for an answer from another system does not count. A workflow that
 *      it runs counts on.
 *  A6  Who ends, ends the workflows it runs; who was run, tells so. A workflow that is cancelled
 *      cancels the one that runs it.
 */
import type { Effect } from './effect.ts';
import type { Event, StartedEvent } from './event.ts';
import type { Instance, Position } from './instance.ts';
import type { InboundMessage } from './messages/inbound.ts';
import type { Program } from './program.ts';
import { Run } from './run.ts';
import { startData } from './start-data.ts';
import type { ResumeEvent } from './steps/step.ts';
import type { TraceEntry } from './trace.ts';

export interface Advance {
  readonly instance: Instance;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
}

/** A new instance of the program, advanced until it waits or ends. */
export function start(program: Program, event: StartedEvent): Advance {
  const run = new Run(program, newInstance(program, event), event.at);
  run.trace('started', event.reason);
  if (event.message) run.trace('heard', inWords(event.message));
  if (program.workflow.start === null) {
    run.trace('warning', 'This workflow has no first step.');
  } else {
    run.start(program.workflow.start);
  }
  return run.finish();
}

/** What the event does to an instance that exists. An ended instance stays as it is. */
export function advance(
  program: Program,
  instance: Instance,
  event: Exclude<Event, StartedEvent>,
): Advance {
  const unchanged = { instance, effects: [], trace: [] };
  if (instance.status !== 'waiting') return unchanged;
  const run = new Run(program, { ...instance, contact: event.contact }, event.at);
  if (event.type === 'cancelled') {
    run.end('cancelled', event.reason);
    return run.finish();
  }
  if (event.type === 'window-missed') {
    if (!mayGoBack(instance, event)) return unchanged;
    run.goBack(event.stepId, 'WhatsApp did not deliver it: the 24 hours were over.');
    return run.finish();
  }
  const meant = instance.positions.filter((position) => isMeant(position, event));
  if (meant.length === 0) return unchanged;
  if (event.type === 'returned' && event.result.outcome === 'cancelled') {
    run.end('cancelled', event.result.message);
    return run.finish();
  }
  if (event.type === 'replied') run.trace('heard', inWords(event.message));
  if (event.type === 'keyed') run.trace('heard', `Keys: ${event.keys}`);
  for (const position of meant) run.resume(position, event);
  return run.finish();
}

/** Nothing has come of what the step sent: the instance still waits for the answer, and does nothing else. */
function mayGoBack(
  { positions, unanswered = [] }: Instance,
  { stepId, sentAt }: Extract<Event, { type: 'window-missed' }>,
): boolean {
  const [only, ...others] = positions;
  const waits = only?.wait.kind === 'reply' || only?.wait.kind === 'time';
  return (
    waits &&
    others.length === 0 &&
    unanswered.some((sent) => sent.stepId === stepId && sent.at === sentAt)
  );
}

function isMeant({ wait }: Position, event: ResumeEvent): boolean {
  switch (event.type) {
    case 'replied':
      return wait.kind === 'reply';
    case 'timed-out':
      return 'timerId' in wait && wait.timerId === event.timerId;
    case 'responded':
    case 'sent':
    case 'returned':
      return 'effectId' in wait && wait.effectId === event.effectId;
    case 'keyed':
      return wait.kind === 'keys';
    case 'handed-back':
      return wait.kind === 'person';
  }
}

function newInstance(program: Program, event: StartedEvent): Instance {
  return {
    schemaVersion: 1,
    id: event.instanceId,
    workflowId: program.workflow.id,
    version: program.version,
    contact: event.contact,
    status: 'waiting',
    startedAt: event.at,
    updatedAt: event.at,
    endedAt: null,
    data: startData(program, event),
    results: {},
    visits: {},
    walked: event.caller?.walked ?? 0,
    positions: [],
    offer: null,
    offers: 0,
    failure: null,
    ...(event.caller && { caller: event.caller }),
  };
}

function inWords({ text, kind }: InboundMessage): string {
  if (kind === 'flow') return 'The customer sent a filled-in form.';
  return text === '' ? `The customer sent something without words (${kind}).` : `“${text}”`;
}
