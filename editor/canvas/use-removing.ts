import { useState } from 'react';
import { answerUsers } from '../workflow-document/answer-users.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { Removing } from './step-edits.ts';

const unaskedMax = 10;

export interface Asked {
  readonly ids: readonly string[];
  readonly how: Removing;
  /** What the steps found out is used by others. */
  readonly isUsed: boolean;
}

/** Deletes steps; many at once, and those whose answers are used, only after asking. */
export function useRemoving(removeNow: (ids: readonly string[], how: Removing) => void) {
  const { workflow } = useWorkflowEditor();
  const [asked, setAsked] = useState<Asked | null>(null);

  return {
    remove(ids: readonly string[], how: Removing = {}) {
      // What is cut is about to be pasted.
      const isUsed = how.isCut !== true && answerUsers(workflow, ids).length > 0;
      if (isUsed || ids.length > unaskedMax) setAsked({ ids, how, isUsed });
      else if (ids.length > 0) removeNow(ids, how);
    },
    /** These are about to be deleted, if the author means it. */
    asked,
    confirm(replacing?: ReadonlyMap<string, string>) {
      if (asked) removeNow(asked.ids, { ...asked.how, ...(replacing && { replacing }) });
    },
    cancel: () => setAsked(null),
  };
}
