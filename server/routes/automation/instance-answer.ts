import type { StoredInstance } from '../../../db/instances.ts';
import type { JsonObject, TraceEntry } from '../../../engine/index.ts';

/** 8x8's words for how an instance stands. */
export const instanceWords = ['Runnable', 'Suspended', 'Complete', 'Terminated'] as const;
export type InstanceWord = (typeof instanceWords)[number];

/** 8x8's words for how a step stands; the ones that happen here. */
export type StepWord =
  | 'Running'
  | 'Complete'
  | 'Sleeping'
  | 'WaitingForEvent'
  | 'Failed'
  | 'Cancelled';

/** Whose API was asked, and for which definition. */
export interface Asked {
  readonly accountId: string;
  readonly definitionId: string;
}

/**
 * An instance in the words of 8x8's Automation API (`workflowInstance` of its contract). Everything in
 * this file is pure: the words, the time stamps, the logs and the errors.
 */
export function instanceAnswer({ state, suspended }: StoredInstance, asked: Asked) {
  const { id, version, startedAt, endedAt } = state;
  return {
    workflowId: id,
    data: contextAnswer(state.data, { accountId: asked.accountId, startedAt }),
    definitionId: asked.definitionId,
    version,
    status: instanceWord(state.status, suspended),
    startedAt: stamp(startedAt),
    completedAt: endedAt === null ? null : stamp(endedAt),
  };
}

export function instanceWord(
  status: StoredInstance['state']['status'],
  suspended: boolean,
): InstanceWord {
  switch (status) {
    case 'waiting':
      return suspended ? 'Suspended' : 'Runnable';
    case 'completed':
      return 'Complete';
    case 'failed':
    case 'cancelled':
      return 'Terminated';
  }
}

/** Which instances a word of 8x8's means, as the store is asked for them. */
export function statusesOf(word: InstanceWord) {
  switch (word) {
    case 'Runnable':
      return { status: 'waiting', suspended: false } as const;
    case 'Suspended':
      return { status: 'waiting', suspended: true } as const;
    case 'Complete':
      return { status: 'completed' } as const;
    case 'Terminated':
      return { statuses: ['failed', 'cancelled'] } as const;
  }
}

/** What steps read as `data`, with what 8x8 adds to it: the account, and when it was triggered. */
function contextAnswer(data: JsonObject, of: { accountId: string; startedAt: number }): JsonObject {
  const { payload } = data;
  const inPayload = isObject(payload) ? payload['subAccountId'] : undefined;
  const { subAccountId = inPayload, ...others } = data;
  return {
    ...others,
    accountId: of.accountId,
    ...(typeof subAccountId === 'string' && { subAccountId }),
    triggeredAt: fineStamp(of.startedAt),
  };
}

/** One visit of one step (`workflowLog` of the contract). */
export interface StepLog {
  readonly id: string;
  readonly stepName: string;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly status: StepWord;
}

type Position = StoredInstance['state']['positions'][number];

interface Visit {
  readonly stepId: string;
  readonly number: number;
  readonly startedAt: number;
  endedAt: number | null;
  status: StepWord;
}

/** How a step ended that was left by one of these exits; by any other, it is complete. */
const exitWords = new Map<string | null, StepWord>([
  ['no-reply', 'Cancelled'],
  ['timeout', 'Cancelled'],
  ['timed-out', 'Cancelled'],
  ['failed', 'Failed'],
  ['window-closed', 'Failed'],
]);

/**
 * What the steps of an instance did, in the order in which they were entered. `nameOf` says what 8x8
 * calls a step; null: it knows of no such step.
 */
export function stepLogs(
  { state }: StoredInstance,
  trace: readonly TraceEntry[],
  nameOf: (stepId: string) => string | null,
): StepLog[] {
  const visits = visitsIn(trace);
  for (const { stepId, wait } of state.positions) {
    const visit = visits.findLast((each) => each.stepId === stepId && each.endedAt === null);
    if (visit) visit.status = waitWord(wait.kind);
  }
  return visits.flatMap((visit) => {
    const name = nameOf(visit.stepId);
    return name === null ? [] : [toLog(state.id, name, visit)];
  });
}

function visitsIn(trace: readonly TraceEntry[]): Visit[] {
  const visits: Visit[] = [];
  const numbers = new Map<string, number>();
  const open = new Set<Visit>();

  function enter(stepId: string, startedAt: number): Visit {
    const number = 1 + (numbers.get(stepId) ?? 0);
    numbers.set(stepId, number);
    const visit: Visit = { stepId, number, startedAt, endedAt: null, status: 'Running' };
    visits.push(visit);
    open.add(visit);
    return visit;
  }

  function end(visit: Visit | undefined, at: number, status: StepWord): void {
    if (!visit) return;
    visit.endedAt = at;
    visit.status = status;
    open.delete(visit);
  }

  const openAt = (stepId: string) => [...open].find((each) => each.stepId === stepId);
  for (const { kind, stepId, exitId, at } of trace) {
    if (stepId !== null && kind === 'entered') enter(stepId, at);
    if (stepId !== null && kind === 'left') {
      end(openAt(stepId), at, exitWords.get(exitId) ?? 'Complete');
    }
    // Whoever is stopped at the door of a step fails there too.
    if (stepId !== null && kind === 'failed')
      end(openAt(stepId) ?? enter(stepId, at), at, 'Failed');
    if (kind === 'failed' || kind === 'ended')
      for (const visit of open) end(visit, at, 'Cancelled');
  }
  return visits;
}

function waitWord(kind: Position['wait']['kind']): StepWord {
  if (kind === 'time') return 'Sleeping';
  return kind === 'effect' ? 'Running' : 'WaitingForEvent';
}

function toLog(
  instanceId: string,
  stepName: string,
  { stepId, number, startedAt, endedAt, status }: Visit,
): StepLog {
  return {
    id: `${instanceId}/${stepId}/${number}`,
    stepName,
    startedAt: stamp(startedAt),
    completedAt: endedAt === null ? null : stamp(endedAt),
    status,
  };
}

/** What went wrong (`workflowErrors` of the contract): the end of all, or a step that failed by itself. */
export function instanceErrors(
  instanceId: string,
  trace: readonly TraceEntry[],
  nameOf: (stepId: string) => string,
) {
  return trace
    .filter(({ kind, exitId }) => kind === 'failed' || exitWords.get(exitId) === 'Failed')
    .map(({ stepId, text, at }) => ({
      workflowId: instanceId,
      step: stepId === null ? '' : nameOf(stepId),
      message: text,
      errorTime: stamp(at),
    }));
}

/** Epoch milliseconds as the API writes them: `2021-06-30T03:20:39.49Z`. */
export function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, -2)}Z`;
}

/** As the API writes when something was triggered: `2021-06-30T03:20:39.3850000Z`. */
export function fineStamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, -1)}0000Z`;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
