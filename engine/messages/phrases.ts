import { Temporal } from 'temporal-polyfill';

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
  /** Days as `YYYY-MM-DD`. */
  date(range: Range<string>): string;
  readonly time: string;
  readonly email: string;
  readonly phone: string;
  readonly location: string;
  media(kinds: readonly MediaKind[]): string;
  readonly form: string;
  readonly oldForm: string;
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
    const length = spanned(range, ['between', 'and'], 'at least', 'at most');
    return length ? `Please write ${length} characters.` : 'Please write an answer.';
  },
  number: (range, whole) => {
    const kind = whole ? 'whole number' : 'number';
    const span = spanned(range, ['between', 'and'], 'that is at least', 'that is at most');
    return span ? `Please send a ${kind} ${span}.` : `Please send a ${kind}, such as 3.`;
  },
  date: (range) => {
    const span = spanned(inWords(range, 'en-GB'), ['from', 'to'], 'from', 'up to');
    return span ? `Please send a date ${span}.` : 'Please send a date, such as 24 December.';
  },
  time: 'Please send a time, such as 14:30.',
  email: 'Please send an e-mail address, such as maria@example.com.',
  phone: 'Please send a phone number with its country code, such as +44 20 7946 0000.',
  location: 'Please share a location: tap 📎 and choose “Location”.',
  media: (kinds) => {
    const names = { image: 'a photo', audio: 'a voice message', video: 'a video', file: 'a file' };
    const wanted = kinds.map((kind) => names[kind]);
    return `Please send ${either('en', wanted)}.`;
  },
  form: 'Please open the form and fill it in.',
  oldForm: 'That form is out of date. Please fill in this one.',
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
    const length = spanned(range, ['zwischen', 'und'], 'mindestens', 'höchstens');
    return length ? `Bitte schreiben Sie ${length} Zeichen.` : 'Bitte schreiben Sie eine Antwort.';
  },
  number: (range, whole) => {
    const kind = whole ? 'ganze Zahl' : 'Zahl';
    const span = spanned(range, ['zwischen', 'und'], 'ab', 'bis');
    return `Bitte senden Sie eine ${kind}${span ? ` ${span}` : ', zum Beispiel 3'}.`;
  },
  date: (range) => {
    const span = spanned(inWords(range, 'de-DE'), ['vom', 'bis zum'], 'ab dem', 'bis zum');
    return `Bitte senden Sie ein Datum${span ? ` ${span}` : ', zum Beispiel 24. Dezember'}.`;
  },
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
    const wanted = kinds.map((kind) => names[kind]);
    return `Bitte senden Sie ${either('de', wanted)}.`;
  },
  form: 'Bitte öffnen Sie das Formular und füllen Sie es aus.',
  oldForm: 'Dieses Formular ist nicht mehr aktuell. Bitte füllen Sie dieses hier aus.',
};

function either(language: string, words: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(words);
}

/** `between 1 and 10`, `at least 1`, `at most 10`, or nothing. */
function spanned(
  { min, max }: Range<number | string>,
  [between, and]: [string, string],
  atLeast: string,
  atMost: string,
): string {
  if (min !== undefined && max !== undefined) return `${between} ${min} ${and} ${max}`;
  if (min !== undefined) return `${atLeast} ${min}`;
  return max === undefined ? '' : `${atMost} ${max}`;
}

function inWords({ min, max }: Range<string>, locale: string): Range<string> {
  return { min: min && dayInWords(min, locale), max: max && dayInWords(max, locale) };
}

function dayInWords(day: string, locale: string): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale, { dateStyle: 'long' });
}
