import {
  type Candidate,
  type Choice,
  type ChoiceMatch,
  decide,
  type HowMatched,
  readCandidate,
  spokenWords,
} from './choice.ts';
import { matchClockTime } from './choice-clock.ts';
import { matchPhrase } from './choice-phrase.ts';
import { matchPosition } from './choice-position.ts';
import { matchTypo } from './choice-typo.ts';
import { matchYesNo } from './match-yes-no.ts';

/** A choice is made in few words; what comes after them is not looked at. */
const readCharsMax = 1_000;

/**
 * Which of the choices a reply means: a tap by its id; words by the first of these that says
 * something: the exact title, the same words, a synonym (also yes and no in other words), a number
 * or ordinal, a phrase with the title or a part of it, its time of day, a small typing mistake.
 *
 * A synonym comes before a number because an author who gives one, even `2`, means it.
 * `language` is that of the conversation; without it words of every known language count.
 */
export function matchChoice(
  reply: { readonly id?: string | undefined; readonly text: string },
  options: readonly Choice[],
  language?: string,
): ChoiceMatch {
  const candidates = options.map((choice, index) => readCandidate(choice, index, language));
  const where = (how: HowMatched, means: (candidate: Candidate) => boolean) =>
    decide(candidates.filter(means), how);
  const tapped = where('id', ({ choice }) => choice.id === reply.id);
  const text = reply.text.slice(0, readCharsMax).trim();
  if (tapped !== null || text === '') return tapped ?? { kind: 'none' };
  const said = spokenWords(text, language);
  const answer = matchYesNo(text);
  return (
    where('exact', ({ choice }) => choice.title.trim() === text) ??
    where('folded', ({ title }) => isSame(title, said)) ??
    where('synonym', ({ names }) => names.some((name) => isSame(name, said))) ??
    where('synonym', ({ choice }) => answer !== null && matchYesNo(choice.title) === answer) ??
    matchPosition(text, said, candidates, language) ??
    matchPhrase(said, candidates, language) ??
    matchClockTime(text, candidates, language) ??
    matchTypo(said, candidates, language) ?? { kind: 'none' }
  );
}

/** The same words; or the same letters, so that `e-mail` is `email`, but `1 0` is not `10`. */
function isSame(name: readonly string[], said: readonly string[]): boolean {
  const letters = name.join('');
  return name.join(' ') === said.join(' ') || (letters === said.join('') && !/\d/.test(letters));
}
