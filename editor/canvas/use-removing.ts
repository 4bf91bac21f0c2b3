import { useState } from 'react';
import { triggerId } from '../workflow-document/exit-ref.ts';
import type { ReadingOrder } from './reading-order.ts';
import type { Removing } from './step-edits.ts';
import type { Author } from './use-author.ts';

const unaskedMax = 10;

/** Deletes steps; many at once only after asking. */
export function useRemoving(author: Author, order: ReadingOrder, focus: (cardId: string) => void) {
  const [asked, setAsked] = useState<{ ids: readonly string[]; how: Removing } | null>(null);

  function removeNow(ids: readonly string[], how: Removing) {
    author.remove(ids, how);
    const parents = ids.flatMap((id) => order.parents.get(id) ?? []);
    focus(parents.find((id) => !ids.includes(id)) ?? triggerId);
  }

  return {
    remove(ids: readonly string[], how: Removing = {}) {
      if (ids.length > unaskedMax) setAsked({ ids, how });
      else if (ids.length > 0) removeNow(ids, how);
    },
    /** So many are about to be deleted, if the author means it. */
    askedCount: asked?.ids.length ?? 0,
    confirm: () => asked && removeNow(asked.ids, asked.how),
    cancel: () => setAsked(null),
  };
}
