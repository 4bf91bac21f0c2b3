import type { Workflow } from '../../engine/index.ts';

/** The other steps that use what these steps learned, in the order of the document. */
export function answerUsers({ steps }: Workflow, ids: readonly string[]): string[] {
  const gone = new Set(ids);
  return Object.entries(steps).flatMap(([id, step]) =>
    !gone.has(id) && namedSteps(step).some((named) => gone.has(named)) ? [id] : [],
  );
}

/** `steps.ask.text` and `steps["ask"].text`, in templates and in rules */
function namedSteps(value: unknown): string[] {
  if (typeof value === 'string') {
    const named = value.matchAll(/\bsteps(?:\.|\[["'])([A-Za-z][A-Za-z0-9_-]*)/g);
    return [...named].flatMap(([, id]) => id ?? []);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedSteps);
}
