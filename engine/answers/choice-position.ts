import { type Candidate, type ChoiceMatch, decide } from './choice.ts';
import { matchPartOfName } from './choice-phrase.ts';
import { comparableWords } from './comparable-words.ts';
import { words } from './fold.ts';
import { numberOfWord, ordinalOfWord } from './number-words.ts';
import { isFiller } from './small-words.ts';

/**
 * The choice at the place a reply names: `2`, `#2`, `option two`, `the second one`, `last`.
 * A bare number that stands in a title (`12` where `12:00` is offered) means that title. A reply
 * that is only a place, but not one there is, means none of the choices. Null: not a place at all.
 */
export function matchPosition(
  text: string,
  said: readonly string[],
  candidates: readonly Candidate[],
  language?: string,
): ChoiceMatch | null {
  const places = readPlaces(said, language);
  if (places === null || isNoPlace.test(text)) return null;
  const placeWords = places.map((place) => place.word);
  const byName = matchPartOfName(placeWords, candidates, language);
  const byPlace = choicesAt(places, candidates);
  const isMarked = /#\s*\d/.test(text) || said.some((word, at) => isMarker(word, said[at + 1]));
  const found = isMarked
    ? (matchWholeName(placeWords, candidates) ?? byPlace ?? byName)
    : (byName ?? byPlace);
  return found ?? { kind: 'none' };
}

/** A negative number, a time, a fraction. */
const isNoPlace = /(?:^|\s)[-−–]\d|\d[.:/]\d/;

interface Place {
  readonly word: string;
  /** 1 for the first, -1 for the last. */
  readonly at: number;
  readonly how: 'number' | 'ordinal';
}

/** The places a reply names, where it says nothing else. */
function readPlaces(said: readonly string[], language?: string): Place[] | null {
  const places: Place[] = [];
  for (const [at, word] of said.entries()) {
    const place = readPlace(word);
    const isPronoun = word === 'one' && places.at(-1)?.how === 'ordinal';
    if (isMarker(word, said[at + 1]) || isPronoun) continue;
    if (place !== null) places.push(place);
    else if (!isFiller(word, language)) return null;
  }
  return places.length === 0 ? null : places;
}

function readPlace(word: string): Place | null {
  const ordinal = ordinalOfWord(word);
  if (ordinal !== null) return { word, at: ordinal, how: 'ordinal' };
  const number = numberOfWord(word);
  return number === null ? null : { word, at: number, how: 'number' };
}

/** A word that announces a number. `no` does so too, but only where a number follows. */
function isMarker(word: string, next = ''): boolean {
  const isAbbreviation = word === 'no' || word === 'n';
  return isAbbreviation ? numberOfWord(next) !== null : markers.has(word);
}

const markers: ReadonlySet<string> = new Set(
  words(`number num nr option choice item row line slot nummer auswahl wahl punkt zeile número
    opción fila numéro choix ligne opção linha opzione scelta riga optie keuze`),
);

/** `number 5` is the title `5`, where there is one. */
function matchWholeName(
  placeWords: readonly string[],
  candidates: readonly Candidate[],
): ChoiceMatch | null {
  const wanted = comparableWords(placeWords).join(' ');
  const named = candidates.filter(({ names }) =>
    names.some((name) => comparableWords(name).join(' ') === wanted),
  );
  return decide(named, 'phrase');
}

function choicesAt(places: readonly Place[], candidates: readonly Candidate[]): ChoiceMatch | null {
  const positions = places.map((place) => (place.at === -1 ? candidates.length : place.at));
  if (positions.some((position) => position < 1 || position > candidates.length)) return null;
  const chosen = candidates.filter((_, index) => positions.includes(index + 1));
  return decide(chosen, places.some((place) => place.how === 'ordinal') ? 'ordinal' : 'number');
}
