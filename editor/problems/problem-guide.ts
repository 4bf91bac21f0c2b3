import { createContext, useContext } from 'react';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';

/** Going from one problem to the next, and seeing how customers get there. */
export interface ProblemGuide {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** All of them as they are read: the workflow itself, then step by step; must-fix first. */
  readonly problems: readonly WorkflowProblem[];
  /** The one that is looked at. */
  readonly shown: WorkflowProblem | null;
  readonly show: (problem: WorkflowProblem) => void;
  /** The next or the one before; after the last the first again. */
  readonly move: (by: 1 | -1) => void;
  /** Looks at none; the list stays. */
  readonly dismiss: () => void;
}

const ProblemGuideContext = createContext<ProblemGuide | null>(null);

export const ProblemGuideProvider = ProblemGuideContext.Provider;

export function useProblemGuide(): ProblemGuide {
  const guide = useContext(ProblemGuideContext);
  if (!guide) throw new Error('This stands outside the problem guide.');
  return guide;
}

/** The way of the problem that is looked at; null: none is, or nobody guides here. */
export function useShownWay(): WorkflowProblem['way'] | null {
  return useContext(ProblemGuideContext)?.shown?.way ?? null;
}
