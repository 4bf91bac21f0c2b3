import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { HttpResult } from '../../engine/index.ts';
import { keptInBrowser } from './forgiving-storage.ts';

/** What a step was answered last time: one answer for each time that it asked. */
export interface RecordedStep {
  /** When that was, in truth. */
  readonly at: number;
  readonly results: readonly HttpResult[];
}

type ByStep = Readonly<Record<string, RecordedStep>>;

interface RecordedAnswers {
  readonly byWorkflow: Readonly<Record<string, ByStep>>;
  /** Keeps an answer; the first of a conversation takes the place of all from the last. */
  keep(
    workflowId: string,
    stepId: string,
    kept: { at: number; asked: number; result: HttpResult },
  ): void;
}

/** How much of one workflow's answers the browser keeps, as JSON. */
const keptCharsMax = 500_000;

/** What other systems answered real requests of drafts; remembered in this browser. */
export const useRecordedAnswers = create<RecordedAnswers>()(
  persist(
    (set) => ({
      byWorkflow: {},
      keep: (workflowId, stepId, { at, asked, result }) =>
        set(({ byWorkflow }) => {
          const steps = byWorkflow[workflowId] ?? {};
          const before = steps[stepId]?.results.slice(0, asked) ?? [];
          const kept = { ...steps, [stepId]: { at, results: [...before, result] } };
          const isTooMuch = JSON.stringify(kept).length > keptCharsMax;
          return isTooMuch ? {} : { byWorkflow: { ...byWorkflow, [workflowId]: kept } };
        }),
    }),
    {
      name: 'journeyman-recorded-answers',
      version: 1,
      storage: createJSONStorage(() => keptInBrowser),
    },
  ),
);

/** What this draft's steps were answered last time, by their ids. */
export function recordedAnswers(workflowId: string): ByStep {
  return useRecordedAnswers.getState().byWorkflow[workflowId] ?? {};
}

/** Whoever signs out leaves nothing of what customers and other systems said. */
export function forgetRecordedAnswers(): void {
  useRecordedAnswers.setState({ byWorkflow: {} });
}
