import type { firstRunWords } from '../../first-run/first-run-words.ts';

/** The three questions of the first run, in German. */
export const firstRun: typeof firstRunWords = {
  offer: 'Mit drei Fragen zu Ihrem eigenen Ablauf',
  offerText:
    'Was Sie machen, wann Sie geöffnet haben, was gebucht werden kann: Aus dem Beispiel wird Ihr eigener Buchungsablauf.',
  open: 'Beantworten',
  title: 'Drei Fragen, und er gehört Ihnen',
  intro:
    'Ihre Antworten füllen den Buchungsablauf aus, den Sie gleich auf dem Telefon ausprobieren können. Alles lässt sich später ändern.',
  trade: '1. Was machen Sie?',
  tradeLabel: 'Art des Betriebs',
  trades: {
    repairs: {
      name: 'Reparatur und Einbau',
      services: ['Reparatur', 'Einbau', 'Jährliche Wartung', 'Angebot vor Ort'],
    },
    hair: {
      name: 'Haare und Kosmetik',
      services: ['Haarschnitt', 'Schnitt und Farbe', 'Bart schneiden', 'Maniküre'],
    },
    health: {
      name: 'Gesundheit und Therapie',
      services: ['Erster Termin', 'Kontrolle', 'Behandlung'],
    },
    garage: {
      name: 'Autos und Fahrräder',
      services: ['Durchsicht', 'Reifenwechsel', 'Reparatur'],
    },
    lessons: {
      name: 'Unterricht und Beratung',
      services: ['Erstes Gespräch', 'Eine Stunde', 'Doppelstunde'],
    },
    other: {
      name: 'Etwas anderes',
      services: ['Termin'],
    },
  },
  business: 'Wie heißt Ihr Betrieb?',
  businessHint: 'Der Name steht unter Ihren Nachrichten. Er kann leer bleiben.',
  hours: '2. Wann haben Sie geöffnet?',
  from: 'Von',
  until: 'Bis',
  services: '3. Was kann gebucht werden?',
  service: (number) => `Leistung ${number}`,
  minutes: (number) => `Minuten für Leistung ${number}`,
  minutesLong: 'Minuten',
  remove: (number) => `Leistung ${number} entfernen`,
  add: 'Noch eine',
  skip: 'Jetzt nicht',
  finish: 'Ausfüllen',
  ownTeam: 'Unser Team',
  showAround: 'Zeig mir alles',
  stop: (number, count) => `${number} von ${count}`,
  next: 'Weiter',
  done: 'Verstanden',
  endTour: 'Rest überspringen',
  stops: {
    phone: {
      title: 'Das Telefon Ihres Kunden',
      text: 'Schreiben Sie hier wie ein Kunde, oder tippen Sie auf einen der Vorschläge. Sonst erfährt niemand davon.',
    },
    canvas: {
      title: 'Was geschieht, Schritt für Schritt',
      text: 'Drücken Sie auf eine Karte, um zu ändern, was sie sagt. Ein Plus fügt dort einen Schritt ein.',
    },
    publish: {
      title: 'Kunden bekommen es, wenn Sie veröffentlichen',
      text: 'Bis dahin ändern und probieren Sie, was Sie wollen. Jede Version bleibt erhalten.',
    },
  },
  wrong: {
    days: 'Wählen Sie mindestens einen Tag.',
    times: 'Geben Sie an, wann Sie öffnen und wann Sie schließen, das eine vor dem anderen.',
    services: 'Nennen Sie mindestens eine Leistung.',
    minutes: 'Geben Sie zu jeder Leistung an, wie viele Minuten sie dauert, von 5 bis 720.',
  },
};
