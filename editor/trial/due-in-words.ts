import type { Trial, Workflow } from '../../engine/index.ts';
import { trialWords } from './trial-words.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long that is, in its largest unit: `1 hour`, `90 minutes`. */
export function spanInWords(ms: number): string {
  if (ms < 2 * minuteMs && ms % minuteMs !== 0) {
    return trialWords.seconds(Math.max(1, Math.round(ms / secondMs)));
  }
  if (ms < 2 * hourMs && ms % hourMs !== 0) return trialWords.minutes(Math.round(ms / minuteMs));
  if (ms < 2 * dayMs && ms % dayMs !== 0) return trialWords.hours(Math.round(ms / hourMs));
  return trialWords.days(Math.round(ms / dayMs));
}

/** The step that goes on at this time; null: it is none of this workflow's. */
export function stepDueAt(trial: Trial, workflow: Workflow, at: number): string | null {
  const timer = trial.timers.find((each) => each.at === at);
  const instance = trial.instances.find(({ id }) => id === timer?.instanceId);
  const position = instance?.positions.find(
    ({ wait }) => 'timerId' in wait && wait.timerId === timer?.id,
  );
  return workflow.steps[position?.stepId ?? '']?.name ?? null;
}
