import { useEffect } from 'react';
import { areLetterKeysOn } from '../canvas/canvas-preferences.ts';
import { useKeyList } from './key-list.ts';

/** `?`, wherever nobody types, shows the list of keys. */
export function useKeyListKey(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { key, target, ctrlKey, metaKey } = event;
      if (key !== '?' || ctrlKey || metaKey || event.defaultPrevented) return;
      if (isTyping(target) || !areLetterKeysOn()) return;
      event.preventDefault();
      useKeyList.getState().show();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null
  );
}
