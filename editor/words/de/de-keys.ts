import type { keysWords } from '../../keys/keys-words.ts';

/** The list of keys, in German. */
export const keys: typeof keysWords = {
  title: 'Tasten',
  text: 'Alles geht auch ohne Maus.',
  off: 'Tasten mit einem Buchstaben oder Zeichen sind in den Einstellungen ausgeschaltet.',

  places: {
    everywhere: 'Überall',
    workflow: 'In einem Ablauf',
    canvas: 'Auf der Zeichnung',
    view: 'Was von der Zeichnung zu sehen ist',
    notes: 'Auf einer Notiz oder einem Abschnitt',
    writing: 'Beim Schreiben',
  },

  everywhere: {
    find: 'Etwas finden oder etwas tun',
    list: 'Diese Liste zeigen',
    stops: 'Zum nächsten Teil der Seite oder zum vorigen; Zeichnung und Liste sind je ein Teil',
  },
  workflow: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    findHere: 'In diesem Ablauf finden',
    tryIt: 'Auf dem Telefon ausprobieren, ab dem ausgewählten Schritt',
    problems: 'Voriges und nächstes Problem',
    save: 'Jetzt speichern; gespeichert wird ohnehin von selbst',
  },
  canvas: {
    walk: 'Die Linien entlanggehen',
    home: 'Zum Anfang',
    enter: 'Den Schritt öffnen und schreiben; einen eingeklappten Abschnitt öffnen',
    leave: 'Zurück zum Schritt, dann zur Zeichnung',
    add: 'Einen Schritt danach hinzufügen',
    connect: 'Mit einem anderen Schritt verbinden',
    rename: 'Umbenennen',
    menu: 'Alles, was mit dem Schritt geht',
    remove: 'Löschen und verbinden, was bleibt',
    removeGap: 'Löschen und die Lücke lassen',
    duplicate: 'Verdoppeln',
    copy: 'Kopieren, ausschneiden, einfügen',
    all: 'Alle Schritte auswählen',
    along: 'Alles auswählen, was danach kommt, oder davor',
    nudge: 'Den Schritt ein wenig verschieben; mit {shift} weiter',
    note: 'Eine Notiz hinzufügen',
    tidy: 'Aufräumen: ausgewählte Schritte oder alle',
  },
  view: {
    zoom: 'Näher, weiter weg',
    actual: 'In wirklicher Größe',
    all: 'Alles zeigen',
    selected: 'Zeigen, was ausgewählt ist',
    map: 'Die Übersicht zeigen oder verbergen',
    pan: 'Verschieben, was zu sehen ist',
  },
  notes: {
    type: 'Schreiben',
    collapse: 'Den Abschnitt zu einer Karte einklappen',
    move: 'Verschieben',
    remove: 'Die Notiz löschen; den Abschnitt auflösen, seine Schritte bleiben',
  },
  writing: {
    answer: 'Eine Antwort einfügen',
    leave: 'Zurück zum Schritt',
  },
};
