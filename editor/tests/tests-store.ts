import { create } from 'zustand';
import type { TestRun, TrialWorld, Workflow } from '../../engine/index.ts';
import type { KeptTest } from './tests-api.ts';

/** How the tests of a workflow went, and with what. */
export interface TestRuns {
  readonly workflow: Workflow;
  readonly tests: readonly KeptTest[];
  readonly world: TrialWorld;
  /** By the ids of the tests. */
  readonly runs: ReadonlyMap<string, TestRun>;
}

interface TestsState {
  readonly isOpen: boolean;
  /** Null: they were not run yet. */
  readonly latest: TestRuns | null;
  toggle(): void;
  /** Forgotten, they are run again. */
  setLatest(latest: TestRuns | null): void;
}

/** Whether the tests are listed beside the canvas, and how they went last. */
export const useTests = create<TestsState>()((set) => ({
  isOpen: false,
  latest: null,
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen })),
  setLatest: (latest) => set({ latest }),
}));

/** How the tests of this workflow went last; undefined for one that was not run. */
export function useRuns(workflowId: string): ReadonlyMap<string, TestRun> {
  const latest = useTests((state) => state.latest);
  return latest?.workflow.id === workflowId ? latest.runs : noRuns;
}

const noRuns: ReadonlyMap<string, TestRun> = new Map();
