/** Saved tests of workflows: kept, run against a draft, and asked before it is published. */
import { setImmediate as othersServed } from 'node:timers/promises';
import { publishedFlow } from '../db/flows.ts';
import type { Database } from '../db/open.ts';
import {
  countWorkflowTests,
  deleteWorkflowTest,
  insertWorkflowTest,
  listWorkflowTests,
  updateWorkflowTest,
  type WorkflowTestRow,
} from '../db/workflow-tests.ts';
import { findVersion, findWorkflow } from '../db/workflows.ts';
import {
  createProgram,
  type Program,
  parseWorkflow,
  playTest,
  type SavedTest,
  type TestRun,
  type TrialWorld,
  type Workflow,
} from '../engine/index.ts';
import { ApiError } from './errors.ts';
import type { Feed } from './feed.ts';
import type { KeptBusiness } from './kept-business.ts';
import { existing, problemsOf, readWorkflow, withForms } from './workflows.ts';

export interface WorkflowTestDeps {
  readonly db: Database;
  readonly feed: Feed;
  readonly now: () => number;
  readonly randomId: () => string;
  readonly business: Pick<KeptBusiness, 'settings'>;
}

export const testsPerWorkflowMax = 100;
/** For all tests of a workflow together. */
const runMsMax = 10_000;
/** How long others wait at most, besides for one thing that happens in a test. */
const sliceMs = 20;

/** A test and how it went; null: there was no time for it. */
export interface TestResult {
  readonly row: WorkflowTestRow;
  readonly run: TestRun | null;
}

export function saveTest(deps: WorkflowTestDeps, workflowId: string, test: SavedTest) {
  const { db, now, randomId } = deps;
  existing(db, workflowId);
  if (countWorkflowTests(db, workflowId) >= testsPerWorkflowMax) {
    const message = `A workflow has at most ${testsPerWorkflowMax} tests. Delete one first.`;
    throw new ApiError('conflict', message);
  }
  const at = now();
  const row = { id: randomId(), workflowId, test, createdAt: at, updatedAt: at };
  insertWorkflowTest(db, row);
  tell(deps, workflowId);
  return row;
}

/** Those that come with a workflow that has none yet, in their order. */
export function keepTests(
  { db, now, randomId }: Pick<WorkflowTestDeps, 'db' | 'now' | 'randomId'>,
  workflowId: string,
  tests: readonly SavedTest[],
): void {
  const at = now();
  for (const test of tests) {
    insertWorkflowTest(db, { id: randomId(), workflowId, test, createdAt: at, updatedAt: at });
  }
}

export function replaceTest(
  deps: WorkflowTestDeps,
  of: { readonly workflowId: string; readonly id: string },
  test: SavedTest,
): WorkflowTestRow {
  if (!updateWorkflowTest(deps.db, of, { test, updatedAt: deps.now() })) throw noTest();
  tell(deps, of.workflowId);
  const row = listWorkflowTests(deps.db, of.workflowId).find(({ id }) => id === of.id);
  if (!row) throw noTest();
  return row;
}

export function deleteTest(
  deps: WorkflowTestDeps,
  of: { readonly workflowId: string; readonly id: string },
): void {
  if (!deleteWorkflowTest(deps.db, of)) throw noTest();
  tell(deps, of.workflowId);
}

/** All tests of a workflow, against its draft or the document that is given. */
export async function runTests(
  deps: WorkflowTestDeps,
  workflowId: string,
  document?: unknown,
): Promise<TestResult[]> {
  const row = existing(deps.db, workflowId);
  const world = worldOf(deps, readWorkflow(document ?? row.draft));
  const endsAt = performance.now() + runMsMax;
  const results: TestResult[] = [];
  for (const test of listWorkflowTests(deps.db, workflowId)) {
    results.push({ row: test, run: await runGently(world, test.test, endsAt) });
  }
  return results;
}

/**
 * Nothing is published that a test does not pass with. The draft that was tested is the one that is
 * published: whoever saves another meanwhile has to publish that.
 */
export async function requireTestsPass(deps: WorkflowTestDeps, workflowId: string): Promise<void> {
  const { revision, draft } = existing(deps.db, workflowId);
  if (countWorkflowTests(deps.db, workflowId) === 0) return;
  // What must be fixed is told first, by publishing itself.
  const problems = problemsOf(draft, withForms(deps, workflowId));
  if (problems.some(({ severity }) => severity === 'error')) return;
  const results = await runTests(deps, workflowId, draft);
  const failing = results.filter(({ run }) => !run?.passed);
  if (failing.length > 0) throw testsFailed(failing, results.length);
  if (existing(deps.db, workflowId).revision === revision) return;
  const message = 'Somebody saved this workflow while its tests ran. Publish it again.';
  throw new ApiError('conflict', message);
}

const namesMax = 5;

function testsFailed(failing: readonly TestResult[], count: number): ApiError {
  const names = failing.map(({ row }) => `“${row.test.name}”`);
  const more = names.length > namesMax ? ` and ${names.length - namesMax} more` : '';
  const shown = `${names.slice(0, namesMax).join(', ')}${more}`;
  const message =
    count === 1
      ? `Its test does not pass: ${shown}. Mend the workflow, or accept what it does now.`
      : `${names.length} of ${count} tests do not pass: ${shown}. Mend the workflow, or accept what it does now.`;
  return new ApiError('tests_failed', message, {
    path: 'tests',
    detail: { tests: failing.map(({ row }) => ({ id: row.id, name: row.test.name })) },
  });
}

/** Others are served between one thing that happens and the next. Null: its time was over. */
async function runGently(
  world: TrialWorld,
  test: SavedTest,
  endsAt: number,
): Promise<TestRun | null> {
  const playing = playTest(world, test);
  let sliceEndsAt = performance.now() + sliceMs;
  for (let step = playing.next(); ; step = playing.next()) {
    if (step.done) return step.value;
    if (performance.now() > endsAt) return null;
    if (performance.now() < sliceEndsAt) continue;
    await othersServed();
    sliceEndsAt = performance.now() + sliceMs;
  }
}

/** The workflow as it would run here, among the others that are live. */
function worldOf({ db, business }: WorkflowTestDeps, workflow: Workflow): TrialWorld {
  const findForm = (formId: string) => publishedFlow(db, formId)?.document;
  const known = new Map<string, Program | null>();
  const settings = business.settings();

  function findLive(id: string): Program | null {
    const row = findWorkflow(db, id);
    if (!row?.enabled || row.version === null) return null;
    const parsed = parseWorkflow(findVersion(db, id, row.version)?.document);
    return parsed.ok ? createProgram(parsed.workflow, row.version, settings, findForm) : null;
  }

  return {
    program: createProgram(workflow, 0, settings, findForm),
    find(id) {
      const found = known.get(id) ?? findLive(id);
      known.set(id, found);
      return found;
    },
  };
}

function tell({ feed }: WorkflowTestDeps, workflowId: string): void {
  feed.publish({ type: 'workflow', workflowId });
}

function noTest(): ApiError {
  return new ApiError('not_found', 'There is no such test.');
}
