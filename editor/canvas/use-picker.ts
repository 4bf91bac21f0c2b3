import { useCallback, useMemo, useState } from 'react';
import type { ExitRef } from '../workflow-document/exit-ref.ts';
import type { PickerRequest } from './canvas-edits.ts';
import type { Point } from './layout.ts';
import type { PickerEntry } from './picker-entries.ts';
import type { Author } from './use-author.ts';

/** The step picker of a canvas: what was asked for, and what is done with the answer. */
export function usePicker(
  author: Author,
  focus: (cardId: string) => void,
  /** Where every card is. */
  all: ReadonlyMap<string, Point> = new Map(),
) {
  const [request, setRequest] = useState<PickerRequest | null>(null);
  const pick = useCallback((asked: PickerRequest) => setRequest(asked), []);
  const edits = useMemo(() => ({ pick, openMenu: null }), [pick]);

  function choose(entry: PickerEntry, after: ExitRef | null) {
    const newId = act(entry, after);
    setRequest(null);
    const cardId = newId ?? after?.stepId;
    if (cardId !== undefined) focus(cardId);
  }

  function act({ does }: PickerEntry, after: ExitRef | null): string | null {
    if (does.kind === 'add') return author.add(does.make, after, placeOf(request));
    if (after === null) return null;
    if (does.kind === 'connect') return author.connectTo(after, does.to);
    return does.kind === 'end' ? author.endExit(after) : author.disconnectExit(after);
  }

  function placeOf(asked: PickerRequest | null) {
    return asked?.place && { at: asked.place, others: all };
  }

  function close() {
    setRequest(null);
    if (request?.after) focus(request.after.stepId);
  }

  return { request, pick, edits, choose, close };
}
