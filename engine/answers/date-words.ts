import { plainText } from './fold.ts';
import { byLanguage, type KnownLanguage, languagesOfReply } from './language.ts';

/** How a language says a day. All text is plain: lower case, without accents. */
export interface DateWords {
  /** Month of each name, 1 for January. */
  readonly months: ReadonlyMap<string, number>;
  /** Day of the week of each name, 1 for Monday. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Days from today of each phrase: `day after tomorrow` is 2. */
  readonly relativeDays: ReadonlyMap<string, number>;
  /** Phrases with a word for a day that do not mean it: `good morning` in languages with one word. */
  readonly noDays: readonly string[];
  /** Words before or after a weekday that move it to the week after this one. */
  readonly next: readonly string[];
  /** Words before a number of days to come. */
  readonly within: readonly string[];
  /** Days in each unit. */
  readonly units: ReadonlyMap<string, number>;
  /** Words that mean one unit: `in a week`. */
  readonly one: readonly string[];
}

/**
 * Day of the week of a name, 1 for Monday. English short names count only in conversations that are
 * in English or in no language we know: in French, `mon` is “my”.
 */
export function weekdayOfName(
  name: string,
  language: KnownLanguage,
  conversation: string,
): number | undefined {
  const isForeign = language !== languagesOfReply(conversation)[0];
  return isForeign && name.length <= 3 ? undefined : dateWords[language].weekdays.get(name);
}

/** Names in order, forms of one name separated by `/`. */
interface DateTable {
  readonly months: string;
  readonly weekdays: string;
  /** Today, tomorrow, the day after tomorrow. */
  readonly relativeDays: readonly [string, string, string];
  readonly noDays: readonly string[];
  readonly next: string;
  readonly within: string;
  readonly days: string;
  readonly weeks: string;
  readonly one: string;
}

const tables: Readonly<Record<KnownLanguage, DateTable>> = {
  en: {
    months: `january/jan february/feb march/mar april/apr may june/jun july/jul august/aug
      september/sept/sep october/oct november/nov december/dec`,
    weekdays: `monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thur/thu friday/fri
      saturday/sat sunday/sun`,
    relativeDays: ['today/tonight', 'tomorrow/tmrw/tomorow/tommorow', 'day after tomorrow'],
    noDays: [],
    next: 'next',
    within: 'in/within',
    days: 'day/days',
    weeks: 'week/weeks',
    one: 'a/one',
  },
  de: {
    months: `januar/jan/jänner februar/feb märz/maerz/mrz april/apr mai juni/jun juli/jul
      august/aug september/sept/sep oktober/okt november/nov dezember/dez`,
    weekdays: `montag/montags dienstag/dienstags mittwoch/mittwochs donnerstag/donnerstags
      freitag/freitags samstag/samstags/sonnabend sonntag/sonntags`,
    relativeDays: ['heute', 'morgen', 'übermorgen/uebermorgen'],
    noDays: ['guten morgen', 'am morgen'],
    next: 'nächsten/nächster/nächste/nächstes/naechsten/naechster/naechste',
    within: 'in',
    days: 'tag/tage/tagen',
    weeks: 'woche/wochen',
    one: 'einem/einer/ein',
  },
  es: {
    months: `enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
      septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic`,
    weekdays: 'lunes martes miércoles jueves viernes sábado domingo',
    relativeDays: ['hoy', 'mañana', 'pasado mañana'],
    noDays: ['por la mañana', 'de la mañana', 'en la mañana', 'a la mañana'],
    next: 'próximo/próxima/siguiente/que viene',
    within: 'en/dentro de',
    days: 'día/días',
    weeks: 'semana/semanas',
    one: 'un/una',
  },
  fr: {
    months: `janvier/janv/jan février/févr/fév mars avril/avr mai juin juillet/juil août
      septembre/sept octobre/oct novembre/nov décembre/déc`,
    weekdays: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    relativeDays: ["aujourd'hui/aujourd’hui/aujourdhui", 'demain', 'après-demain/après demain'],
    noDays: [],
    next: 'prochain/prochaine',
    within: 'dans',
    days: 'jour/jours',
    weeks: 'semaine/semaines',
    one: 'un/une',
  },
  pt: {
    months: `janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago
      setembro/set outubro/out novembro/nov dezembro/dez`,
    weekdays: `segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta
      sexta-feira/sexta sábado domingo`,
    relativeDays: ['hoje', 'amanhã', 'depois de amanhã'],
    noDays: [],
    next: 'próximo/próxima/que vem',
    within: 'em/daqui a/dentro de',
    days: 'dia/dias',
    weeks: 'semana/semanas',
    one: 'um/uma',
  },
  it: {
    months: `gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug
      agosto/ago settembre/sett/set ottobre/ott novembre/nov dicembre/dic`,
    weekdays: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    relativeDays: ['oggi', 'domani', 'dopodomani'],
    noDays: [],
    next: 'prossimo/prossima',
    within: 'tra/fra',
    days: 'giorno/giorni',
    weeks: 'settimana/settimane',
    one: 'un/una',
  },
  nl: {
    months: `januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug
      september/sept/sep oktober/okt november/nov december/dec`,
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    relativeDays: ['vandaag', 'morgen', 'overmorgen'],
    noDays: ['goede morgen'],
    next: 'volgende',
    within: 'over',
    days: 'dag/dagen',
    weeks: 'week/weken',
    one: 'een',
  },
};

export const dateWords: Readonly<Record<KnownLanguage, DateWords>> = byLanguage((language) => {
  const table = tables[language];
  return {
    months: inOrder(table.months.split(/\s+/), 1),
    weekdays: inOrder(table.weekdays.split(/\s+/), 1),
    relativeDays: inOrder(table.relativeDays, 0),
    noDays: table.noDays.map(plainText),
    next: forms(table.next),
    within: forms(table.within),
    units: new Map([
      ...forms(table.days).map((form): [string, number] => [form, 1]),
      ...forms(table.weeks).map((form): [string, number] => [form, 7]),
    ]),
    one: forms(table.one),
  };
});

function inOrder(names: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    names.flatMap((name, index) =>
      forms(name).map((form): [string, number] => [form, first + index]),
    ),
  );
}

function forms(name: string): string[] {
  return name.split('/').map(plainText);
}
