import { useEffect } from 'react';
import { useFind } from './find-store.ts';

/** Mod+K finds everywhere; Mod+F in the workflow that is open, where the browser could not find much. */
export function useFindKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const key = event.key.toLowerCase();
      const { source, open } = useFind.getState();
      if (!isMod || isInDialog(event.target)) return;
      if (key === 'k') open('everywhere');
      else if (key === 'f' && source) open('here');
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
