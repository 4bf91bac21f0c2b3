import { type BusinessFacts, businessFactNames } from '../../engine/index.ts';

/** The facts as they stand in texts: `business.name`. */
export const businessPaths: readonly string[] = businessFactNames.map((name) => `business.${name}`);

/** What this path tells of the business; null: nobody has said, undefined: it tells of something else. */
export function businessFact(path: string, business: BusinessFacts): string | null | undefined {
  const name = businessFactNames.find((each) => path === `business.${each}`);
  return name && business[name];
}
