import { limits } from '../limits.ts';

/** The same pure function of a text, which keeps its last results. Starts afresh when it is full. */
export function remember<Result>(make: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  let chars = 0;
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    chars += text.length + entryChars;
    if (chars > limits.rememberedCharsMax) {
      results.clear();
      chars = text.length + entryChars;
    }
    results.set(text, result);
    return result;
  };
}

/** What an entry takes beside its text. */
const entryChars = 100;
