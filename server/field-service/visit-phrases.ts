import type { WindowName } from './arrival-window.ts';

/**
 * What customers read about visits, by language. A language that is not here is spoken to in English,
 * with its own names of days and months; adding one is one more entry.
 */
export interface VisitPhrases {
  /** Short: they stand behind a date in the title of a list's row. */
  readonly windows: Readonly<Record<WindowName, string>>;
  readonly chooseTime: string;
  readonly times: string;
  readonly section: string;
  /** Behind a time for which somebody comes from further away. */
  readonly comesFromAfar: string;
  readonly noTimes: string;
  callBack(time: string): string;
  confirmed(visit: { label: string; name: string; reference: string }): string;
}

export function visitPhrasesIn(language: string): VisitPhrases {
  return byLanguage[language.split('-')[0] ?? ''] ?? english;
}

const english: VisitPhrases = {
  windows: { morning: 'morning', afternoon: 'afternoon', evening: 'evening', night: 'night' },
  chooseTime: 'Somebody can come at one of these times:',
  times: 'See times',
  section: 'Free times',
  comesFromAfar: 'comes from further away',
  noTimes: 'There are no free times.',
  callBack: (time) => `We will call you by ${time}.`,
  confirmed: ({ label, name, reference }) => `${label}: ${name} will come. Reference ${reference}.`,
};

const german: VisitPhrases = {
  windows: {
    morning: 'vormittags',
    afternoon: 'nachmittags',
    evening: 'abends',
    night: 'nachts',
  },
  chooseTime: 'Zu diesen Zeiten kann jemand kommen:',
  times: 'Termine ansehen',
  section: 'Freie Zeiten',
  comesFromAfar: 'weitere Anfahrt',
  noTimes: 'Es ist kein Termin frei.',
  callBack: (time) => `Wir rufen Sie bis ${time} an.`,
  confirmed: ({ label, name, reference }) => `${label}: ${name} kommt. Nummer ${reference}.`,
};

const spanish: VisitPhrases = {
  windows: { morning: 'mañana', afternoon: 'mediodía', evening: 'tarde', night: 'noche' },
  chooseTime: 'Podemos ir en uno de estos horarios:',
  times: 'Ver horarios',
  section: 'Horarios libres',
  comesFromAfar: 'viene de más lejos',
  noTimes: 'No hay horarios libres.',
  callBack: (time) => `Le llamaremos antes de las ${time}.`,
  confirmed: ({ label, name, reference }) => `${label}: irá ${name}. Referencia ${reference}.`,
};

const french: VisitPhrases = {
  windows: { morning: 'matin', afternoon: 'après-midi', evening: 'soir', night: 'nuit' },
  chooseTime: 'Quelqu’un peut venir à l’un de ces horaires :',
  times: 'Voir les horaires',
  section: 'Horaires libres',
  comesFromAfar: 'vient de plus loin',
  noTimes: 'Aucun horaire n’est libre.',
  callBack: (time) => `Nous vous appellerons avant ${time}.`,
  confirmed: ({ label, name, reference }) => `${label} : ${name} viendra. Référence ${reference}.`,
};

const byLanguage: Readonly<Record<string, VisitPhrases>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
};
