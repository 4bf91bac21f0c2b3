import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { type DocumentStore, isDirty } from '../document/document-store.ts';
import { versionWords } from './versions-words.ts';

/** Mod+S saves what is not saved yet, and says so: everything is saved by itself anyway. */
export function useSaveKey<Document>(store: DocumentStore<Document>): void {
  useEffect(() => {
    async function save() {
      await store.flush();
      const isSaved = !isDirty(store.state.getState());
      notifications.show({
        id: 'saved',
        message: isSaved ? versionWords.saved : versionWords.notSaved,
      });
    }
    function onKeyDown(event: KeyboardEvent) {
      const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isMod || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void save();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
