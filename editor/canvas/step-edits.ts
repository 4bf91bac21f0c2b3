import { editingWords as texts } from '../words/en-editing.ts';
import { replaceAnswers, usedAnswers } from '../workflow-document/answer-users.ts';
import { type CopiedSteps, duplicateSteps, pasteSteps } from '../workflow-document/copied-steps.ts';
import { addStep, deleteSteps, moveCards, renameStep } from '../workflow-document/edit-steps.ts';
import { type ExitRef, mainExitOf } from '../workflow-document/exit-ref.ts';
import type { Around } from '../workflow-document/new-step.ts';
import { selectionOfSteps } from '../workflow-document/selection.ts';
import type { WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { called } from './called.ts';
import { canvasWords } from './canvas-words.ts';
import type { Point } from './layout.ts';
import type { Choice } from './picker-entries.ts';
import { sayUndoable } from './say.ts';

/** Where a new step stands, and where all others do: from then on cards stand where they are put. */
export interface Place {
  readonly at: Point;
  readonly others: ReadonlyMap<string, Point>;
}

/** What an author does with steps. Each gives the steps that are looked at then, if others. */
export function stepEdits(editor: WorkflowEditor) {
  const { workflow, edit } = editor;
  const nameOf = (stepId: string) => workflow.steps[stepId]?.name ?? '';
  return {
    nameOf,
    ...removing(editor),
    ...copying(editor),
    add(make: Extract<Choice, { kind: 'add' }>['make'], after: ExitRef | null, place?: Place) {
      const [first, ...others] = make(aroundOf(workflow, after));
      if (!first) return null;
      let firstId = '';
      edit(texts.edits.add(first.name), (draft) => {
        firstId = addStep(draft, first, after ?? undefined);
        if (place) moveCards(draft, new Map([...place.others, [firstId, place.at]]));
        let last = firstId;
        for (const step of others) {
          const exitId = mainExitOf(draft.steps[last] ?? step);
          last = addStep(draft, step, exitId === null ? undefined : { stepId: last, exitId });
        }
        return { kind: 'step', stepId: firstId };
      });
      return firstId;
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

export interface Removing {
  readonly isCut?: boolean;
  readonly leavesGap?: boolean;
  /** Answers, by those of the deleted steps whose place they take. */
  readonly replacing?: ReadonlyMap<string, string>;
}

function removing({ workflow, edit, undo }: WorkflowEditor) {
  return {
    remove(stepIds: readonly string[], how: Removing = {}) {
      const { isCut = false, leavesGap = false, replacing = new Map() } = how;
      const ids = stepIds.filter((id) => workflow.steps[id]);
      const only = ids.length === 1 ? workflow.steps[ids[0] ?? ''] : undefined;
      if (ids.length === 0) return;
      const name = isCut
        ? called(workflow, ids, texts.edits.cut, canvasWords.edits.cut)
        : called(workflow, ids, texts.edits.remove, canvasWords.edits.remove);
      const unreplaced = usedAnswers(workflow, ids).filter(({ path }) => !replacing.has(path));
      const users = new Set(unreplaced.flatMap((answer) => answer.users)).size;
      let opened = 0;
      edit(name, (draft) => {
        replaceAnswers(draft, replacing);
        opened = deleteSteps(draft, ids, { leavesGap });
        return null;
      });
      const said = canvasWords.removed;
      const usage = only ? said.answers(users) : said.manyAnswers(users);
      const message = [
        only ? said.one(only.name) : said.many(ids.length),
        opened > 0 ? said.opened(opened) : '',
        users > 0 ? usage : '',
      ];
      sayUndoable(message.filter(Boolean).join(' '), () => undo(name));
    },
  };
}

function copying({ workflow, edit }: WorkflowEditor) {
  return {
    duplicate(ids: readonly string[]) {
      let newIds: readonly string[] = [];
      const name = called(workflow, ids, texts.edits.duplicate, canvasWords.edits.duplicate);
      edit(name, (draft) => {
        newIds = duplicateSteps(draft, ids);
        return newIds.length === 0 ? undefined : selectionOfSteps(newIds);
      });
      return newIds;
    },
    /** Copies that stand where the steps were dragged to. */
    copyTo(places: ReadonlyMap<string, Point>, others: ReadonlyMap<string, Point>) {
      const ids = [...places.keys()].filter((id) => workflow.steps[id]);
      let newIds: readonly string[] = [];
      const name = called(
        workflow,
        ids,
        canvasWords.edits.copyHere,
        canvasWords.edits.copyManyHere,
      );
      edit(name, (draft) => {
        newIds = duplicateSteps(draft, ids);
        const there = newIds.flatMap((id, index) => {
          const at = places.get(ids[index] ?? '');
          return at ? [[id, at] as const] : [];
        });
        moveCards(draft, new Map([...others, ...there]));
        return selectionOfSteps(newIds);
      });
      return newIds;
    },
    /** After an exit; else at a place, or a little aside of what was copied. */
    paste(copied: CopiedSteps, after: ExitRef | null, place?: Place) {
      let newIds: readonly string[] = [];
      edit(texts.edits.paste, (draft) => {
        if (place) moveCards(draft, place.others);
        newIds = pasteSteps(draft, copied, { after: after ?? undefined, at: place?.at });
        return newIds.length === 0 ? undefined : selectionOfSteps(newIds);
      });
      return newIds;
    },
  };
}

/** What the step before it sends, a new wait understands. */
function aroundOf({ steps }: WorkflowEditor['workflow'], after: ExitRef | null): Around {
  const step = after ? steps[after.stepId] : undefined;
  if (step?.type === 'send-flow') return { afterForm: true };
  if (step?.type !== 'chatapps-message') return {};
  const { message } = step.config;
  return { afterChoices: 'choices' in message, afterForm: message.kind === 'flow' };
}
