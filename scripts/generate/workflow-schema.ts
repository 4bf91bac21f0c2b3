import { workflowJsonSchema } from '../../engine/index.ts';

/** The workflow language as a JSON Schema file, which `$schema` in a workflow points at. */
export function workflowSchema(): string {
  return `${JSON.stringify(workflowJsonSchema(), null, 2)}\n`;
}
