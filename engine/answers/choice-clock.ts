import { type Candidate, type ChoiceMatch, readCandidate, spokenWords } from './choice.ts';
import { matchPart } from './choice-phrase.ts';
import { withClockDigits } from './clock-time.ts';
import { plainText } from './fold.ts';
import { isFiller } from './small-words.ts';

/** The choice for the time of day in a reply, however both write it: `2 pm` is `14:00`. */
export function matchClockTime(
  text: string,
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const plain = plainText(text);
  const reply = withClockDigits(plain);
  if (reply === plain) return null;
  const said = spokenWords(reply, language).filter((word) => !isFiller(word, language));
  const rewritten = candidates.map((candidate) => withClockDigitsInNames(candidate, language));
  return matchPart(said, rewritten, language);
}

function withClockDigitsInNames(candidate: Candidate, language?: string): Candidate {
  const { choice, index } = candidate;
  const title = withClockDigits(plainText(choice.title));
  const description = withClockDigits(plainText(choice.description ?? ''));
  return { ...readCandidate({ id: choice.id, title, description }, index, language), choice };
}
