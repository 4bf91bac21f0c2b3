import type { canvasWords } from '../../canvas/canvas-words.ts';

/** What the canvas says of gestures, in German. */
export const canvas: typeof canvasWords = {
  several: {
    label: 'Ausgewählte Schritte',
    count: (count) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
    left: 'Links ausrichten',
    centre: 'Mittig ausrichten',
    top: 'Oben ausrichten',
    evenly: 'Gleicher Abstand',
    tidy: 'Diese aufräumen',
    duplicate: 'Verdoppeln',
    remove: 'Löschen',
    clear: 'Nichts auswählen',
  },

  edits: {
    move: (count) => `${count} Schritte verschieben`,
    arrange: (count) => `${count} Schritte ausrichten`,
    remove: (count) => `${count} Schritte löschen`,
    cut: (count) => `${count} Schritte ausschneiden`,
    duplicate: (count) => `${count} Schritte verdoppeln`,
    copyHere: (name) => `„${name}“ kopieren`,
    copyManyHere: (count) => `${count} Schritte kopieren`,
    tidy: (count) => `${count} Schritte aufräumen`,
  },

  removed: {
    many: (count) => `${count} Schritte sind gelöscht.`,
    one: (name) => `„${name}“ ist gelöscht.`,
    opened: (count) =>
      count === 1 ? 'Ein Weg endet jetzt dort.' : `${count} Wege enden jetzt dort.`,
    answers: (count) =>
      count === 1
        ? 'Ein Schritt hat seine Antwort benutzt.'
        : `${count} Schritte haben seine Antwort benutzt.`,
    manyAnswers: (count) =>
      count === 1
        ? 'Ein anderer Schritt hat ihre Antworten benutzt.'
        : `${count} andere Schritte haben ihre Antworten benutzt.`,
  },
  copied: (count) => `${count} Schritte sind kopiert.`,
  madeRoom: (count) =>
    count === 1
      ? 'Ein Schritt ist nach unten gerückt, um Platz zu machen.'
      : `${count} Schritte sind nach unten gerückt, um Platz zu machen.`,
  disconnected: (exit) => `„${exit}“ führt jetzt nirgendwohin.`,
  startDisconnected: 'Der Auslöser führt jetzt nirgendwohin.',
  noTarget: 'Zum Auslöser kann nichts führen: Dort beginnen Gespräche.',
  connecting: (exit) => `Wählen Sie den Schritt, zu dem „${exit}“ führt.`,
  connectingStart: 'Wählen Sie den Schritt, der als Erstes kommt.',
  stopConnecting: 'Abbrechen',

  moved: {
    up: 'Nach oben verschoben',
    down: 'Nach unten verschoben',
    left: 'Nach links verschoben',
    right: 'Nach rechts verschoben',
    above: (name) => `jetzt über „${name}“`,
    below: (name) => `jetzt unter „${name}“`,
    leftOf: (name) => `jetzt links von „${name}“`,
    rightOf: (name) => `jetzt rechts von „${name}“`,
    sentence: (direction, where) => (where === null ? `${direction}.` : `${direction}, ${where}.`),
  },
  wayHere: 'Der Weg zu diesem Schritt',
  wayStart: 'Anfang',

  tidiesItself:
    'Wird von selbst aufgeräumt, bis ein Schritt verschoben wird. Drücken, damit jeder bleibt, wo er ist.',
  keepsPlaces: 'Jeden Schritt lassen, wo er ist',
  tidied: 'Jeder Schritt steht, wo die Anordnung ihn hinstellt.',
  tidiedMany: (count) => `${count} Schritte sind aufgeräumt.`,
  keep: 'So lassen',

  confirm: {
    title: (count) => `${count} Schritte löschen?`,
    text: 'Was zu ihnen führt, wird mit dem verbunden, was folgt, wenn das eine Stelle ist. Danach können Sie es rückgängig machen.',
    remove: 'Löschen',
    cancel: 'Behalten',
  },

  used: {
    title: (name) => `Was „${name}“ herausfindet, wird verwendet`,
    titleOfMany: (count) => `Was diese ${count} Schritte herausfinden, wird verwendet`,
    text: 'Ohne sie steht dort nichts. Eine andere Antwort kann an ihre Stelle treten.',
    usedIn: (steps) => `Verwendet in ${steps.map((name) => `„${name}“`).join(', ')}`,
    leave: 'Nichts an ihre Stelle setzen',
    keep: 'Nicht löschen',
    remove: 'Trotzdem löschen',
    replaceAndRemove: 'Ersetzen und löschen',
  },

  loose: 'Nicht verbunden',
  map: 'Übersicht zeigen',
  hideMap: 'Übersicht ausblenden',

  menu: {
    open: (name) => `Mehr zu „${name}“`,
    label: (name) => `Was mit „${name}“ zu tun ist`,
    add: 'Danach einen Schritt hinzufügen',
    connect: 'Verbinden',
    rename: 'Umbenennen',
    duplicate: 'Verdoppeln',
    copy: 'Kopieren',
    remove: 'Löschen',
    removeGap: 'Löschen und die Lücke lassen',
  },
  notCopied: 'Der Browser erlaubt hier kein Kopieren. Nehmen Sie stattdessen die Tasten.',

  palette: {
    open: 'Schritte zum Hinzufügen',
    close: 'Schritte wegräumen',
    hint: 'Ziehen Sie einen Schritt auf eine Linie, auf einen Schritt oder ins Leere. Enter fügt ihn nach dem ausgewählten Schritt ein.',
    drop: {
      exit: (name) => `Nach „${name}“ einfügen`,
      space: 'Hierhin, nicht verbunden',
    },
  },
};
