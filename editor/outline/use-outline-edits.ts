import { type KeyboardEvent, type RefObject, useState } from 'react';
import { areLetterKeysOn } from '../canvas/canvas-preferences.ts';
import { useAuthor } from '../canvas/use-author.ts';
import { usePicker } from '../canvas/use-picker.ts';
import { useRemoving } from '../canvas/use-removing.ts';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import { usualExit } from '../workflow-document/usual-exit.ts';
import { useWorkflowEditor } from '../workflow-document/workflow-editor.ts';

export type OutlineEdits = ReturnType<typeof useOutlineEdits>;

/** What can be done to a step in the outline: the very commands of the canvas. */
export function useOutlineEdits(frame: RefObject<HTMLElement | null>) {
  const { workflow } = useWorkflowEditor();
  const author = useAuthor();
  const [renamed, rename] = useState<string | null>(null);
  const picker = usePicker(author, focusStep);

  /** Once it is drawn: it may have been added this moment. */
  function focusStep(stepId: string) {
    requestAnimationFrame(() => {
      const row = frame.current?.querySelector(`[data-step="${CSS.escape(stepId)}"]`);
      const button = row?.querySelector<HTMLElement>('[data-outline-step]');
      button?.focus();
      button?.scrollIntoView({ block: 'nearest' });
    });
  }

  function pickAfter(after: ExitRef, beside: Element, isConnecting = false) {
    const { left, bottom } = beside.getBoundingClientRect();
    picker.pick({ after, at: { x: left, y: bottom }, isConnecting });
  }

  const removing = useRemoving((ids, how) => {
    const all = Object.keys(workflow.steps);
    const before = all[all.indexOf(ids[0] ?? '') - 1] ?? all[1];
    author.remove(ids, how);
    if (before !== undefined) focusStep(before);
  });
  const remove = (stepId: string) => removing.remove([stepId]);

  function duplicate(stepId: string) {
    const [newId] = author.duplicate([stepId]);
    if (newId !== undefined) focusStep(newId);
  }

  /** The keys of the canvas, while the focus is on a step. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>, stepId: string) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, currentTarget } = event;
    const isPlain = !ctrlKey && !metaKey && !altKey && !shiftKey;
    const hasLetters = isPlain && areLetterKeysOn();
    const exit = usualExit(workflow, stepId);
    if (isPlain && key === 'F2') rename(stepId);
    else if (isPlain && (key === 'Delete' || key === 'Backspace')) remove(stepId);
    else if (hasLetters && key === 'a' && exit) pickAfter(exit, currentTarget);
    else if (hasLetters && key === 'c' && exit) pickAfter(exit, currentTarget, true);
    else if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') duplicate(stepId);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    picker,
    pickAfter,
    focusStep,
    remove,
    removing,
    duplicate,
    onKeyDown,
    renamed,
    rename,
    nameOf: author.nameOf,
    renameTo: (name: string) => renamed !== null && author.rename(renamed, name),
    endRenaming() {
      if (renamed !== null) focusStep(renamed);
      rename(null);
    },
  };
}
