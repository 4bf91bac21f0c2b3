import { plainSymbols, words } from './fold.ts';

/** One of the choices put before a customer. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Other words for the title. */
  readonly synonyms?: readonly string[] | undefined;
}

export type ChoiceMatch =
  | {
      readonly kind: 'match';
      readonly choice: Choice;
      readonly index: number;
      readonly how: HowMatched;
    }
  /** A small typing mistake away from one choice: ask whether it was meant. */
  | { readonly kind: 'maybe'; readonly choice: Choice; readonly index: number }
  /** It says several choices: ask which. */
  | { readonly kind: 'ambiguous'; readonly indexes: number[] }
  | { readonly kind: 'none' };

export type HowMatched = 'id' | 'exact' | 'folded' | 'number' | 'ordinal' | 'synonym' | 'phrase';

/** A choice made ready to be compared: everything in folded words. */
export interface Candidate {
  readonly choice: Choice;
  readonly index: number;
  readonly title: readonly string[];
  /** The title and its synonyms. */
  readonly names: readonly (readonly string[])[];
  readonly description: readonly string[];
}

export function readCandidate(choice: Choice, index: number, language?: string): Candidate {
  const title = spokenWords(choice.title, language);
  const synonyms = (choice.synonyms ?? []).map((synonym) => spokenWords(synonym, language));
  return {
    choice,
    index,
    title,
    names: [title, ...synonyms].filter((name) => name.length > 0),
    description: spokenWords(choice.description ?? '', language),
  };
}

/** Folded words, where `don't` is one word; of a text without any, its symbols as one word. */
export function spokenWords(text: string, language?: string): string[] {
  const said = words(text.replaceAll('🔟', '10').replace(/n['’]t\b/giu, 'nt'), language);
  const symbols = plainSymbols(text);
  return said.length === 0 && symbols !== '' ? [symbols] : said;
}

/** What the candidates left over amount to; null where there are none. */
export function decide(candidates: readonly Candidate[], how: HowMatched): ChoiceMatch | null {
  const [only, ...others] = candidates;
  if (only === undefined) return null;
  if (others.length === 0) return { kind: 'match', choice: only.choice, index: only.index, how };
  return { kind: 'ambiguous', indexes: candidates.map((candidate) => candidate.index) };
}
