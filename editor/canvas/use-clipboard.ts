import { type RefObject, useEffect, useRef } from 'react';
import type { Workflow } from '../../engine/index.ts';
import { editingWords } from '../words/en-editing.ts';
import { type CopiedSteps, copySteps, readCopiedSteps } from '../workflow-document/copied-steps.ts';
import { called } from './called.ts';
import { canvasWords } from './canvas-words.ts';
import { say } from './say.ts';

interface Clipboard {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly workflow: Workflow;
  readonly stepIds: readonly string[];
  readonly remove: (stepIds: readonly string[]) => void;
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
      const { workflow, stepIds, remove } = latest.current;
      const isText = document.getSelection()?.isCollapsed === false;
      if (!isHere() || stepIds.length === 0 || isText) return;
      event.clipboardData?.setData('text/plain', copiedText(workflow, stepIds));
      event.preventDefault();
      if (event.type === 'cut') remove(stepIds);
      else sayCopied(workflow, stepIds);
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

/** Copies without the key for it, where the browser allows that. */
export async function copyToClipboard(workflow: Workflow, ids: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(copiedText(workflow, ids));
    sayCopied(workflow, ids);
  } catch {
    say(canvasWords.notCopied);
  }
}

function copiedText(workflow: Workflow, ids: readonly string[]): string {
  return JSON.stringify(copySteps(workflow, ids), null, 2);
}

function sayCopied(workflow: Workflow, ids: readonly string[]): void {
  say(called(workflow, ids, editingWords.copied, canvasWords.copied));
}
