import type { KnownLanguage } from './language.ts';

/** How a language says a time of day. All text is plain: lower case, without accents. */
export interface TimeWords {
  /** Minutes that a phrase before an hour adds to it: `half past` 30, German `halb` -30. */
  readonly beforeHour: Readonly<Record<string, number>>;
  /** The same after an hour: Spanish `y media` 30. */
  readonly afterHour: Readonly<Record<string, number>>;
  /** What makes a number before it an hour: `Uhr`. */
  readonly hourMarks: readonly string[];
  /** What makes a number after it an hour: `at`. */
  readonly prepositions: readonly string[];
  /** Hours that have a name. */
  readonly moments: Readonly<Record<string, number>>;
  /** Parts of the day whose hours are after noon: 3 in the afternoon is 15:00. */
  readonly afterNoon: readonly string[];
  /** Parts of the day that begin before and end after midnight: 10 is 22:00, 2 is 2:00. */
  readonly night: readonly string[];
}

export const timeWords: Readonly<Record<KnownLanguage, TimeWords>> = {
  en: {
    beforeHour: { 'half past': 30, half: 30, 'quarter past': 15, 'quarter to': -15 },
    afterHour: {},
    hourMarks: ["o'clock", 'o’clock', 'oclock'],
    prepositions: ['at', 'around'],
    moments: { noon: 12, midday: 12, midnight: 0 },
    afterNoon: ['afternoon', 'evening', 'tonight'],
    night: ['night'],
  },
  de: {
    beforeHour: { halb: -30, 'viertel nach': 15, 'viertel vor': -15, dreiviertel: -15 },
    afterHour: {},
    hourMarks: ['uhr', 'h'],
    prepositions: ['um', 'gegen', 'ab'],
    moments: { mittag: 12, mittags: 12, mitternacht: 0 },
    afterNoon: ['nachmittag', 'nachmittags', 'abend', 'abends'],
    night: ['nacht', 'nachts'],
  },
  es: {
    beforeHour: {},
    afterHour: { 'y media': 30, 'y cuarto': 15, 'menos cuarto': -15 },
    hourMarks: ['h', 'hs', 'en punto'],
    prepositions: ['a las', 'a la', 'las', 'sobre las'],
    moments: { mediodia: 12, medianoche: 0, 'a la una': 1 },
    afterNoon: ['tarde'],
    night: ['noche'],
  },
  fr: {
    beforeHour: {},
    afterHour: { 'et demie': 30, 'et quart': 15, 'moins le quart': -15 },
    hourMarks: ['h', 'heure', 'heures'],
    prepositions: ['a', 'vers'],
    moments: { midi: 12, minuit: 0 },
    afterNoon: ['apres-midi', 'apres midi', 'soir'],
    night: ['nuit'],
  },
  pt: {
    beforeHour: {},
    afterHour: { 'e meia': 30, 'e quinze': 15 },
    hourMarks: ['h', 'em ponto'],
    prepositions: ['as', 'pelas'],
    moments: { 'meio-dia': 12, 'meio dia': 12, 'meia-noite': 0, 'meia noite': 0 },
    afterNoon: ['tarde'],
    night: ['noite'],
  },
  it: {
    beforeHour: {},
    afterHour: { 'e mezza': 30, 'e mezzo': 30, 'e un quarto': 15, 'meno un quarto': -15 },
    hourMarks: ['h', 'in punto'],
    prepositions: ['alle', 'le'],
    moments: { mezzogiorno: 12, mezzanotte: 0 },
    afterNoon: ['pomeriggio', 'sera', 'stasera'],
    night: ['notte'],
  },
  nl: {
    beforeHour: { half: -30, 'kwart over': 15, 'kwart voor': -15 },
    afterHour: {},
    hourMarks: ['uur', 'u', 'h'],
    prepositions: ['om', 'rond', 'vanaf'],
    moments: { middernacht: 0 },
    afterNoon: ['middag', 'middags', 'namiddag', 'avond', 'avonds'],
    night: ['nacht', 'nachts'],
  },
};
