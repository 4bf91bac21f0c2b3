import { isJsonObject, type JsonObject } from '../../json.ts';
import type { FlowProblem } from '../flow-problem.ts';
import { validateFlow } from '../validate-flow.ts';
import { type RepairOptions, repairFlow } from './repair-flow.ts';

export interface FlowFault extends FlowProblem {
  /** `repairFlow` puts it right. */
  readonly isRepairable: boolean;
}

export interface FlowFaults {
  readonly faults: readonly FlowFault[];
  /** The document with everything put right that can be; null where there is nothing of the kind. */
  readonly repaired: JsonObject | null;
}

const roundsMax = 10;
const repairsMax = 100;
/** The paths of what stands after it are other ones then. */
const movingCode = 'COMPONENTS_OUTSIDE_FORM';

/**
 * Everything that is wrong with a document, one fault for each place, also what the validator tells
 * only when something else is put right: it looks at the meaning of a Flow once its form is right,
 * and warns once it would be taken.
 */
export function flowFaults(document: unknown, options: RepairOptions = {}): FlowFaults {
  const faults = new Map<string, FlowFault>();
  let current = document;
  for (let round = 0; round < roundsMax; round += 1) {
    const { errors, warnings } = validateFlow(current, options);
    const before = current;
    for (const problem of [...errors, ...warnings].slice(0, repairsMax)) {
      const repaired = isJsonObject(current) ? repairFlow(current, problem, options) : null;
      const known = faults.get(problem.path);
      const isRepairable = repaired !== null || known?.isRepairable === true;
      faults.set(problem.path, { ...(known ?? problem), isRepairable });
      current = repaired ?? current;
      if (repaired && problem.code === movingCode) break;
    }
    if (current === before) break;
  }
  const repaired = current !== document && isJsonObject(current) ? current : null;
  return { faults: [...faults.values()], repaired };
}
