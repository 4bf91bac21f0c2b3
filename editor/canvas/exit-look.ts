import type { WorkflowStep } from '../../engine/index.ts';

const quietExits = new Set([
  'failed',
  'no-reply',
  'not-understood',
  'nothing-to-show',
  'otherwise',
  'window-closed',
]);

/** Whether an exit is drawn quietly (dashed): the ways out that are not the plan. */
export function isQuietExit(_step: WorkflowStep, exitId: string): boolean {
  return quietExits.has(exitId);
}
