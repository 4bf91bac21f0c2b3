import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Group } from './shown-funnel.ts';

export interface ShownPeople extends Group {
  readonly beside: HTMLElement;
  readonly stays: boolean;
}

/** From a count to its list the pointer crosses a gap. */
const goneMs = 250;

/** Whose newest conversations are shown, one group at a time. */
export function usePeople() {
  const [shown, setShown] = useState<ShownPeople | null>(null);
  const going = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => clearTimeout(going.current), []);
  useEffect(() => keep, [keep]);

  const show = useCallback(
    (group: Group, beside: HTMLElement, stays: boolean) => {
      keep();
      setShown((before) => (before?.stays && !stays ? before : { ...group, beside, stays }));
    },
    [keep],
  );
  const leave = useCallback(() => {
    keep();
    going.current = setTimeout(() => setShown((before) => (before?.stays ? before : null)), goneMs);
  }, [keep]);
  const close = useCallback(() => {
    keep();
    setShown(null);
  }, [keep]);
  return useMemo(() => ({ shown, show, keep, leave, close }), [shown, show, keep, leave, close]);
}
