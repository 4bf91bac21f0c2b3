import type { JsonObject } from '../../json.ts';
import { parseWorkflow } from '../../parse-workflow.ts';
import type { Problem } from '../../problem.ts';
import type { Workflow } from '../../workflow.ts';
import { readDefinition } from './definition.ts';
import type { FidelityReport } from './fidelity.ts';
import { translateDefinition } from './translate-definition.ts';

export type ImportedDefinition =
  | { readonly ok: true; readonly workflow: Workflow; readonly report: FidelityReport }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A workflow of ours from a definition of 8x8's Automation Builder, in any of its envelopes, with
 * what became of each part. The document itself is kept in `origin`, for the way back. Never throws.
 */
export function importDefinition(document: unknown): ImportedDefinition {
  const read = readDefinition(document);
  if (!read.ok) return read;
  const { workflow, report } = translateDefinition(read.source);
  const origin: JsonObject = { format: '8x8', document: read.source.envelope };
  const parsed = parseWorkflow({ ...workflow, origin });
  return parsed.ok ? { ok: true, workflow: parsed.workflow, report } : parsed;
}
