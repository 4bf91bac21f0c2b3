import { useEffect } from 'react';
import { isJsonObject, parseWorkflow, type Workflow } from '../../engine/index.ts';
import { ApiError } from '../api/client.ts';
import { useSaveWorkflowDraft } from '../api/drafts.ts';
import { fetchWorkflow, type WorkflowAnswer } from '../api/workflows.ts';
import type { DocumentStore } from '../document/document-store.ts';
import type { MirrorCopy } from '../document/mirror.ts';
import { SaveConflict, SaveOffline } from '../document/save-error.ts';
import { useDocumentStore } from '../document/use-document-store.ts';
import { mergeWorkflows } from './merge-workflows.ts';

/** The draft of a workflow, opened for editing. Null until this browser was asked what it kept. */
export function useWorkflowStore(answer: WorkflowAnswer): DocumentStore<Workflow> | null {
  const { id } = answer.workflow;
  const { mutateAsync } = useSaveWorkflowDraft(id);
  const store = useDocumentStore<Workflow>({
    key: `workflow:${id}`,
    server: copyOf(answer),
    readCopy,
    save: (workflow, revision) =>
      mutateAsync({ workflow, revision }).catch((error: unknown) => refused(error, id)),
    merge: mergeWorkflows,
  });
  useEffect(() => store?.receive(copyOf(answer)), [store, answer]);
  return store;
}

/** With what has a default filled in, which is no change. */
function copyOf({ workflow, revision }: WorkflowAnswer): MirrorCopy<Workflow> {
  const parsed = parseWorkflow(workflow);
  return { document: parsed.ok ? parsed.workflow : withWholeLayout(workflow), revision };
}

/** What is no workflow yet may lack what has a default. */
function withWholeLayout(workflow: Workflow): Workflow {
  return { ...workflow, layout: { ...workflow.layout, ...withLists(workflow.layout) } };
}

function withLists({ notes = [], sections = [] }: Partial<Workflow['layout']>) {
  return { notes, sections };
}

function readCopy(left: unknown): MirrorCopy<Workflow> | null {
  if (typeof left !== 'object' || left === null) return null;
  const { document, revision, base } = left as Partial<Record<string, unknown>>;
  if (!isDrawable(document) || typeof revision !== 'number') return null;
  return { document, revision, ...(isDrawable(base) && { base }) };
}

/**
 * Whether all that the editor must find in a workflow is there. A draft with a text that is still
 * empty is no workflow yet, and is drawn all the same.
 */
export function isDrawable(document: unknown): document is Workflow {
  if (!isJsonObject(document)) return false;
  const { schemaVersion, steps, trigger, layout } = document;
  const isWhole = isJsonObject(steps) && isJsonObject(trigger) && isJsonObject(layout);
  if (schemaVersion !== 1 || !isWhole || !isJsonObject(layout['positions'])) return false;
  return Object.values(steps).every(isDrawableStep);
}

function isDrawableStep(step: unknown): boolean {
  if (!isJsonObject(step) || !isJsonObject(step['config'])) return false;
  const { type, name, exits } = step;
  const isNamed = typeof type === 'string' && typeof name === 'string';
  return isNamed && Array.isArray(exits) && exits.every(isDrawableExit);
}

function isDrawableExit(exit: unknown): boolean {
  if (!isJsonObject(exit)) return false;
  const { id, label, to } = exit;
  return typeof id === 'string' && typeof label === 'string' && isTarget(to);
}

function isTarget(to: unknown): boolean {
  return to === null || typeof to === 'string';
}

async function refused(error: unknown, id: string): Promise<never> {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) throw new SaveOffline();
  if (error.status === 409) throw new SaveConflict(copyOf(await fetchWorkflow(id)));
  throw error;
}
