import type { Problem } from '../problem.ts';
import type { WorkflowStep } from '../workflow.ts';
import type { Graph } from './graph.ts';
import { type Rule, stepProblem } from './rule.ts';

export const handOverRules: readonly Rule[] = [handOversWithoutHours];

/** Nobody is told that the office is closed, and nothing takes the conversation back. */
function handOversWithoutHours({ steps, canFollow }: Graph): Problem[] {
  const asking = [...steps].filter(([, step]) => asksForHours(step));
  return [...steps]
    .filter(([, step]) => step.type === 'hand-over' && step.config.timeout === null)
    .filter(([stepId]) => !asking.some(([askingId]) => canFollow(stepId, askingId)))
    .map(([stepId]) =>
      stepProblem(stepId, 'config.timeout', {
        code: 'hand-over-without-hours',
        severity: 'warning',
        message: 'When nobody is there, at night or on a holiday, the customer hears nothing more.',
        fix: 'Say how long to wait, or ask for your opening hours before.',
      }),
    );
}

/** A rule about the clock or the day, or a wait until somebody is there. */
function asksForHours({ type, config, exits }: WorkflowStep): boolean {
  if (type === 'wait' && config.until.kind === 'time-of-day') return true;
  return exits.some(({ when }) => /"(isTimeOfDay|isDayOfWeek)/.test(JSON.stringify(when ?? null)));
}
