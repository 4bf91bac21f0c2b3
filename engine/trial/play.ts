/**
 * One action on a trial while it is carried out: instances are started and advanced, and what they
 * ask of the world is done, kept for later, or put down as something to be answered.
 */
import { type Advance, advance, start } from '../advance.ts';
import type { Effect } from '../effect.ts';
import type { Event, StartedEvent } from '../event.ts';
import type { Instance } from '../instance.ts';
import { outgoingText } from '../messages/outgoing.ts';
import type { Program } from '../program.ts';
import type { TraceEntry } from '../trace.ts';
import { openInstances, type Trial, type TrialWorld } from './trial.ts';

/** An action in progress; the trials that it comes by are never changed. */
export interface Play {
  readonly world: TrialWorld;
  trial: Trial;
  /** Messages that were taken, which somebody waits to hear of. */
  readonly taken: { readonly instanceId: string; readonly effectId: string }[];
  workflowsRun: number;
}

type WithoutSetting<E> = E extends unknown ? Omit<E, 'at' | 'contact'> : never;
/** An event of an instance that exists; when, and what is known of the contact, is added here. */
export type Happening = WithoutSetting<Exclude<Event, StartedEvent>>;

/** One event never starts more workflows than this, as on a server. */
const workflowsRunMax = 200;

export function change(play: Play, changes: Partial<Trial>): void {
  play.trial = { ...play.trial, ...changes };
}

/** The id that the next instance has: the same in every trial in which the same was done. */
export function nextInstanceId({ instances }: Trial): string {
  return `trial${String(instances.length + 1).padStart(8, '0')}`;
}

export function startInstance(
  play: Play,
  program: Program,
  started: Pick<StartedEvent, 'data' | 'reason' | 'message' | 'caller'>,
): void {
  const { at, contact } = play.trial;
  const instanceId = nextInstanceId(play.trial);
  const id = `start/${instanceId}`;
  record(play, start(program, { ...started, type: 'started', id, at, contact, instanceId }));
}

/** Something happens to an instance; nothing to one that has ended. */
export function happen(play: Play, instanceId: string, happening: Happening): void {
  const { at, contact, instances } = play.trial;
  const instance = instances.find(({ id }) => id === instanceId);
  const program = instance && programOf(play.world, instance.workflowId);
  if (program) record(play, advance(program, instance, { ...happening, at, contact }));
}

export function programOf({ program, find }: TrialWorld, workflowId: string): Program | null {
  return program.workflow.id === workflowId ? program : find(workflowId);
}

function record(play: Play, { instance, effects, trace }: Advance): void {
  keepInstance(play, instance, trace);
  for (const effect of effects) perform(play, instance, effect);
  for (const effect of effects) callOthers(play, effect);
}

/** What nobody waits for any more is forgotten with it. */
function keepInstance(play: Play, instance: Instance, trace: readonly TraceEntry[]): void {
  const { id, positions } = instance;
  const { instances, traces, timers, pending } = play.trial;
  const isKnown = instances.some((each) => each.id === id);
  const awaits = (waited: string) =>
    positions.some(({ wait }) => Object.values(wait).includes(waited));
  change(play, {
    instances: isKnown
      ? instances.map((each) => (each.id === id ? instance : each))
      : [...instances, instance],
    traces: { ...traces, [id]: [...(traces[id] ?? []), ...trace] },
    timers: timers.filter((each) => each.instanceId !== id || awaits(each.id)),
    pending: pending.filter((each) => each.instanceId !== id || awaits(each.effect.id)),
  });
  if (instance.workflowId !== play.trial.workflowId) return;
  const exits = trace.flatMap(({ kind, stepId, exitId }) =>
    kind === 'left' ? [`${stepId}:${exitId}`] : [],
  );
  addToTurn(play, { exits });
}

/** What came of the latest thing that was done. */
export function addToTurn(
  play: Play,
  { answers = [], sent = [], exits = [] }: Partial<Trial['turns'][number]>,
): void {
  const { turns } = play.trial;
  const added = turns.slice(-1).map((turn) => ({
    ...turn,
    answers: [...turn.answers, ...answers],
    sent: [...turn.sent, ...sent],
    exits: [...turn.exits, ...exits],
  }));
  change(play, { turns: [...turns.slice(0, -1), ...added] });
}

function perform(play: Play, { id: instanceId }: Instance, effect: Effect): void {
  const { trial } = play;
  switch (effect.kind) {
    case 'send':
      send(play, instanceId, effect);
      return;
    case 'start-timer':
      change(play, { timers: [...trial.timers, { id: effect.id, instanceId, at: effect.at }] });
      return;
    case 'request':
      change(play, { pending: [...trial.pending, { instanceId, effect }] });
      return;
    case 'hand-over':
      change(play, {
        withPersonSince: trial.at,
        pending: [...trial.pending, { instanceId, effect }],
      });
      return;
    case 'take-back':
      change(play, { withPersonSince: null });
  }
}

function send(
  play: Play,
  instanceId: string,
  { id: effectId, stepId, message, awaited }: Extract<Effect, { kind: 'send' }>,
): void {
  const { messages, at } = play.trial;
  const id = `message-${messages.length + 1}`;
  const text = outgoingText(message);
  const sent = { direction: 'out', id, at, instanceId, stepId, message, text } as const;
  change(play, { messages: [...messages, sent] });
  addToTurn(play, { sent: [text] });
  if (awaited) play.taken.push({ instanceId, effectId });
}

/** What passes between a workflow and the one it runs happens at once. */
function callOthers(play: Play, effect: Effect): void {
  switch (effect.kind) {
    case 'run-workflow':
      runWorkflow(play, effect);
      return;
    case 'stop-workflow': {
      const { id, runId } = effect;
      const reason = 'The workflow that ran it has ended.';
      for (const { id: instanceId, caller } of openInstances(play.trial)) {
        if (caller?.effectId !== runId) continue;
        happen(play, instanceId, { type: 'cancelled', id, reason });
      }
      return;
    }
    case 'return':
      giveBack(play, effect);
  }
}

function runWorkflow(
  play: Play,
  { workflowId, data, caller }: Extract<Effect, { kind: 'run-workflow' }>,
): void {
  play.workflowsRun += 1;
  const program = programOf(play.world, workflowId);
  if (program && play.workflowsRun <= workflowsRunMax) {
    startInstance(play, program, { data, caller, reason: 'Another workflow runs it.' });
    return;
  }
  const message = program
    ? `More than ${workflowsRunMax} workflows are run at once.`
    : `The workflow “${workflowId}” is not published, or turned off.`;
  giveBack(play, { caller, result: { outcome: 'failed', message } });
}

function giveBack(
  play: Play,
  { caller, result }: Pick<Extract<Effect, { kind: 'return' }>, 'caller' | 'result'>,
): void {
  const { instanceId, effectId, walked } = caller;
  happen(play, instanceId, { type: 'returned', id: effectId, effectId, result, walked });
}
