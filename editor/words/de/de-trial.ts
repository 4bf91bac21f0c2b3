import type { trialWords } from '../../trial/trial-words.ts';

/** What is said where a draft is tried on the phone, in German. */
export const trial: typeof trialWords = {
  which: 'Was das Telefon spielt',
  draft: 'Entwurf',
  live: 'Live',
  draftHint: 'Was Sie gezeichnet haben, hier gespielt. Niemand sonst sieht es.',
  liveHint: 'Was Kunden bekommen. Es läuft auf dem Server wie für sie.',
  notLiveYet: 'Noch ist nichts live.',

  changed: 'Der Entwurf hat sich geändert, seit dieses Gespräch begann.',
  startOver: 'Von vorn',

  clock: (time) => `Angenommen, es ist ${time}`,
  clockTitle: 'Eine andere Zeit annehmen',
  inAnHour: 'In einer Stunde',
  tomorrow: 'Morgen früh',
  monday: 'Montag früh',
  windowOver: 'Einen Tag später',
  windowOverHelp:
    'Mehr als 24 Stunden, nachdem der Kunde schrieb: Nur Vorlagen lassen sich senden.',
  day: 'Tag',
  time: 'Uhrzeit',
  jump: 'Dorthin',
  notBack: 'Die Zeit geht nur vorwärts. Fangen Sie von vorn an, um früher zu beginnen.',
  skip: (wait) => `Warten überspringen (${wait})`,
  skipTo: (step, time) => `„${step}“ geht um ${time} weiter`,
  jumped: (time) => `Es ist jetzt ${time}.`,
  seconds: (count) => (count === 1 ? '1 Sekunde' : `${count} Sekunden`),
  minutes: (count) => (count === 1 ? '1 Minute' : `${count} Minuten`),
  hours: (count) => (count === 1 ? '1 Stunde' : `${count} Stunden`),
  days: (count) => (count === 1 ? '1 Tag' : `${count} Tage`),
  windowClosed:
    'Die letzte Nachricht ist mehr als 24 Stunden her: Nur Vorlagen lassen sich jetzt senden.',

  requests: 'Wie andere Systeme antworten',
  requestsChip: {
    real: 'Wirklich',
    recorded: 'Aufgezeichnet',
    madeUp: 'Ausgedacht',
    failing: 'Mit Fehlern',
  },
  real: 'Wirklich',
  realHelp:
    'Sie werden jetzt gefragt. Was hier gebucht wird, ist wirklich gebucht und steht in den Buchungen.',
  recorded: 'Wie beim letzten Mal',
  recordedHelp: 'Nichts wird gefragt oder gebucht.',
  recordedNone: 'Noch kam keine Antwort: Probieren Sie es einmal wirklich.',
  recordedAt: (step, time) => `„${step}“: ${time}`,
  madeUp: 'Wie ich es mir ausdenke',
  madeUpHelp: 'Nichts wird gefragt oder gebucht. Gut für das, was es noch nicht gibt.',
  failing: 'Sie schlagen fehl',
  failingHelp: 'Um zu sehen, was der Kunde dann bekommt.',
  failure: 'Wie sie fehlschlagen',
  failures: {
    silent: 'Keine Antwort',
    broken: 'Ein Fehler',
    empty: 'Nichts gefunden (eine leere Liste)',
  },
  reallyBooked: 'Das geschah wirklich: Sehen Sie in die Buchungen.',
  noRecording: 'Für diesen Schritt gibt es keine Antwort vom letzten Mal.',
  silentMessage: 'Es kam keine Antwort, wie hier gewählt.',
  asking: (what) => `fragt ${what} …`,
  ownCalendar: 'Ihren Kalender',
  anotherSystem: 'ein anderes System',

  start: 'Starten',
  startHint: 'Keine Nachricht startet diesen Ablauf. Starten Sie ihn hier, als wäre es geschehen.',

  answers: 'Antworten',
  answersTitle: 'Antworten bisher',
  answersHelp:
    'Ändern Sie eine, und das Gespräch geht mit ihr weiter. Ein Druck auf einen Namen kopiert ihn; fügen Sie ihn in einen Text ein.',
  copyAnswer: (label) => `${label}: für einen Text kopieren`,
  answerCopied: (label) => `„${label}“ ist kopiert. Fügen Sie es in einen Text ein.`,
  answerChanged: (label, value) => `„${label}“ ist jetzt „${value}“.`,
  entries: (count) => (count === 1 ? '1 Eintrag' : `${count} Einträge`),
  yes: 'Ja',
  no: 'Nein',

  tryFromHere: 'Von hier ausprobieren',
  fromHere: (step) => `Von „${step}“ an.`,
  fromHereMissing: (answers) => `Hier nicht bekannt: ${answers}.`,
  replayed: (step) => `Bis „${step}“ noch einmal gespielt.`,

  instance: (time, workflow) => `${time} · ${workflow} · Entwurf`,
  ended: 'Das Gespräch ist zu Ende.',

  save: 'Als Test speichern',
  saveTitle: 'Dieses Gespräch als Test speichern',
  saveText:
    'Es wird bei jedem Veröffentlichen wieder gespielt und sagt Ihnen, wenn Kunden etwas anderes bekämen.',
  saveFrom: (step) => `Wie hier beginnt es bei „${step}“, und von davor ist nichts bekannt.`,
  saveName: 'Name',
  saveNamePlaceholder: 'Bucht die zweite angebotene Zeit',
  saveNeedsName: 'Geben Sie ihm einen Namen.',
  saved: (name) => `„${name}“ ist gespeichert.`,
  cancel: 'Abbrechen',
  broken: 'Der Entwurf lässt sich noch nicht spielen. Seine Probleme sagen, warum.',
};
