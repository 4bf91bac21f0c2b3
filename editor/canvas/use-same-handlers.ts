import { useRef, useState } from 'react';

type Handlers = Readonly<Record<string, (...args: never[]) => unknown>>;

/**
 * Handlers that stay the same and do what the latest ones do. Each new one would make React Flow ask
 * every card and every line whether it changed.
 */
export function useSameHandlers<Given extends Handlers>(handlers: Given): Given {
  const latest = useRef(handlers);
  latest.current = handlers;
  const [same] = useState(() => {
    const names = Object.keys(handlers);
    const call = (name: string) => [name, (...args: never[]) => latest.current[name]?.(...args)];
    // The same names with functions that take and give the same: no type can say that.
    return Object.fromEntries(names.map(call)) as Given;
  });
  return same;
}
