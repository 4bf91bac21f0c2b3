import {
  type Candidate,
  type Choice,
  type ChoiceMatch,
  decide,
  readCandidate,
  spokenWords,
} from './choice.ts';
import { matchPhrase } from './choice-phrase.ts';
import { matchPosition } from './choice-position.ts';
import { matchTypo } from './choice-typo.ts';
import { answerCharsMax } from './fold.ts';
import { matchYesNo } from './match-yes-no.ts';

/**
 * Which of the choices a reply means: a tap by its id; words by the first of these that says
 * something: the exact title, the same words, a synonym (also yes and no in other words), a number
 * or ordinal, a phrase with the title or a part of it, a small typing mistake.
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
  const text = reply.text.slice(0, answerCharsMax).trim();
  const said = spokenWords(text, language);
  const those = (means: (candidate: Candidate) => boolean) => candidates.filter(means);
  return (
    decide(
      those(({ choice }) => choice.id === reply.id),
      'id',
    ) ??
    decide(
      those(({ choice }) => choice.title.trim() === text),
      'exact',
    ) ??
    decide(
      those(({ title }) => isSame(title, said)),
      'folded',
    ) ??
    decide(
      those(({ names }) => names.some((name) => isSame(name, said))),
      'synonym',
    ) ??
    decide(those(sameAnswer(text)), 'synonym') ??
    matchPosition(text, said, candidates, language) ??
    matchPhrase(said, candidates, language) ??
    matchTypo(said, candidates, language) ?? { kind: 'none' }
  );
}

/** The same words; or the same letters, so that `e-mail` is `email`, but `1 0` is not `10`. */
function isSame(name: readonly string[], said: readonly string[]): boolean {
  const letters = name.join('');
  return name.join(' ') === said.join(' ') || (letters === said.join('') && !/\d/.test(letters));
}

/** Whether a title says yes, or no, as the reply does. */
function sameAnswer(text: string): (candidate: Candidate) => boolean {
  const answer = matchYesNo(text);
  return ({ choice }) => answer !== null && matchYesNo(choice.title) === answer;
}
