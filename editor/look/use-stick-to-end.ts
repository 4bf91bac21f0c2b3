import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearEndPx = 56;

/**
 * Keeps the newest message in sight, as long as the reader is at the end; whoever reads further
 * up stays there. `content` is any value that changes when something is added.
 */
export function useStickToEnd<List extends HTMLElement>(content: string) {
  const log = useRef<List>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const shouldStick = useRef(true);

  useLayoutEffect(() => {
    if (content && shouldStick.current) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [content]);

  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (shouldStick.current) element.scrollTo({ top: element.scrollHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  function onScroll() {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = log.current ?? {};
    shouldStick.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
    setAtEnd(shouldStick.current);
  }

  function goToEnd() {
    log.current?.scrollTo({ top: log.current.scrollHeight, behavior: 'smooth' });
  }

  return { log, isAtEnd, goToEnd, onScroll };
}
