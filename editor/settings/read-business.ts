import {
  type BusinessFactName,
  type BusinessFacts,
  businessFactNames,
  businessFacts,
} from '../../engine/index.ts';
import { phrase } from '../words/phrase.ts';

/** As it stands in the fields; '' where nobody has said. */
export type TypedBusiness = Readonly<Record<BusinessFactName, string>>;

type ReadBusiness =
  | { readonly ok: true; readonly facts: BusinessFacts }
  /** What is not right, in words, by its field. */
  | { readonly ok: false; readonly wrong: Readonly<Partial<Record<BusinessFactName, string>>> };

/** What was typed, or what is not right about it. Whoever types oak.example means https://oak.example. */
export function readBusiness({ website, ...typed }: TypedBusiness): ReadBusiness {
  const read = businessFacts.safeParse({
    ...Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim() || null])),
    website: withScheme(website.trim()) || null,
  });
  if (read.success) return { ok: true, facts: read.data };
  const wrong = businessFactNames.flatMap((name) => {
    const issue = read.error.issues.find(({ path }) => path[0] === name);
    return issue ? [[name, phrase(issue.message)]] : [];
  });
  return { ok: false, wrong: Object.fromEntries(wrong) };
}

function withScheme(website: string): string {
  return website === '' || website.includes('://') ? website : `https://${website}`;
}
