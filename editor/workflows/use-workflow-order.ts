import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { useOrderWorkflows } from '../api/versions.ts';
import type { WorkflowSummary } from '../api/workflows.ts';
import { listWords } from './list-words.ts';
import { movedOrder } from './moved-order.ts';

/** The workflows in their order of priority, and how one is given another place. */
export function useWorkflowOrder(workflows: readonly WorkflowSummary[]) {
  const ordering = useOrderWorkflows();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [said, say] = useState('');
  const refocus = useFocusAfterMove();
  const known = workflows.map(({ id }) => id);
  const ids = wanted && wanted.length === known.length ? wanted : known;
  const ordered = ids.flatMap((id) => workflows.find((each) => each.id === id) ?? []);

  function move(id: string, place: number) {
    const moved = movedOrder(ids, id, place);
    if (moved.every((each, index) => each === ids[index]) || ordering.isPending) return;
    setWanted(moved);
    refocus(id);
    ordering.mutate(
      { ids: moved, was: [...ids] },
      {
        onError: sayFailed,
        onSuccess() {
          const { name = '' } = workflows.find((each) => each.id === id) ?? {};
          say(listWords.moved(name, moved.indexOf(id) + 1, moved.length));
        },
        onSettled: () => setWanted(null),
      },
    );
  }

  return { ordered, move, said };
}

/** A row that moves takes the focus with it: the page would lose it. */
function useFocusAfterMove() {
  const moved = useRef<string | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const row = document.querySelector(`[data-workflow="${CSS.escape(moved.current)}"]`);
    const isInside = row?.contains(document.activeElement);
    moved.current = null;
    if (!isInside) row?.querySelector<HTMLElement>('[data-move]:not(:disabled)')?.focus();
  });
  return (id: string) => {
    moved.current = id;
  };
}

function sayFailed(error: unknown): void {
  notifications.show({
    color: 'red',
    title: listWords.notMoved,
    message: sentenceOf(error),
  });
}
