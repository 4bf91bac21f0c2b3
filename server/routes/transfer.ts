import { createRoute, z } from '@hono/zod-openapi';
import { inTransaction } from '../../db/booking/in-transaction.ts';
import { listWorkflowTests } from '../../db/workflow-tests.ts';
import type { WorkflowRow } from '../../db/workflows.ts';
import {
  exportWorkflow,
  type FidelityLine,
  type Json,
  type JsonObject,
  repair,
  type SavedTest,
  type Workflow,
} from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import { readForeign } from '../read-foreign.ts';
import { needs } from '../security/access.ts';
import { keepTests, type WorkflowTestDeps } from '../workflow-tests.ts';
import {
  createWorkflow,
  documentOf,
  existing,
  freeWorkflowId,
  problemsOf,
  readWorkflow,
} from '../workflows.ts';
import { problem } from './problem.ts';
import { answers, anyJson, createRouter, jsonBody, jsonObject } from './router.ts';

const line = z.object({
  kind: z.enum(['kept', 'approximated', 'needs-you']),
  path: z.string(),
  stepId: z.string().optional(),
  message: z.string(),
});

const importRoute = createRoute({
  method: 'post',
  path: '/api/workflows/import',
  summary: 'Keep a workflow of 8x8’s Automation Builder, or one of ours, as a new draft',
  description:
    'Any envelope of 8x8 is read. The report says of each part whether it means the same here. A document of ours may have saved `tests` among its fields: they are kept with it, and one that cannot be read is left out and reported. With dryRun=true nothing is kept.',
  middleware: needs('editor'),
  request: {
    query: z.object({ dryRun: z.enum(['true', 'false']).default('false') }),
    ...jsonBody(anyJson),
  },
  responses: answers(
    z.object({
      workflow: jsonObject,
      kept: z.boolean(),
      report: z.array(line),
      problems: z.array(problem),
    }),
    'The workflow, and what became of each part',
  ),
});

const exportRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/export',
  summary: 'The workflow as a document of 8x8’s Automation Builder, or of ours',
  description:
    'What 8x8 cannot say is in the report. The draft, or a version. Ours brings its saved `tests` along.',
  middleware: needs('viewer'),
  request: {
    params: z.object({ id: z.string().min(1).max(64) }),
    query: z.object({
      format: z.enum(['8x8', 'journeyman']).default('journeyman'),
      version: z.coerce.number().int().positive().optional(),
    }),
  },
  responses: answers(
    z.object({ format: z.string(), document: jsonObject, report: z.array(line) }),
    'The document, and what became of each part',
  ),
});

const repairRoute = createRoute({
  method: 'post',
  path: '/api/workflows/repair',
  summary: 'The workflow with one of its problems put right; nothing is kept',
  middleware: needs('editor'),
  request: jsonBody(
    z.object({
      workflow: jsonObject,
      problem: z.object({
        code: z.string(),
        stepId: z.string().optional(),
        exitId: z.string().optional(),
        path: z.string().optional(),
      }),
    }),
  ),
  responses: answers(
    z.object({ workflow: jsonObject, problems: z.array(problem) }),
    'The workflow, and what is still wrong with it',
  ),
});

type TransferDeps = Pick<WorkflowTestDeps, 'db' | 'feed' | 'now' | 'randomId'>;

/** Workflows from elsewhere and for elsewhere. */
export function transferRoutes(deps: TransferDeps) {
  const { db } = deps;

  return createRouter()
    .openapi(importRoute, (c) => {
      const { workflow, tests, report } = readForeign(c.req.valid('json'));
      const id = freeWorkflowId(db, workflow.id);
      const named = { ...workflow, id };
      const isDry = c.req.valid('query').dryRun === 'true';
      const draft = isDry ? asObject(named) : keep(named, tests);
      const lines = id === workflow.id ? report : [...report, renamed(workflow.id, id)];
      const problems = problemsOf(draft);
      return c.json({ workflow: draft, kept: !isDry, report: [...lines], problems }, 200);
    })
    .openapi(exportRoute, (c) => {
      const { format, version } = c.req.valid('query');
      const row = existing(db, c.req.valid('param').id);
      const document = documentOf(db, row, version);
      if (format === 'journeyman') {
        return c.json({ format, document: withTests(row, document), report: [] }, 200);
      }
      const exported = exportWorkflow(readWorkflow(document));
      return c.json({ format, document: exported.document, report: [...exported.report] }, 200);
    })
    .openapi(repairRoute, (c) => {
      const { workflow: document, problem: found } = c.req.valid('json');
      const { code, stepId = '', exitId = '', path = '' } = found;
      const repaired = repair(readWorkflow(document), { code, stepId, exitId, path });
      if (!repaired) {
        throw new ApiError('unprocessable', 'Only its author can put this right.', {
          path: 'problem',
        });
      }
      const workflow = asObject(repaired);
      return c.json({ workflow, problems: problemsOf(workflow) }, 200);
    });

  function keep(workflow: Workflow, tests: readonly SavedTest[]): JsonObject {
    return inTransaction(db, () => {
      const { id, draft } = createWorkflow(deps, workflow);
      keepTests(deps, id, tests);
      return draft;
    });
  }

  function withTests(row: WorkflowRow, document: JsonObject): JsonObject {
    const tests = listWorkflowTests(db, row.id).map(({ test }) => jsonObject.parse(test));
    return tests.length === 0 ? document : { ...document, tests };
  }
}

function renamed(id: string, free: string): FidelityLine {
  const message = `This workflow was here already (${id}). It stays as it is; what you import is a second one (${free}).`;
  return { kind: 'approximated', path: 'id', message };
}

/** As JSON: what is not given is not there. */
function asObject(workflow: object): Record<string, Json> {
  return JSON.parse(JSON.stringify(workflow));
}
