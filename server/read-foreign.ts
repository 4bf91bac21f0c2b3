import {
  type FidelityReport,
  importDefinition,
  isDefinition,
  type Workflow,
} from '../engine/index.ts';
import { readWorkflow, refusal } from './workflows.ts';

/** A workflow from a document of 8x8's or of ours, and what became of it. Throws what cannot be read. */
export function readForeign(document: unknown): {
  readonly workflow: Workflow;
  readonly report: FidelityReport;
} {
  if (!isDefinition(document)) return { workflow: readWorkflow(document), report: [ours] };
  const imported = importDefinition(document);
  if (!imported.ok) throw refusal(imported.problems);
  return imported;
}

const ours = {
  kind: 'kept',
  path: '',
  message: 'It is a workflow of Journeyman, kept as it is.',
} as const;
