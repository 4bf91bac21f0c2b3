/** The same ids with one of them at another place, from 0; beyond the ends it stays at the end. */
export function movedOrder(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((each) => each !== id);
  return others.toSpliced(Math.max(0, place), 0, id);
}
