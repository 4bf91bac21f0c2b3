import type { Workflow } from '../../workflow.ts';
import { readDefinition } from './definition.ts';
import { flatten } from './plan-steps.ts';
import { translateDefinition } from './translate-definition.ts';

/**
 * What 8x8 calls each step of a workflow that was imported from it, by our id; null for what only we
 * need to do the same. Steps that were drawn here have their own names.
 */
export function stepNamesAt8x8({ steps, origin }: Workflow): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>(Object.keys(steps).map((id) => [id, id]));
  const read = origin && readDefinition(origin.document);
  if (!read?.ok) return names;
  for (const { source, stepId, helpers } of flatten(translateDefinition(read.source).steps)) {
    if (source.id !== '') names.set(stepId, source.id);
    for (const helper of helpers) names.set(helper, null);
  }
  return names;
}
