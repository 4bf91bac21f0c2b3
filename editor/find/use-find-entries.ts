import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useWorkflows } from '../api/workflows.ts';
import { useKeyList } from '../keys/key-list.ts';
import { words as allWords } from '../words/words.ts';
import { startInWords } from '../workflows/start-in-words.ts';
import type { FindEntry } from './find-entries.ts';
import { useFind } from './find-store.ts';
import { findWords } from './find-words.ts';

/** All that can be found from here: places in what is open, what can be done, workflows, screens. */
export function useFindEntries(): FindEntry[] {
  const source = useFind((find) => find.source);
  const workflows = useWorkflows().data;
  const [, goTo] = useLocation();
  return useMemo(() => {
    const places = source?.places() ?? [];
    return [
      ...places.map(({ cardId, ...place }) => ({ ...place, run: () => source?.show(cardId) })),
      ...(source?.commands ?? []),
      {
        id: 'command keys',
        group: 'commands' as const,
        title: findWords.keys('?'),
        detail: '',
        run: useKeyList.getState().show,
      },
      ...(workflows ?? []).map(({ id, name, trigger }) => ({
        id: `workflow ${id}`,
        group: 'workflows' as const,
        title: name,
        detail: startInWords(trigger),
        run: () => goTo(`/workflows/${id}`),
      })),
      ...screens.map(({ path, title }) => ({
        id: path,
        group: 'places' as const,
        title,
        detail: '',
        run: () => goTo(path),
      })),
    ];
  }, [source, workflows, goTo]);
}

const screens = [
  { path: '/workflows', title: allWords.app.workflows },
  { path: '/forms', title: allWords.app.forms },
  { path: '/bookings', title: allWords.app.bookings },
  { path: '/settings', title: allWords.app.settings },
];
