import { useEffect, useMemo, useState } from 'react';
import { areLetterKeysOn } from '../canvas/canvas-preferences.ts';
import { focusField } from '../inspector/focus-field.ts';
import type { Selection } from '../workflow-document/selection.ts';
import type { WorkflowProblem } from '../workflow-document/use-problems.ts';
import type { WorkflowEditor } from '../workflow-document/workflow-editor.ts';
import { inReadingOrder, problemKey } from './in-reading-order.ts';
import type { ProblemGuide } from './problem-guide.ts';

/** The guide over the problems of the workflow that is edited; `bringUp` shows the canvas. */
export function useGuide(
  { problems: found, workflow, select }: WorkflowEditor,
  bringUp: () => void,
): ProblemGuide {
  const [isOpen, setOpen] = useState(false);
  const [shownKey, setShown] = useState<string | null>(null);
  const problems = useMemo(() => inReadingOrder(found, workflow), [found, workflow]);
  const shown = problems.find((problem) => problemKey(problem) === shownKey) ?? null;

  function show(problem: WorkflowProblem) {
    setShown(problemKey(problem));
    select(selectionOf(problem));
    bringUp();
    focusField(problem.path);
  }

  function move(by: 1 | -1) {
    const count = problems.length;
    const place = shown ? problems.indexOf(shown) : by === 1 ? -1 : count;
    const next = problems[(place + by + count) % count];
    if (!next) return;
    setOpen(true);
    show(next);
  }

  useProblemKeys(move);
  return {
    isOpen,
    toggle() {
      setOpen(!isOpen);
      setShown(null);
    },
    problems,
    shown,
    show,
    move,
    dismiss: () => setShown(null),
  };
}

function selectionOf({ stepId, exitId, path }: WorkflowProblem): Selection {
  if (stepId === undefined) return { kind: 'trigger' };
  const isOfExit = exitId !== undefined && /\.exits\b/.test(path);
  return { kind: 'step', stepId, ...(isOfExit && { exitId }) };
}

/** `[` and `]`, wherever nobody types; on many keyboards they take AltGr. */
function useProblemKeys(move: (by: 1 | -1) => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { key, target, metaKey, ctrlKey, altKey } = event;
      if ((key !== '[' && key !== ']') || metaKey || ctrlKey !== altKey) return;
      if (event.defaultPrevented || isTyping(target) || !areLetterKeysOn()) return;
      event.preventDefault();
      move(key === ']' ? 1 : -1);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null
  );
}
