import type { Database } from '../../../db/open.ts';
import { listEnabledVersions, workflowsGeneration } from '../../../db/workflows.ts';
import { parseWorkflow } from '../../../engine/index.ts';

/** The id of the workflow that answers a form; null: none does. */
export type AnsweringWorkflow = (form: string) => string | null;

/** Where several would, the first in priority. Read again only after a workflow changed. */
export function createAnsweringWorkflow(db: Database): AnsweringWorkflow {
  let known: ReadonlyMap<string, string> = new Map();
  let generation = -1;
  return (form) => {
    if (generation !== workflowsGeneration(db)) {
      generation = workflowsGeneration(db);
      known = readAnswering(db);
    }
    return known.get(form) ?? null;
  };
}

function readAnswering(db: Database): Map<string, string> {
  const answering = new Map<string, string>();
  for (const { workflowId, document } of listEnabledVersions(db, 'flow-data-request')) {
    const parsed = parseWorkflow(document);
    const trigger = parsed.ok ? parsed.workflow.trigger : null;
    if (trigger?.type !== 'flow-data-request' || answering.has(trigger.form)) continue;
    answering.set(trigger.form, workflowId);
  }
  return answering;
}
