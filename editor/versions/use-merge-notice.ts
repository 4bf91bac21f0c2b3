import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Workflow } from '../../engine/index.ts';
import type { DocumentStore } from '../document/document-store.ts';
import { changesInWords } from '../workflow-document/changes-in-words.ts';
import { versionWords } from './versions-words.ts';

const changesShownMax = 3;

/** Says what somebody else changed, when it has come into what is drawn here. */
export function useMergeNotice(store: DocumentStore<Workflow>): void {
  const takenIn = useStore(store.state, (state) => state.takenIn);
  useEffect(() => {
    if (!takenIn) return;
    const changes = [...new Set(changesInWords(takenIn.from, takenIn.to))];
    if (changes.length === 0) return;
    const more = changes.length - changesShownMax;
    const shown = changes.slice(0, changesShownMax);
    if (more > 0) shown.push(versionWords.more(more));
    notifications.show({
      autoClose: 10_000,
      message: [versionWords.merged.title, versionWords.merged.text, ...shown].join(' '),
    });
  }, [takenIn]);
}
