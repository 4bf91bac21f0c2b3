import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoToast } from '../document/undo-toast.tsx';
import { editingWords as texts } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { type CopiedSteps, duplicateSteps, pasteSteps } from '../workflow-document/copied-steps.ts';
import { connect, disconnect, endHere } from '../workflow-document/edit-exits.ts';
import {
  addStep,
  deleteSteps,
  moveCards,
  renameStep,
  tidy,
} from '../workflow-document/edit-steps.ts';
import { type ExitRef, mainExitOf, triggerId } from '../workflow-document/exit-ref.ts';
import type { Around } from '../workflow-document/new-step.ts';
import { useWorkflowEditor, type WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import type { Point } from './layout.ts';
import type { Choice } from './picker-entries.ts';

/** What an author does on the canvas. Each gives the card that is looked at then, if another. */
export function useAuthor() {
  const editor = useWorkflowEditor();
  return { ...exitEdits(editor), ...stepEdits(editor), ...cardEdits(editor) };
}

function exitEdits({ workflow, edit }: WorkflowEditor) {
  const labelOf = (ref: ExitRef) => exitLabel(workflow, ref);
  return {
    connectTo(ref: ExitRef, to: string) {
      edit(texts.edits.connect(labelOf(ref)), (draft) => {
        connect(draft, ref, to);
        return undefined;
      });
      return null;
    },
    disconnectExit(ref: ExitRef) {
      edit(texts.edits.disconnect(labelOf(ref)), (draft) => {
        disconnect(draft, ref);
        return undefined;
      });
      return null;
    },
    endExit(ref: ExitRef) {
      edit(texts.edits.end(labelOf(ref)), (draft) => {
        endHere(draft, ref);
        return undefined;
      });
      return null;
    },
  };
}

function stepEdits(editor: WorkflowEditor) {
  const { workflow, edit, undo } = editor;
  const nameOf = (stepId: string) => workflow.steps[stepId]?.name ?? '';
  return {
    nameOf,
    add(make: Extract<Choice, { kind: 'add' }>['make'], after: ExitRef | null, place?: Point) {
      const [first, ...others] = make(aroundOf(workflow, after));
      if (!first) return null;
      let firstId = '';
      edit(texts.edits.add(first.name), (draft) => {
        firstId = addStep(draft, first, after ?? undefined);
        if (place) moveCards(draft, new Map([[firstId, place]]));
        let last = firstId;
        for (const step of others) {
          const exitId = mainExitOf(draft.steps[last] ?? step);
          last = addStep(draft, step, exitId === null ? undefined : { stepId: last, exitId });
        }
        return { kind: 'step', stepId: firstId };
      });
      return firstId;
    },
    remove(stepId: string, isCut = false) {
      if (!workflow.steps[stepId]) return;
      const name = (isCut ? texts.edits.cut : texts.edits.remove)(nameOf(stepId));
      let opened = 0;
      edit(name, (draft) => {
        opened = deleteSteps(draft, [stepId]);
        return null;
      });
      sayRemoved(texts.removed(nameOf(stepId), opened), () => undo(name));
    },
    duplicate(stepId: string) {
      let newId: string | undefined;
      edit(texts.edits.duplicate(nameOf(stepId)), (draft) => {
        [newId] = duplicateSteps(draft, [stepId]);
        return newId === undefined ? undefined : { kind: 'step', stepId: newId };
      });
      return newId ?? null;
    },
    paste(copied: CopiedSteps, after: ExitRef | null) {
      let newId: string | undefined;
      edit(texts.edits.paste, (draft) => {
        [newId] = pasteSteps(draft, copied, after ?? undefined);
        return newId === undefined ? undefined : { kind: 'step', stepId: newId };
      });
      return newId ?? null;
    },
    rename(stepId: string, name: string) {
      if (name === '' || name === nameOf(stepId)) return;
      edit(texts.edits.rename(name), (draft) => {
        renameStep(draft, stepId, name);
        return undefined;
      });
    },
  };
}

function cardEdits({ workflow, edit }: WorkflowEditor) {
  return {
    move(cardId: string, places: ReadonlyMap<string, Point>) {
      const name = cardId === triggerId ? texts.canvas.start : workflow.steps[cardId]?.name;
      edit(texts.edits.move(name ?? ''), (draft) => {
        moveCards(draft, places);
        return undefined;
      });
    },
    tidyUp() {
      edit(texts.edits.tidy, (draft) => {
        tidy(draft);
        return undefined;
      });
    },
  };
}

function exitLabel({ steps }: WorkflowEditor['workflow'], { stepId, exitId }: ExitRef): string {
  if (stepId === triggerId) return texts.canvas.start;
  return steps[stepId]?.exits.find(({ id }) => id === exitId)?.label ?? exitId;
}

/** What the step before it sends, a new wait understands. */
function aroundOf({ steps }: WorkflowEditor['workflow'], after: ExitRef | null): Around {
  const step = after ? steps[after.stepId] : undefined;
  if (step?.type === 'send-flow') return { afterForm: true };
  if (step?.type !== 'chatapps-message') return {};
  const { message } = step.config;
  return { afterChoices: 'choices' in message, afterForm: message.kind === 'flow' };
}

function sayRemoved(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 10_000,
    closeButtonProps: { 'aria-label': words.app.close },
    message: createElement(UndoToast, {
      message,
      label: texts.undoShort,
      undo: () => {
        undo();
        notifications.hide(id);
      },
    }),
  });
}
