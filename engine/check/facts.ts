import { typosBetween } from '../answers/typos-between.ts';
import { businessFactNames } from '../business.ts';
import { contactFactNames } from '../contact.ts';

/** What texts and rules can read of these, such as `contact.name`; nothing else of them is ever known. */
const factNames: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['business', businessFactNames],
  ['contact', contactFactNames],
]);

/** All that is known of it; null: it is nothing that facts are known of. */
export function factsOf(root: string): readonly string[] | null {
  return factNames.get(root) ?? null;
}

/** Whether this path reads a fact that there is not, such as `contact.nam`. */
export function isUnknownFact([root, name]: readonly string[]): boolean {
  if (root === undefined || name === undefined) return false;
  return factsOf(root)?.includes(name) === false;
}

/** The fact that a misspelt name is near to, as it is written right; null: none is. */
export function nearFact(root: string, name: string): string | null {
  const isNear = (fact: string) => {
    const typosMax = fact.length < 4 ? 0 : fact.length < 5 ? 1 : 2;
    return typosBetween(name.toLowerCase(), fact.toLowerCase(), typosMax) <= typosMax;
  };
  return factsOf(root)?.find(isNear) ?? null;
}
