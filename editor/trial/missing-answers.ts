import type { Workflow } from '../../engine/index.ts';
import { pathsUsed } from '../text/paths-used.ts';
import { fieldLabel } from '../text/template-parts.ts';

/** What is read at this step and after it, and found out only before it: in the words of the author. */
export function missingAnswers(workflow: Workflow, stepId: string): string[] {
  const reached = reachedFrom(workflow, stepId);
  const steps = [...reached].flatMap((id) => workflow.steps[id] ?? []);
  const kept = new Set(
    steps.flatMap((step) => [
      ...(step.keep?.map(({ name }) => name) ?? []),
      ...(step.type === 'http-request' ? step.config.keep.map(({ name }) => name) : []),
    ]),
  );
  const missing = pathsUsed(steps).flatMap((path) => {
    const [root, name = ''] = path.split('.');
    if (root === 'steps') return reached.has(name) ? [] : [workflow.steps[name]?.name ?? name];
    return root === 'data' && name !== '' && !kept.has(name) ? [fieldLabel(name)] : [];
  });
  return [...new Set(missing)];
}

function reachedFrom({ steps }: Workflow, stepId: string): ReadonlySet<string> {
  const reached = new Set([stepId]);
  for (const id of reached) {
    for (const { to } of steps[id]?.exits ?? []) if (to !== null) reached.add(to);
  }
  return reached;
}
