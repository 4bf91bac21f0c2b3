/**
 * How many typing mistakes make one word the other: a letter left out, added, replaced, or two
 * neighbours swapped. Infinity for more than `typosMax`, which keeps the search small.
 */
export function typosBetween(from: string, to: string, typosMax: number): number {
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const rest = from.slice(same);
  const other = to.slice(same);
  if (rest === other) return 0;
  if (typosMax === 0) return Number.POSITIVE_INFINITY;
  const afterMistake: [string, string][] = [
    [rest.slice(1), other],
    [rest, other.slice(1)],
    [rest.slice(1), other.slice(1)],
  ];
  if (rest[0] === other[1] && rest[1] === other[0]) {
    afterMistake.push([rest.slice(2), other.slice(2)]);
  }
  return 1 + Math.min(...afterMistake.map(([a, b]) => typosBetween(a, b, typosMax - 1)));
}
