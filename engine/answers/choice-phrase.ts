import { type Candidate, type ChoiceMatch, decide } from './choice.ts';
import { comparableWords } from './comparable-words.ts';
import { indexOfRun, isWrittenWithoutSpaces, saysPhrase } from './match-words.ts';
import { matchYesNo } from './match-yes-no.ts';
import { isFiller, isNegation } from './small-words.ts';

/** The choice whose name a reply contains (`plumbing please`), or of whose name it is a part. */
export function matchPhrase(
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const significant = withoutPronoun(said.filter((word) => !isFiller(word, language)));
  const contained = matchContainedName(said, candidates, language);
  if (contained === null) return matchPart(significant, candidates, language);
  if (contained.kind !== 'ambiguous') return contained;
  // The words around a name that several have may still tell them apart.
  const named = candidates.filter(({ index }) => contained.indexes.includes(index));
  return matchPart(significant, named, language) ?? contained;
}

/** In `the boiler one`, the last word stands for a choice, not for a number. */
function withoutPronoun(said: readonly string[]): readonly string[] {
  return said.length > 1 && said.at(-1) === 'one' ? said.slice(0, -1) : said;
}

/** The choice whose name has all the words; where none has, whose name and description have them. */
export function matchPart(
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const byName = matchPartOfName(said, candidates, language);
  if (byName !== null || said.some((word) => isNegation(word, language))) return byName;
  const described = candidates.map((candidate) => ({
    ...candidate,
    names: [[...candidate.title, ...candidate.description]],
  }));
  return matchPartOfName(said, described, language);
}

/** The choice whose name has all the words, in any order: `tomorrow 9` is `Tomorrow 9:00`. */
export function matchPartOfName(
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const wanted = comparableWords(said, language);
  const named = candidates.filter(({ names }) =>
    names.some((name) => hasWords(comparableWords(name, language), wanted)),
  );
  return decide(mostLiteral(named, wanted, language), 'phrase');
}

interface Mention {
  readonly candidate: Candidate;
  readonly name: readonly string[];
}

/** A negation outside the name (`not plumbing`) is a reason to ask again. */
function matchContainedName(
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const mentions = outermost(readMentions(said, candidates, language));
  const mentioned = candidates.filter((candidate) =>
    mentions.some((mention) => mention.candidate === candidate),
  );
  const isNegated = said.some(
    (word) =>
      isNegation(word, language) && !mentions.some((mention) => mention.name.includes(word)),
  );
  return isNegated && mentioned.length === 1 ? { kind: 'none' } : decide(mentioned, 'phrase');
}

function readMentions(
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): Mention[] {
  const comparable = comparableWords(said, language);
  return candidates.flatMap((candidate) =>
    candidate.names
      .filter((name) => saysPhrase(comparable, comparableWords(name, language)))
      .filter((name) => isTelling(name, language) || saysNothingElse(said, name, language))
      .map((name) => ({ candidate, name })),
  );
}

/** `Leak repair` is meant where it is said, although `Repair` is said with it. */
function outermost(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    ({ name }) =>
      !mentions.some(
        (other) => other.name.length > name.length && indexOfRun(other.name, name) !== -1,
      ),
  );
}

/** Not so are `A`, `Yes`, `For me`: people say these words without meaning a choice. */
function isTelling(name: readonly string[], language?: string): boolean {
  return name.some((word) => !isFiller(word, language)) && matchYesNo(name.join(' ')) === null;
}

function saysNothingElse(
  said: readonly string[],
  name: readonly string[],
  language?: string,
): boolean {
  return said.every((word) => name.includes(word) || isFiller(word, language));
}

function hasWords(name: readonly string[], wanted: readonly string[]): boolean {
  const unspaced = name.filter(isWrittenWithoutSpaces).join('');
  const has = (word: string) =>
    name.includes(word) || (isWrittenWithoutSpaces(word) && unspaced.includes(word));
  return wanted.length > 0 && wanted.every(has);
}

/** Of names that all have the words: with a number those that start with it, then its full hour. */
function mostLiteral(
  candidates: readonly Candidate[],
  wanted: readonly string[],
  language?: string,
): readonly Candidate[] {
  const number = wanted.findLast((word) => isNumber(word));
  if (number === undefined) return candidates;
  const titles = new Map(
    candidates.map((candidate) => [candidate, comparableWords(candidate.title, language)]),
  );
  const starting = wherever(titles, (title) => title[0] === number);
  return [...wherever(starting, (title) => isFullHour(title, number)).keys()];
}

/** The entries for which it holds; all where it holds for none. */
function wherever<Value>(
  entries: ReadonlyMap<Candidate, Value>,
  holds: (value: Value) => boolean,
): ReadonlyMap<Candidate, Value> {
  const found = [...entries].filter(([, value]) => holds(value));
  return found.length > 0 ? new Map(found) : entries;
}

function isFullHour(title: readonly string[], hour: string): boolean {
  const at = title.indexOf(hour);
  const [before = '', after = ''] = [title[at - 1], title[at + 1]];
  return at !== -1 && (after === '0' || !(isNumber(before) || isNumber(after)));
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
