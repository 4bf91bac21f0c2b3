import { exitKey } from './reading-order.ts';

/** Where one instance is and has been, for drawing it over the workflow. */
export interface RunView {
  readonly hasStarted: boolean;
  readonly isOpen: boolean;
  /** Steps it stands in now. */
  readonly current: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  /** The step it entered last. */
  readonly latest: string | null;
  /** Exits it took, as `exitKey`. */
  readonly exits: ReadonlySet<string>;
}

export type RunState = 'none' | 'visited' | 'current' | 'ended' | 'failed';

export const noRun: RunView = {
  hasStarted: false,
  isOpen: false,
  current: new Set(),
  visited: new Set(),
  failed: new Set(),
  latest: null,
  exits: new Set(),
};

interface Traced {
  readonly kind: string;
  readonly stepId: string | null;
  readonly exitId: string | null;
}

/** Reads a trace, in order, into what the canvas shows of it. */
export function runView(trace: readonly Traced[]): RunView {
  const current = new Set<string>();
  const visited = new Set<string>();
  const failed = new Set<string>();
  const exits = new Set<string>();
  let isOpen = trace.length > 0;
  let latest: string | null = null;
  for (const { kind, stepId, exitId } of trace) {
    if (kind === 'ended' || kind === 'failed') {
      isOpen = false;
      current.clear();
    }
    if (stepId === null) continue;
    if (kind === 'failed') failed.add(stepId);
    if (kind === 'entered') {
      visited.add(stepId);
      current.add(stepId);
      latest = stepId;
    }
    if (kind === 'left') {
      current.delete(stepId);
      if (exitId !== null) exits.add(exitKey(stepId, exitId));
    }
  }
  return { hasStarted: trace.length > 0, isOpen, current, visited, failed, latest, exits };
}

export function runStateOf(run: RunView, stepId: string): RunState {
  if (run.failed.has(stepId)) return 'failed';
  if (run.current.has(stepId)) return 'current';
  if (run.latest === stepId && !run.isOpen) return 'ended';
  return run.visited.has(stepId) ? 'visited' : 'none';
}
