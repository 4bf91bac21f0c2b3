/** The pattern of any one of the phrases, the longest that fits; of none where there are none. */
export function anyOf(phrases: Iterable<string>): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.join('|')})`;
}
