import { z } from '@hono/zod-openapi';
import { type FlowRow, listFlowVersions } from '../../db/flows.ts';
import { type FlowAt8x8, listFlowsAt8x8 } from '../../db/flows-at-8x8.ts';
import type { JsonObject } from '../../engine/index.ts';
import {
  type FlowDeps,
  flowCategories,
  flowProblems,
  flowState,
  flowStates,
} from '../flows/flows.ts';
import { workflowsWithFlow } from '../flows/workflows-with-flow.ts';
import { jsonObject } from './router.ts';

export const flowProblem = z.object({
  /** Meta's for an error. */
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** As Meta writes it: `screens[0].layout.children[2].label`. */
  path: z.string(),
  message: z.string(),
  fix: z.string(),
});

export const flowById = z.object({ id: z.string().min(1).max(64) });

/** The revision that was changed, as it was read: `3` or `"3"`. */
export const ifMatch = z.object({
  'if-match': z
    .string('Say in If-Match which revision of the form you changed.')
    .regex(/^"?\d{1,15}"?$/, 'If-Match is the number of a revision, such as 3.')
    .transform((text) => Number(text.replaceAll('"', ''))),
});

export const flowName = z.string().trim().min(1).max(200);
export const categories = z.array(z.enum(flowCategories)).min(1).max(flowCategories.length);

const version = z.object({ version: z.number(), createdAt: z.number() });

/** A form as it is on a channel of 8x8. */
const at8x8 = z.object({
  channelId: z.string(),
  externalId: z.string(),
  /** `DRAFT`, `PUBLISHED`, `DEPRECATED`, `BLOCKED`, `THROTTLED`. */
  status: z.string(),
  /** Which of our versions it is; null: a draft. */
  version: z.number().nullable(),
  previewUrl: z.string().nullable(),
  previewExpiresAt: z.number().nullable(),
  /** What 8x8 found wrong with it. */
  problems: z.array(z.object({ code: z.string(), path: z.string(), message: z.string() })),
  updatedAt: z.number(),
});

const summary = {
  id: z.string(),
  name: z.string(),
  categories: z.array(z.string()),
  state: z.enum(flowStates),
  /** The latest one; null before the first. */
  version: z.number().nullable(),
  updatedAt: z.number(),
};

export const listedFlow = z.object(summary);

export const savedFlow = z.object({
  ...summary,
  revision: z.number(),
  problems: z.array(flowProblem),
});

export const wholeFlow = savedFlow.extend({
  /** The draft. */
  document: jsonObject,
  versions: z.array(version),
  at8x8: z.array(at8x8),
  /** The workflows that open it. */
  usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const wholeVersion = version.extend({ document: jsonObject });

export function toListed(deps: FlowDeps, row: FlowRow) {
  const { id, name, categories, version, updatedAt } = row;
  const state = flowState(deps, row);
  return { id, name, categories: [...categories], state, version, updatedAt };
}

export function toSaved(deps: FlowDeps, row: FlowRow) {
  const problems = flowProblems(deps, row.draft);
  return { ...toListed(deps, row), revision: row.revision, problems };
}

export function toWhole(deps: FlowDeps, row: FlowRow) {
  return {
    ...toSaved(deps, row),
    document: toAnswer(row.draft),
    versions: listFlowVersions(deps.db, row.id),
    at8x8: listFlowsAt8x8(deps.db, row.id).map(toAt8x8),
    usedBy: workflowsWithFlow(deps.db, row.id),
  };
}

function toAt8x8(row: FlowAt8x8) {
  const { flowId: _flowId, createdAt: _createdAt, problems, ...shown } = row;
  return { ...shown, problems: [...problems] };
}

/** As the schema of answers has it: without the marks of what nobody may change. */
export function toAnswer(document: JsonObject): z.infer<typeof jsonObject> {
  return { ...document };
}
