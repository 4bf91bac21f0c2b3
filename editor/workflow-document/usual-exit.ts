import type { Workflow } from '../../engine/index.ts';
import { type ExitRef, mainExitOf, startExit, triggerId } from './exit-ref.ts';

/** The exit after which the next step is usually wanted: an open one, or else the plan. */
export function usualExit(workflow: Workflow, stepId: string): ExitRef | null {
  if (stepId === triggerId) return startExit;
  const step = workflow.steps[stepId];
  if (!step) return null;
  const main = mainExitOf(step);
  const isOpen = ({ to, ends }: (typeof step.exits)[number]) => to === null && !ends;
  const mainExit = step.exits.find(({ id }) => id === main);
  const open = mainExit && isOpen(mainExit) ? mainExit : step.exits.find(isOpen);
  const exitId = open?.id ?? main;
  return exitId === null ? null : { stepId, exitId };
}
