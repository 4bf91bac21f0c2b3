import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Leads to what a selector finds, once the change that it follows is drawn. */
export function useFocusAfter(within: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  // With the change itself: what is put off is run before the next change is drawn, and finds nothing.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    within.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  return (selector) => {
    wanted.current = selector;
  };
}
