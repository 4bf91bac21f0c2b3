import type { Workflow } from '../../engine/index.ts';
import { pathsUsed } from '../text/paths-used.ts';

/**
 * The values that a workflow reads from `data` and no step of it keeps: whoever starts it must
 * bring them. In the order in which they are first used.
 */
export function dataFields(workflow: Workflow): string[] {
  const kept = Object.values(workflow.steps).flatMap((step) =>
    step.type === 'http-request' ? step.config.keep.map((each) => each.name) : [],
  );
  const names = pathsUsed(workflow.steps).flatMap((path) => {
    const [root, name] = path.split('.');
    return root === 'data' && name !== undefined && !kept.includes(name) ? [name] : [];
  });
  return [...new Set(names)];
}
