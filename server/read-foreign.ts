import {
  type FidelityReport,
  importDefinition,
  isDefinition,
  type SavedTest,
  type Workflow,
} from '../engine/index.ts';
import { apartFromTests, readCarriedTests } from './carried-tests.ts';
import { readWorkflow, refusal } from './workflows.ts';

export interface Foreign {
  readonly workflow: Workflow;
  /** The saved tests that a document of ours brings along. */
  readonly tests: readonly SavedTest[];
  readonly report: FidelityReport;
}

/** A workflow from a document of 8x8's or of ours, and what became of it. Throws what cannot be read. */
export function readForeign(document: unknown): Foreign {
  if (!isDefinition(document)) return readOurs(document);
  const imported = importDefinition(document);
  if (!imported.ok) throw refusal(imported.problems);
  return { workflow: imported.workflow, tests: [], report: imported.report };
}

function readOurs(document: unknown): Foreign {
  const apart = apartFromTests(document);
  const { tests, report } = readCarriedTests(apart.tests);
  return { workflow: readWorkflow(apart.workflow), tests, report: [ours, ...report] };
}

const ours = {
  kind: 'kept',
  path: '',
  message: 'It is a workflow of Journeyman, kept as it is.',
} as const;
