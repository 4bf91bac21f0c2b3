import * as z from 'zod';
import { workflow } from './workflow.ts';

/** The workflow language as JSON Schema (2020-12), for the auto-complete of editors. */
export function workflowJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(workflow, { io: 'input' });
}
