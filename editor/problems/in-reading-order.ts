import type { Problem, Workflow } from '../../engine/index.ts';
import { readingOrder } from '../canvas/reading-order.ts';

/** What must be fixed before the rest; both from the top of the workflow down. */
export function inReadingOrder<Found extends Problem>(
  problems: readonly Found[],
  workflow: Workflow,
): Found[] {
  const places = new Map(readingOrder(workflow).steps.map((stepId, index) => [stepId, index]));
  const placeOf = ({ stepId }: Found) => places.get(stepId ?? '') ?? -1;
  return problems.toSorted(
    (one, other) => gravityOf(other) - gravityOf(one) || placeOf(one) - placeOf(other),
  );
}

function gravityOf({ severity }: Problem): number {
  return severity === 'error' ? 1 : 0;
}

/** Tells problems apart, also after the next check. */
export function problemKey({ code, path, message }: Problem): string {
  return [code, path, message].join('\n');
}
