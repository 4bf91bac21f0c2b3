import type { Traced } from '../../db/results.ts';
import type { TraceEntry, Workflow } from '../../engine/index.ts';

/** How many conversations did something, each counted once; and the newest of them, by their ids. */
export interface Passed {
  count: number;
  readonly latest: string[];
}

interface StepPassed {
  came: number;
  readonly waiting: Passed;
  /** Their conversation is over, and here they were asked last and said nothing any more. */
  readonly left: Passed;
  readonly failed: Passed;
}

interface Person {
  readonly name: string | null;
  readonly phone: string | null;
  readonly startedAt: number;
}

/** Who went which way through a workflow. */
export interface Funnel {
  started: number;
  readonly steps: Record<string, StepPassed>;
  /** By `step:exit`. */
  readonly exits: Record<string, Passed>;
  /** Those of the newest conversations, by the ids of the instances. */
  readonly people: Record<string, Person>;
}

const latestMax = 5;

/** Counts one instance after the other, newest first, by the steps and exits that the workflow has. */
export function createFunnelTally({ steps }: Pick<Workflow, 'steps'>) {
  const stepsPassed = new Map<string, StepPassed>(Object.keys(steps).map((id) => [id, noStep()]));
  const exitsPassed = new Map<string, Passed>(
    Object.entries(steps).flatMap(([id, { exits }]) =>
      exits.map((exit) => [`${id}:${exit.id}`, nobody()] as const),
    ),
  );
  const people: Funnel['people'] = {};
  let started = 0;

  function add(each: Traced): void {
    const { id, name, phone, startedAt, trace } = each;
    const { entered, current, exits, failed } = readTrace(trace);
    started += 1;
    for (const stepId of entered) {
      const step = stepsPassed.get(stepId);
      if (step) step.came += 1;
    }
    for (const key of exits) note(exitsPassed.get(key));
    for (const stepId of current) note(stepsPassed.get(stepId)?.waiting);
    for (const stepId of failed) note(stepsPassed.get(stepId)?.failed);
    note(stepsPassed.get(leftAt(each) ?? '')?.left);

    function note(passed: Passed | undefined): void {
      if (!passed) return;
      passed.count += 1;
      if (passed.latest.length >= latestMax) return;
      people[id] = { name, phone, startedAt };
      passed.latest.push(id);
    }
  }

  /** Where a conversation that is over heard nothing any more; null: somewhere else, or not at all. */
  function leftAt({ status, trace }: Traced): string | null {
    if (status === 'waiting') return null;
    let askedAt: string | null = null;
    for (const [index, { kind, stepId }] of trace.entries()) {
      if (kind === 'heard' || isWayBack(trace, index)) askedAt = null;
      if (kind === 'waiting' && stepId !== null && isListening(stepId)) askedAt = stepId;
    }
    return askedAt;
  }

  function isListening(stepId: string): boolean {
    const type = steps[stepId]?.type;
    return type === 'wait-for-reply' || type === 'wait-for-dtmf';
  }

  return {
    add,
    end: (): Funnel => ({
      started,
      steps: Object.fromEntries(stepsPassed),
      exits: Object.fromEntries(exitsPassed),
      people,
    }),
  };
}

/** Where one conversation came, stands and failed, and what it left by: each once, however often. */
function readTrace(trace: readonly TraceEntry[]) {
  const entered = new Set<string>();
  const current = new Set<string>();
  const exits = new Set<string>();
  const failed = new Set<string>();
  for (const [index, { kind, stepId, exitId }] of trace.entries()) {
    if (kind === 'ended' || kind === 'failed' || isWayBack(trace, index)) current.clear();
    if (stepId === null) continue;
    if (kind === 'failed') failed.add(stepId);
    if (kind === 'entered') entered.add(stepId);
    if (kind === 'waiting') current.add(stepId);
    if (kind !== 'left') continue;
    current.delete(stepId);
    exits.add(`${stepId}:${exitId}`);
  }
  return { entered, current, exits, failed };
}

/**
 * A message was lost because the 24 hours were over, so its step is entered again at once: what came
 * of it is as if it had not been. The trace warns of the step and then enters it.
 */
function isWayBack(trace: readonly TraceEntry[], index: number): boolean {
  const [before, each] = [trace[index - 1], trace[index]];
  return each?.kind === 'entered' && before?.kind === 'warning' && before.stepId === each.stepId;
}

function noStep(): StepPassed {
  return { came: 0, waiting: nobody(), left: nobody(), failed: nobody() };
}

function nobody(): Passed {
  return { count: 0, latest: [] };
}
