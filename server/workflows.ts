/** Drafts, versions and which of them run: everything that changes a workflow goes through here. */
import { publishedFlow } from '../db/flows.ts';
import type { Database } from '../db/open.ts';
import {
  findVersion,
  findWorkflow,
  insertVersion,
  insertWorkflow,
  updateWorkflow,
  type WorkflowRow,
} from '../db/workflows.ts';
import {
  type CheckOptions,
  checkWorkflow,
  importDefinition,
  isDefinition,
  isJsonObject,
  isRepairable,
  type Json,
  type JsonObject,
  type Problem,
  parseWorkflow,
  type Workflow,
} from '../engine/index.ts';
import { ApiError } from './errors.ts';
import type { Feed } from './feed.ts';
import { otherWorkflows } from './other-workflows.ts';

interface Deps {
  readonly db: Database;
  readonly feed: Feed;
  readonly now: () => number;
}

/**
 * All that is wrong with a document, ours or 8x8's: what keeps it from being a workflow, or else what
 * checking finds; and of each whether it can be put right at once. What is said about forms needs
 * `withForms`.
 */
export function problemsOf(document: unknown, options: CheckOptions = {}) {
  const parsed = isDefinition(document) ? importDefinition(document) : parseWorkflow(document);
  if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, repairable: false }));
  const { workflow } = parsed;
  return checkWorkflow(workflow, options).map((problem) => ({
    ...problem,
    repairable: isRepairable(workflow, problem),
  }));
}

/** The forms as they are published now, the day it is, and the other workflows that run. */
export function withForms({ db, now }: Pick<Deps, 'db' | 'now'>, workflowId: string): CheckOptions {
  return {
    others: otherWorkflows(db, workflowId),
    forms: (formId) => publishedFlow(db, formId)?.document,
    today: new Date(now()).toISOString().slice(0, 10),
  };
}

/** Keeps a new workflow as a draft; its id must be free. */
export function createWorkflow({ db, feed, now }: Deps, document: unknown): WorkflowRow {
  const workflow = readWorkflow(document);
  if (findWorkflow(db, workflow.id)) {
    throw new ApiError('conflict', `There is a workflow “${workflow.id}” already.`, { path: 'id' });
  }
  const draft = toDraft(workflow);
  insertWorkflow(db, { id: workflow.id, name: workflow.name, draft, at: now() });
  feed.publish({ type: 'workflow', workflowId: workflow.id });
  return existing(db, workflow.id);
}

/**
 * Replaces the draft. `revision` is the one that was changed: when somebody else saved in between,
 * nothing is overwritten.
 */
export function saveDraft(
  { db, feed, now }: Deps,
  id: string,
  document: unknown,
  revision: number,
): WorkflowRow {
  const row = existing(db, id);
  const workflow = readWorkflow(document);
  if (workflow.id !== id) {
    throw new ApiError('unprocessable', 'The id of a workflow cannot be changed.', { path: 'id' });
  }
  if (row.revision !== revision) {
    throw new ApiError(
      'conflict',
      'Somebody else has saved this workflow in the meantime. Load it again to see their changes.',
      { detail: { revision: row.revision } },
    );
  }
  const draft = toDraft(workflow);
  updateWorkflow(db, id, { name: workflow.name, draft, revision: revision + 1, updatedAt: now() });
  feed.publish({ type: 'workflow', workflowId: id });
  return existing(db, id);
}

/** Who publishes, and what they say about it. */
export interface Publishing {
  readonly by: string | null;
  readonly note: string | null;
}

const untold: Publishing = { by: null, note: null };

/** Makes the draft the version that new conversations run. A must-fix problem refuses it. */
export function publishWorkflow(deps: Deps, id: string, told = untold): WorkflowRow {
  const problems = problemsOf(existing(deps.db, id).draft, withForms(deps, id));
  if (problems.some((problem) => problem.severity === 'error')) throw refusal(problems);
  return publishAsItIs(deps, id, told);
}

/** The same for what ran elsewhere with its problems, and is to run here with them. */
export function publishAsItIs({ db, feed, now }: Deps, id: string, told = untold): WorkflowRow {
  const { draft } = existing(db, id);
  const { by: publishedBy, note } = told;
  insertVersion(db, { workflowId: id, document: draft, createdAt: now(), publishedBy, note });
  feed.publish({ type: 'workflow', workflowId: id });
  return existing(db, id);
}

/** Whether it may start new conversations; those under way go on. */
export function setEnabled({ db, feed, now }: Deps, id: string, enabled: boolean): WorkflowRow {
  const row = existing(db, id);
  if (enabled && row.version === null) {
    throw new ApiError('conflict', 'Publish this workflow first: there is no version to run yet.');
  }
  updateWorkflow(db, id, { enabled, updatedAt: now() });
  feed.publish({ type: 'workflow', workflowId: id });
  return existing(db, id);
}

export function existing(db: Database, id: string): WorkflowRow {
  const row = findWorkflow(db, id);
  if (!row) throw new ApiError('not_found', `There is no workflow “${id}”.`);
  return row;
}

/** The same id, or one like it that no workflow has. */
export function freeWorkflowId(db: Database, wanted: string): string {
  let id = wanted;
  for (let number = 2; findWorkflow(db, id); number += 1) id = `${wanted.slice(0, 58)}-${number}`;
  return id;
}

/** The document of one version, or the draft. */
export function documentOf(db: Database, row: WorkflowRow, version?: number): JsonObject {
  if (version === undefined) return row.draft;
  const found = findVersion(db, row.id, version);
  if (!found) throw new ApiError('not_found', `“${row.name}” has no version ${version}.`);
  return found.document;
}

/** The workflow, or all that keeps the document from being one, thrown. */
export function readWorkflow(document: unknown): Workflow {
  const parsed = parseWorkflow(document);
  if (!parsed.ok) throw refusal(parsed.problems);
  return parsed.workflow;
}

export function refusal(problems: readonly Problem[]): ApiError {
  const count = problems.filter((problem) => problem.severity === 'error').length;
  const [first] = problems.filter((problem) => problem.severity === 'error');
  const message = `${count === 1 ? 'One problem' : `${count} problems`} must be fixed. ${first?.message ?? ''}`;
  return new ApiError('unprocessable', message.trim(), {
    ...(first === undefined ? {} : { path: first.path }),
    detail: { problems },
  });
}

/** A workflow is JSON by construction; this says so to the compiler by looking. */
function toDraft(workflow: Workflow): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(workflow));
  if (!isJsonObject(json)) throw new Error('A workflow is an object.');
  return json;
}
