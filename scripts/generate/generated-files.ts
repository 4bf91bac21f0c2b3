import { stepManual } from './step-manual.ts';
import { workflowSchema } from './workflow-schema.ts';

/** A file that is derived from the engine and kept in the repository; `path` is from its root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

export function generatedFiles(): readonly GeneratedFile[] {
  return [
    { path: 'docs/steps.md', text: stepManual() },
    { path: 'workflows/workflow.schema.json', text: workflowSchema() },
  ];
}
