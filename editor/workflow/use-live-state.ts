import { useMemo } from 'react';
import { parseWorkflow } from '../../engine/index.ts';
import { useWorkflowVersion, type WorkflowAnswer } from '../api/workflows.ts';
import { changesInWords } from '../workflow-document/changes-in-words.ts';
import type { WorkflowEditor } from '../workflow-document/workflow-editor.ts';

export interface LiveState {
  readonly kind: 'draft' | 'upToDate' | 'changed' | 'broken';
  /** What customers would get otherwise by publishing; nothing is live yet: null. */
  readonly changes: readonly string[] | null;
}

/** How what is drawn stands to what customers get. Null: what is live is being asked for. */
export function useLiveState(
  { workflow: { id }, version }: WorkflowAnswer,
  { workflow, problems }: Pick<WorkflowEditor, 'workflow' | 'problems'>,
): LiveState | null {
  const live = useWorkflowVersion(id, version).data;
  const published = useMemo(() => (live ? parseWorkflow(live) : null), [live]);
  const changes = useMemo(
    () => (published?.ok ? changesInWords(published.workflow, workflow) : null),
    [published, workflow],
  );
  if (version === null) return { kind: 'draft', changes: null };
  if (!changes) return null;
  if (changes.length === 0) return { kind: 'upToDate', changes };
  const isBroken = problems.some(({ severity }) => severity === 'error');
  return { kind: isBroken ? 'broken' : 'changed', changes };
}
