import type { listWords } from '../../workflows/list-words.ts';

/** What the list of workflows says of their order and of what starts them, in German. */
export const workflowList: typeof listWords = {
  order: 'Reihenfolge',
  orderText: 'Könnten zwei dieselbe Nachricht beantworten, tut es der obere.',
  place: (place, count) => `${place} von ${count}`,
  up: (name) => `„${name}“ nach oben`,
  down: (name) => `„${name}“ nach unten`,
  drag: (name) => `„${name}“ an einen anderen Platz ziehen`,
  moved: (name, place, count) => `„${name}“ ist jetzt ${place} von ${count}.`,
  notMoved: 'Die Reihenfolge ließ sich nicht ändern',
  search: 'Ablauf suchen',
  nothing: (search) => `Kein Ablauf heißt „${search}“ oder wird dadurch ausgelöst.`,
  bookingEvents: {
    booked: 'Es wird gebucht',
    rescheduled: 'Eine Buchung wird verschoben',
    cancelled: 'Eine Buchung wird abgesagt',
    reminder: 'Ein Termin rückt näher',
    'on-the-way': 'Der Techniker fährt los',
    arrived: 'Der Techniker kommt an',
    completed: 'Ein Termin ist erledigt',
    'no-show': 'Bei einem Termin war niemand da',
    survey: 'Eine Weile nach einem Termin',
    'callback-due': 'Ein Rückruf ist fällig',
    'waitlist-offer': 'Für Wartende wird eine Zeit frei',
  },
  pauseOf: (name) => `„${name}“ anhalten`,
  pause: {
    title: (name) => `„${name}“ anhalten?`,
    newOnly: 'Nur für neue Kunden',
    newOnlyText: 'Niemand startet ihn mehr. Wer mittendrin ist, kommt bis zum Ende.',
    everyone: 'Auch für alle, die mittendrin sind',
    everyoneText: (count) =>
      count === 0
        ? 'Gerade ist niemand mittendrin, also ist beides gleich.'
        : `${count === 1 ? 'Eine Person bleibt' : `${count} Personen bleiben`} stehen. Was geschrieben wird, wird aufgehoben und beantwortet, wenn Sie ihn wieder einschalten.`,
    confirm: 'Anhalten',
    cancel: 'Anlassen',
  },
  held: 'Für alle angehalten',
  or: (starts) => starts.join(', oder: '),
};
