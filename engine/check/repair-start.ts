import { isInbound } from '../trigger.ts';
import type { Workflow } from '../workflow.ts';
import type { Found } from './repair.ts';

/** What is wrong with how a workflow starts, put right; null where only the author can know. */
export function repairStart(workflow: Workflow, { code, path = '' }: Found): Workflow | null {
  switch (code) {
    case 'no-start':
      return startAtTop(workflow);
    case 'idle-interrupt':
      return withTrigger(workflow, (trigger) => ({ ...trigger, interrupts: false }));
    case 'repeated-keyword':
      return withTrigger(workflow, (trigger) => withoutKeyword(trigger, path));
    default:
      return null;
  }
}

/** The only step that nothing leads to is the first. */
function startAtTop(workflow: Workflow): Workflow | null {
  const targets = Object.entries(workflow.steps).flatMap(([stepId, { exits }]) =>
    exits.flatMap(({ to }) => (to === stepId ? [] : to)),
  );
  const tops = Object.keys(workflow.steps).filter((stepId) => !targets.includes(stepId));
  const [start, another] = tops;
  return start === undefined || another !== undefined ? null : { ...workflow, start };
}

type Inbound = Extract<Workflow['trigger'], { readonly match: unknown }>;

function withTrigger(
  workflow: Workflow,
  change: (trigger: Inbound) => Inbound | null,
): Workflow | null {
  const trigger = isInbound(workflow.trigger) ? change(workflow.trigger) : null;
  return trigger && { ...workflow, trigger };
}

function withoutKeyword(trigger: Inbound, path: string): Inbound | null {
  if (trigger.match.kind !== 'keywords') return null;
  const place = /^trigger\.match\.keywords\.(\d+)\./.exec(path)?.[1];
  const keywords = trigger.match.keywords.filter((_, index) => String(index) !== place);
  if (keywords.length === trigger.match.keywords.length) return null;
  return { ...trigger, match: { ...trigger.match, keywords } };
}
