import { fold } from '../answers/fold.ts';

interface RepeatedText {
  readonly text: string;
  readonly index: number;
}

/** The texts that customers cannot tell from an earlier one: case, accents and spaces do not count. */
export function repeatedTexts(texts: readonly string[]): RepeatedText[] {
  const seen = new Set<string>();
  return texts.flatMap((text, index) => {
    const folded = fold(text) || text;
    if (seen.has(folded)) return { text, index };
    seen.add(folded);
    return [];
  });
}
