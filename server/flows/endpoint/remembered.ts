/**
 * Does work once for each key, and gives the same result to whoever comes again with it, as long as
 * it is among the last ones. Work that fails is forgotten.
 */
export function createRemembered<T>(
  entriesMax: number,
): (key: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, work) => {
    const before = known.get(key);
    if (before) return before;
    const result = work();
    known.set(key, result);
    result.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > entriesMax && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
