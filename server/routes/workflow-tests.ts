import { createRoute, z } from '@hono/zod-openapi';
import { listWorkflowTests, type WorkflowTestRow } from '../../db/workflow-tests.ts';
import type { SavedTest } from '../../engine/index.ts';
import { ApiError } from '../errors.ts';
import { readTest } from '../read-test.ts';
import { needs } from '../security/access.ts';
import {
  deleteTest,
  replaceTest,
  runTests,
  saveTest,
  type TestResult,
  type WorkflowTestDeps,
} from '../workflow-tests.ts';
import { existing } from '../workflows.ts';
import { answers, createRouter, done, jsonBody, jsonObject, keptObject } from './router.ts';

const byWorkflow = z.object({ id: z.string().min(1).max(64) });
const byTest = byWorkflow.extend({ testId: z.string().min(1).max(64) });

const whole = z.object({
  id: z.string(),
  /** The name, when it begins, whose conversation it is, and its turns with what is expected. */
  test: jsonObject,
  createdAt: z.number(),
  updatedAt: z.number(),
});

const toBeKept = jsonBody(z.object({ test: keptObject }));

const result = z.object({
  id: z.string(),
  name: z.string(),
  passed: z.boolean(),
  /** The first turn that differs, from 0, and how; null: none does, or there was no time for it. */
  failed: z.object({ turn: z.number(), difference: jsonObject }).nullable(),
  /** The exits that were taken, as `step:exit`. */
  exits: z.array(z.string()),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/workflows/{id}/tests',
  summary: 'The saved tests of a workflow, oldest first',
  middleware: needs('editor'),
  request: { params: byWorkflow },
  responses: answers(z.object({ tests: z.array(whole) }), 'The tests'),
});

const saveRoute = createRoute({
  method: 'post',
  path: '/api/workflows/{id}/tests',
  summary: 'Save a tried conversation as a test',
  description: 'From then on, nothing is published that the test does not pass with.',
  middleware: needs('editor'),
  request: { params: byWorkflow, ...toBeKept },
  responses: answers(whole, 'The test'),
});

const replaceRoute = createRoute({
  method: 'put',
  path: '/api/workflows/{id}/tests/{testId}',
  summary: 'Give a test another name, or other expectations',
  middleware: needs('editor'),
  request: { params: byTest, ...toBeKept },
  responses: answers(whole, 'The test'),
});

const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/workflows/{id}/tests/{testId}',
  summary: 'Delete a test',
  middleware: needs('editor'),
  request: { params: byTest },
  responses: answers(done, 'It is gone'),
});

const runRoute = createRoute({
  method: 'post',
  path: '/api/workflows/{id}/tests/run',
  summary: 'Run all tests, against the draft or the workflow that is given; nothing is kept',
  middleware: needs('editor'),
  request: { params: byWorkflow, ...jsonBody(z.object({ workflow: jsonObject.optional() })) },
  responses: answers(z.object({ tests: z.array(result) }), 'How each went'),
});

/** Tried conversations that a workflow is held to. */
export function workflowTestRoutes(deps: WorkflowTestDeps) {
  return createRouter()
    .openapi(listRoute, (c) => {
      const { id } = existing(deps.db, c.req.valid('param').id);
      return c.json({ tests: listWorkflowTests(deps.db, id).map(toWhole) }, 200);
    })
    .openapi(saveRoute, (c) => {
      const test = requireTest(c.req.valid('json').test);
      return c.json(toWhole(saveTest(deps, c.req.valid('param').id, test)), 200);
    })
    .openapi(replaceRoute, (c) => {
      const test = requireTest(c.req.valid('json').test);
      return c.json(toWhole(replaceTest(deps, testIn(c.req.valid('param')), test)), 200);
    })
    .openapi(deleteRoute, (c) => {
      deleteTest(deps, testIn(c.req.valid('param')));
      return c.json({ ok: true as const }, 200);
    })
    .openapi(runRoute, async (c) => {
      const results = await runTests(deps, c.req.valid('param').id, c.req.valid('json').workflow);
      return c.json({ tests: results.map(toResult) }, 200);
    });
}

function testIn({ id: workflowId, testId: id }: z.infer<typeof byTest>) {
  return { workflowId, id };
}

function requireTest(given: unknown): SavedTest {
  const read = readTest(given);
  if (read.ok) return read.test;
  throw new ApiError('unprocessable', read.message, { path: ['test', ...read.path].join('.') });
}

function toWhole({ workflowId: _, test, ...row }: WorkflowTestRow) {
  return { ...row, test: jsonObject.parse(test) };
}

function toResult({ row, run }: TestResult): z.infer<typeof result> {
  const failed = run?.failed ?? null;
  return {
    id: row.id,
    name: row.test.name,
    passed: run?.passed ?? false,
    failed: failed && { turn: failed.turn, difference: jsonObject.parse(failed.difference) },
    exits: [...(run?.exits ?? [])],
  };
}
