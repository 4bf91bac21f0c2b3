import { createContext, useContext } from 'react';
import type { Workflow } from '../../engine/index.ts';
import type { DocumentStore } from '../document/document-store.ts';
import type { Selection } from './selection.ts';
import type { WorkflowProblem } from './use-problems.ts';

/** What every part of the workflow editor works on: the canvas, the inspector, the header. */
export interface WorkflowEditor {
  /** The draft as it is now, saved or not. */
  readonly workflow: Workflow;
  /** What is wrong with it, a moment after it changed. */
  readonly problems: readonly WorkflowProblem[];
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** Changes the workflow by a named command that can be undone. */
  readonly edit: (name: string, change: Change, options?: EditOptions) => void;
  /** Only if what was done last has this name, if one is given. */
  readonly undo: (name?: string) => void;
  readonly redo: () => void;
  readonly store: DocumentStore<Workflow>;
}

/** Changes the draft in place. What it gives is looked at then; undefined: what was. */
export type Change = (draft: Workflow) => Selection | undefined;

export interface EditOptions {
  /** What is typed into one field in one go is undone in one go. */
  readonly burst?: string;
  /** It completes its burst, however long ago that was. */
  readonly joins?: true;
  /** What follows from it by itself, and is undone with it. */
  readonly settle?: (draft: Workflow) => void;
}

const WorkflowEditorContext = createContext<WorkflowEditor | null>(null);

export const WorkflowEditorProvider = WorkflowEditorContext.Provider;

export function useWorkflowEditor(): WorkflowEditor {
  const editor = useContext(WorkflowEditorContext);
  if (!editor) throw new Error('This stands outside the workflow editor.');
  return editor;
}
