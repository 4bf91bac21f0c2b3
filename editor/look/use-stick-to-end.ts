import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const nearEndPx = 56;

/**
 * Keeps the newest of a list in sight, as long as the reader is at its end; whoever reads further
 * up stays there. `content` is any value that changes when something is added.
 */
export function useStickToEnd<List extends HTMLElement>(content: string) {
  const list = useRef<List>(null);
  const shouldStick = useRef(true);
  const [isAtEnd, setAtEnd] = useState(true);

  const stick = useCallback(() => {
    if (shouldStick.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, []);

  const attach = useCallback(
    (element: List) => {
      list.current = element;
      const observer = new ResizeObserver(stick);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [stick],
  );

  useLayoutEffect(() => {
    if (content) stick();
  }, [content, stick]);

  function onScroll() {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {};
    shouldStick.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
    setAtEnd(shouldStick.current);
  }

  function goToEnd() {
    list.current?.scrollTo({ top: list.current.scrollHeight, behavior: 'smooth' });
  }

  /** For the scrolled element. A picture in it grows when it has loaded. */
  return { listProps: { ref: attach, onScroll, onLoadCapture: stick }, isAtEnd, goToEnd };
}
