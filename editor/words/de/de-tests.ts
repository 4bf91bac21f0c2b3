import type { testsWords } from '../../tests/tests-words.ts';

/** What the saved tests of a workflow say, in German. */
export const tests: typeof testsWords = {
  title: 'Tests',
  intro:
    'Gespräche, an die sich dieser Ablauf halten muss. Sie werden wieder geprüft, sooft Sie ihn ändern.',
  count: (count) => (count === 1 ? '1 Test' : `${count} Tests`),
  noTests: 'Tests',
  failing: (failing) =>
    failing === 1 ? '1 Test besteht nicht' : `${failing} Tests bestehen nicht`,
  close: 'Tests schließen',
  again: 'Alle noch einmal prüfen',
  none: 'Noch keine Tests',
  noneHelp:
    'Probieren Sie das Gespräch auf dem Telefon aus, und speichern Sie es dort als Test. Von da an sehen Sie sofort, wenn eine Änderung es stört.',
  announced: (failing, count) => {
    if (failing === 0) return count === 1 ? 'Der Test besteht.' : `Alle ${count} Tests bestehen.`;
    return failing === 1
      ? `1 von ${count} Tests besteht nicht.`
      : `${failing} von ${count} Tests bestehen nicht.`;
  },

  passed: 'Besteht',
  failed: 'Besteht nicht',
  notRun: 'Noch nicht geprüft',
  turns: (count) => (count === 1 ? '1 Zug' : `${count} Züge`),
  beginsAt: (step) => `beginnt bei „${step}“`,
  more: (name) => `Was mit „${name}“ zu tun ist`,
  run: 'Noch einmal prüfen',
  rename: 'Umbenennen',
  accept: 'Annehmen, was er jetzt tut',
  remove: 'Löschen',

  renameTitle: 'Test umbenennen',
  name: 'Name',
  cancel: 'Abbrechen',
  save: 'Speichern',
  needsName: 'Geben Sie dem Test einen Namen.',
  removeTitle: (name) => `„${name}“ löschen?`,
  removeText: 'Der Ablauf muss sich nicht mehr daran halten.',
  keep: 'Behalten',

  acceptTitle: 'Annehmen, was er jetzt tut?',
  acceptText: 'Das erwartet der Test von jetzt an:',
  acceptAll: 'Annehmen',
  accepted: (name) => `„${name}“ erwartet, was der Ablauf jetzt tut.`,
  cannotAccept:
    'Dieser Test lässt sich nicht mehr zu Ende prüfen. Probieren Sie das Gespräch noch einmal auf dem Telefon aus, speichern Sie es, und löschen Sie diesen.',
  nothingToAccept: 'Er tut genau, was erwartet wird.',
  turn: (turn, count) => `Zug ${turn} von ${count}`,
  expected: 'Erwartet',
  now: 'Jetzt',
  nothing: 'Es wird nichts gesendet.',
  takes: (step, exit) => `Bei „${step}“ geht es über „${exit}“ hinaus.`,
  goneStep: 'Es geht aus einem Schritt hinaus, den es nicht mehr gibt.',

  did: {
    says: (text) => `Der Kunde schreibt „${text}“`,
    taps: (title) => `Der Kunde tippt auf „${title}“`,
    fillsIn: 'Der Kunde füllt das Formular aus',
    place: 'Der Kunde sendet seinen Standort',
    file: 'Der Kunde sendet ein Bild oder eine Datei',
    contact: 'Der Kunde sendet Kontaktdaten',
    other: 'Der Kunde antwortet',
    starts: 'Der Ablauf wird gestartet',
    startsAt: (step) => `Das Gespräch beginnt bei „${step}“`,
    startsAtGone: 'Das Gespräch beginnt in der Mitte',
    passes: (time) => `Zeit vergeht: ${time}`,
    nextDue: 'Niemand antwortet, bis von selbst etwas geschieht',
    presses: (keys) => `Der Kunde drückt ${keys}`,
    handsBack: 'Eine Person gibt das Gespräch zurück',
    sets: 'Eine Antwort wird von Hand geändert',
  },
  differs: {
    notTaken: (step, exit) => `Bei „${step}“ geht es nicht mehr über „${exit}“ hinaus.`,
    goneStep: 'Ein Schritt, an dem das Gespräch vorbeikam, ist weg.',
    noAnswer: (step) =>
      `„${step}“ fragt ein anderes System, und dieser Test kennt keine Antwort. Probieren Sie das Gespräch noch einmal auf dem Telefon aus, und speichern Sie es neu.`,
    noStep:
      'Den Schritt, bei dem es beginnt, gibt es nicht mehr. Probieren Sie das Gespräch auf dem Telefon von einem anderen Schritt an aus, speichern Sie es, und löschen Sie diesen Test.',
    notShown: (title) => `„${title}“ lässt sich nicht mehr antippen.`,
    noForm: 'Es gibt kein Formular mehr auszufüllen.',
    tooLong: 'Es kommt zu keinem Ende.',
  },

  untested: 'Wege, die kein Test nimmt',
  allTested: 'Jeden Weg nimmt ein Test.',
  walked: (walked, count) => `${walked} von ${count} Wegen werden genommen`,

  publishPass: (count) => (count === 1 ? 'Sein Test besteht.' : `Alle ${count} Tests bestehen.`),
  publishFail: (failing, count) => {
    if (count === 1) return 'Sein Test besteht nicht. Vorher lässt er sich nicht veröffentlichen.';
    return failing === 1
      ? `1 von ${count} Tests besteht nicht. Vorher lässt er sich nicht veröffentlichen.`
      : `${failing} von ${count} Tests bestehen nicht. Vorher lässt er sich nicht veröffentlichen.`;
  },
  look: 'Unterschied ansehen',
  lookAt: (name) => `Unterschied ansehen: „${name}“`,
};
