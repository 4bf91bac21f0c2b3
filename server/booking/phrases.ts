/**
 * What the lists say around the times, by language. A language that is not here is spoken to in
 * English, with its own names of days and months; adding one is one more entry.
 */
export interface Phrases {
  readonly chooseService: string;
  readonly chooseTime: string;
  readonly chooseBooking: string;
  /** On the button that opens a list: at most 20 characters. */
  readonly services: string;
  readonly times: string;
  readonly bookings: string;
  /** The row that shows later times. */
  readonly more: string;
  readonly noTimes: string;
  readonly noServices: string;
  readonly noBookings: string;
  minutes(count: number): string;
}

export function phrasesIn(language: string): Phrases {
  return byLanguage[language.split('-')[0] ?? ''] ?? english;
}

const english: Phrases = {
  chooseService: 'What can we do for you?',
  chooseTime: 'When would suit you?',
  chooseBooking: 'Which booking is it about?',
  services: 'Services',
  times: 'See times',
  bookings: 'Bookings',
  more: 'More times…',
  noTimes: 'There are no free times then.',
  noServices: 'There is nothing to book at the moment.',
  noBookings: 'There are no bookings.',
  minutes: (count) => `${count} min`,
};

const german: Phrases = {
  chooseService: 'Was können wir für Sie tun?',
  chooseTime: 'Wann passt es Ihnen?',
  chooseBooking: 'Um welchen Termin geht es?',
  services: 'Leistungen',
  times: 'Termine ansehen',
  bookings: 'Ihre Termine',
  more: 'Weitere Termine…',
  noTimes: 'In dieser Zeit ist kein Termin frei.',
  noServices: 'Zurzeit kann nichts gebucht werden.',
  noBookings: 'Es gibt keine Termine.',
  minutes: (count) => `${count} Min.`,
};

const spanish: Phrases = {
  chooseService: '¿En qué podemos ayudarle?',
  chooseTime: '¿Cuándo le viene bien?',
  chooseBooking: '¿De qué cita se trata?',
  services: 'Servicios',
  times: 'Ver horarios',
  bookings: 'Citas',
  more: 'Más horarios…',
  noTimes: 'No hay horarios libres en esas fechas.',
  noServices: 'Ahora mismo no se puede reservar nada.',
  noBookings: 'No hay citas.',
  minutes: (count) => `${count} min`,
};

const french: Phrases = {
  chooseService: 'Que pouvons-nous faire pour vous ?',
  chooseTime: 'Quand cela vous convient-il ?',
  chooseBooking: 'De quel rendez-vous s’agit-il ?',
  services: 'Services',
  times: 'Voir les horaires',
  bookings: 'Rendez-vous',
  more: 'Autres horaires…',
  noTimes: 'Aucun horaire n’est libre à ces dates.',
  noServices: 'Il n’y a rien à réserver pour le moment.',
  noBookings: 'Il n’y a pas de rendez-vous.',
  minutes: (count) => `${count} min`,
};

const byLanguage: Readonly<Record<string, Phrases>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
};
