import { useEffect, useRef } from 'react';

interface Moves {
  readonly undo: () => void;
  readonly redo: () => void;
}

/**
 * Mod+Z, Mod+Shift+Z and Mod+Y, wherever the focus is: the fields are the document, and have no
 * undo of their own. Dialogs keep theirs, and so does the JSON.
 */
export function useUndoKeys(moves: Moves): void {
  const latest = useRef(moves);
  latest.current = moves;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      const isMod = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isMod || (key !== 'z' && key !== 'y') || hasOwnUndo(event.target)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    }
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

function hasOwnUndo(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [data-own-undo]') !== null;
}
