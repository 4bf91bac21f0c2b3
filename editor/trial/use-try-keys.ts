import { useEffect, useRef } from 'react';

/** Mod+Enter, wherever the focus is in the editor: tries what is drawn. Dialogs keep theirs. */
export function useTryKeys(tryIt: () => void): void {
  const latest = useRef(tryIt);
  latest.current = tryIt;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isMod || event.key !== 'Enter' || isElsewhere(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    }
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
