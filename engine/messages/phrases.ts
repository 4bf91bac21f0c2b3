/**
 * What is said to a customer where the author wrote nothing, by language. A language that is not
 * here is spoken to in English; adding one is one more entry.
 */
export interface Phrases {
  /** On the button that opens a list. */
  readonly choose: string;
  /** The row that shows the next page of a list. */
  readonly more: string;
  /** What people write when they want the next page. */
  readonly wordsForMore: readonly string[];
  readonly yes: string;
  readonly no: string;
  didYouMean(title: string): string;
  whichOne(titles: readonly string[]): string;
  readonly oldChoice: string;
  readonly pleaseChoose: string;
  text(range: Range<number>): string;
  number(range: Range<number>, whole: boolean): string;
  date(range: Range<string>): string;
  readonly time: string;
  readonly email: string;
  readonly phone: string;
  readonly location: string;
  media(kinds: readonly MediaKind[]): string;
  readonly form: string;
}

export interface Range<Value> {
  readonly min?: Value | undefined;
  readonly max?: Value | undefined;
}

export type MediaKind = 'image' | 'audio' | 'video' | 'file';

/** BCP 47; only the language itself counts, not its country. */
export function phrasesIn(language: string): Phrases {
  return language.toLowerCase().split('-')[0] === 'de' ? german : english;
}

const english: Phrases = {
  choose: 'Choose',
  more: 'More',
  wordsForMore: ['more', 'show more', 'more please', 'next', 'others'],
  yes: 'Yes',
  no: 'No',
  didYouMean: (title) => `Did you mean “${title}”?`,
  whichOne: (titles) => `Which one do you mean: ${either('en', titles)}?`,
  oldChoice: 'That list is out of date. Please choose from this one.',
  pleaseChoose: 'Please choose one of these.',
  text: (range) => {
    const length = inRange(range, 'between', 'and', 'at least', 'at most');
    return length === '' ? 'Please write an answer.' : `Please write${length} characters.`;
  },
  number: (range, whole) => {
    const which = inRange(range, 'between', 'and', 'that is at least', 'that is at most');
    return `Please send a ${whole ? 'whole ' : ''}number${which || ', such as 3'}.`;
  },
  date: (range) =>
    `Please send a date${inRange(range, 'from', 'to', 'from', 'up to') || ', such as 24 December'}.`,
  time: 'Please send a time, such as 14:30.',
  email: 'Please send an e-mail address, such as maria@example.com.',
  phone: 'Please send a phone number with its country code, such as +44 20 7946 0000.',
  location: 'Please share a location: tap 📎 and choose “Location”.',
  media: (kinds) => {
    const names = { image: 'a photo', audio: 'a voice message', video: 'a video', file: 'a file' };
    return `Please send ${either(
      'en',
      kinds.map((kind) => names[kind]),
    )}.`;
  },
  form: 'Please open the form above and fill it in.',
};

const german: Phrases = {
  choose: 'Auswählen',
  more: 'Mehr',
  wordsForMore: ['mehr', 'mehr anzeigen', 'weitere', 'weiter', 'andere', 'more'],
  yes: 'Ja',
  no: 'Nein',
  didYouMean: (title) => `Meinten Sie „${title}“?`,
  whichOne: (titles) => `Was davon meinen Sie: ${either('de', titles)}?`,
  oldChoice: 'Diese Auswahl ist nicht mehr aktuell. Bitte wählen Sie aus dieser hier.',
  pleaseChoose: 'Bitte wählen Sie eine dieser Möglichkeiten.',
  text: (range) => {
    const length = inRange(range, 'zwischen', 'und', 'mindestens', 'höchstens');
    return length === ''
      ? 'Bitte schreiben Sie eine Antwort.'
      : `Bitte schreiben Sie${length} Zeichen.`;
  },
  number: (range, whole) => {
    const which = inRange(range, 'zwischen', 'und', 'ab', 'bis');
    return `Bitte senden Sie eine ${whole ? 'ganze ' : ''}Zahl${which || ', zum Beispiel 3'}.`;
  },
  date: (range) =>
    `Bitte senden Sie ein Datum${inRange(range, 'vom', 'bis zum', 'ab dem', 'bis zum') || ', zum Beispiel 24. Dezember'}.`,
  time: 'Bitte senden Sie eine Uhrzeit, zum Beispiel 14:30.',
  email: 'Bitte senden Sie eine E-Mail-Adresse, zum Beispiel maria@example.com.',
  phone: 'Bitte senden Sie eine Telefonnummer mit Vorwahl, zum Beispiel +49 30 901820.',
  location: 'Bitte teilen Sie einen Standort: Tippen Sie auf 📎 und dann auf „Standort“.',
  media: (kinds) => {
    const names = {
      image: 'ein Foto',
      audio: 'eine Sprachnachricht',
      video: 'ein Video',
      file: 'eine Datei',
    };
    return `Bitte senden Sie ${either(
      'de',
      kinds.map((kind) => names[kind]),
    )}.`;
  },
  form: 'Bitte öffnen Sie das Formular oben und füllen Sie es aus.',
};

function either(language: string, words: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}

/** ` between 1 and 10`, ` at least 1`, ` at most 10`, or nothing. */
function inRange(
  { min, max }: Range<number | string>,
  between: string,
  and: string,
  atLeast: string,
  atMost: string,
): string {
  if (min !== undefined && max !== undefined) return ` ${between} ${min} ${and} ${max}`;
  if (min !== undefined) return ` ${atLeast} ${min}`;
  return max === undefined ? '' : ` ${atMost} ${max}`;
}
