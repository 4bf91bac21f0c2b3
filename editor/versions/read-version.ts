import { parseWorkflow, type Workflow } from '../../engine/index.ts';
import { isDrawable } from '../workflow-document/use-workflow-store.ts';

/** What was published, as today's editor has it. Null: it cannot be drawn. */
export function readVersion(document: unknown): Workflow | null {
  const parsed = parseWorkflow(document);
  if (parsed.ok) return parsed.workflow;
  return isDrawable(document) ? document : null;
}
