import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Workflow } from '../../engine/index.ts';
import type { WorkflowAnswer } from '../api/workflows.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { changedAt, existing, type Selection } from './selection.ts';
import { useKnownOutside } from './use-known-outside.ts';
import { useProblems } from './use-problems.ts';
import type { WorkflowEditor } from './workflow-editor.ts';

/** The editor over an opened draft: what is selected, what is wrong, and how it is changed. */
export function useWorkflowEditorState(
  store: DocumentStore<Workflow>,
  answer: WorkflowAnswer,
): WorkflowEditor {
  const { history } = useStore(store.state);
  const workflow = history.document;
  const problems = useProblems(workflow, answer, useKnownOutside(workflow.id));
  const [chosen, select] = useState<Selection>(null);
  const selection = useMemo(() => existing(workflow, chosen), [workflow, chosen]);

  const edit: WorkflowEditor['edit'] = (name, change, { burst, joins, settle } = {}) => {
    let next: Selection | undefined;
    store.perform({
      name,
      ...(burst !== undefined && { burst }),
      ...(joins && { joins }),
      ...(settle && { settle }),
      edit(draft) {
        next = change(draft);
        return undefined;
      },
    });
    if (next !== undefined) select(next);
  };

  /** What an undo or a redo changed is brought into view. */
  function show(move: 'undo' | 'redo') {
    const { past, future } = store.state.getState().history;
    const path = (move === 'undo' ? past : future).at(-1)?.path ?? [];
    store[move]();
    const place = changedAt(store.state.getState().history.document, path);
    if (place) select(place);
  }

  return {
    workflow,
    problems,
    selection,
    select,
    edit,
    undo(name) {
      const last = store.state.getState().history.past.at(-1);
      if (name === undefined || last?.name === name) show('undo');
    },
    redo: () => show('redo'),
    store,
  };
}
