import type { Workflow } from '../../engine/index.ts';
import { pathsIn } from '../text/template-parts.ts';

/**
 * The values that a workflow reads from `data` and no step of it keeps: whoever starts it must
 * bring them. In the order in which they are first used.
 */
export function dataFields(workflow: Workflow): string[] {
  const kept = Object.values(workflow.steps).flatMap((step) =>
    step.type === 'http-request' ? step.config.keep.map((each) => each.name) : [],
  );
  const used = stringsIn(workflow.steps).flatMap((text) =>
    [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)].flatMap((match) => pathsIn(match[1] ?? '')),
  );
  const names = [...used, ...variablesIn(workflow.steps)].flatMap((path) => {
    const [root, name] = path.split('.');
    return root === 'data' && name !== undefined && !kept.includes(name) ? [name] : [];
  });
  return [...new Set(names)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return childrenOf(value).flatMap(([, child]) => stringsIn(child));
}

/** The paths in rules: `{ "var": "data.name" }` */
function variablesIn(value: unknown): string[] {
  return childrenOf(value).flatMap(([key, child]) => {
    const path: unknown = Array.isArray(child) ? child[0] : child;
    return key === 'var' && typeof path === 'string' ? [path] : variablesIn(child);
  });
}

function childrenOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
