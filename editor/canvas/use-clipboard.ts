import { notifications } from '@mantine/notifications';
import { type RefObject, useEffect, useRef } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { words } from '../words/words.ts';
import { type CopiedSteps, copySteps, readCopiedSteps } from '../workflow-document/copied-steps.ts';

interface Clipboard {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly workflow: Workflow;
  /** The step that is looked at. */
  readonly stepId: string | null;
  readonly remove: (stepId: string) => void;
  readonly paste: (copied: CopiedSteps) => void;
}

/** Copy, cut and paste of steps, by the system's own clipboard, while the focus is in the canvas. */
export function useClipboard(clipboard: Clipboard): void {
  const latest = useRef(clipboard);
  latest.current = clipboard;

  useEffect(() => {
    const isHere = () => {
      const { activeElement } = document;
      const isField = activeElement?.matches('input, textarea, select, [contenteditable]');
      return !isField && latest.current.frame.current?.contains(activeElement) === true;
    };
    function copy(event: ClipboardEvent) {
      const { workflow, stepId, remove } = latest.current;
      const step = stepId === null ? undefined : workflow.steps[stepId];
      const isText = document.getSelection()?.isCollapsed === false;
      if (!isHere() || stepId === null || !step || isText) return;
      const copied = JSON.stringify(copySteps(workflow, [stepId]), null, 2);
      event.clipboardData?.setData('text/plain', copied);
      event.preventDefault();
      if (event.type === 'cut') remove(stepId);
      else say(editingWords.copied(step.name));
    }
    function paste(event: ClipboardEvent) {
      if (!isHere()) return;
      const copied = readCopiedSteps(event.clipboardData?.getData('text/plain') ?? '');
      event.preventDefault();
      if (copied) latest.current.paste(copied);
      else say(editingWords.notCopied);
    }
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, []);
}

function say(message: string): void {
  notifications.show({ message, closeButtonProps: { 'aria-label': words.app.close } });
}
