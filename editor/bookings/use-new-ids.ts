import { useEffect, useRef, useState } from 'react';

/** Which of these ids were not there before, for a few seconds. The first ones are not new. */
export function useNewIds(
  ids: readonly string[] | undefined,
  shownMs = 4_000,
): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const key = ids?.join('\n');

  useEffect(() => {
    if (key === undefined) return;
    const now = key === '' ? [] : key.split('\n');
    const before = known.current;
    known.current = new Set([...(before ?? []), ...now]);
    const added = before === null ? [] : now.filter((id) => !before.has(id));
    if (added.length > 0) setFresh(new Set(added));
  }, [key]);

  useEffect(() => {
    if (fresh.size === 0) return;
    const timer = setTimeout(() => setFresh(new Set()), shownMs);
    return () => clearTimeout(timer);
  }, [fresh, shownMs]);

  return fresh;
}
