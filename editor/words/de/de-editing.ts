import type { editingWords } from '../en-editing.ts';

/** What is said where workflows are changed, in German. */
export const editing: typeof editingWords = {
  undrawable: 'Dieser Ablauf lässt sich nicht zeichnen',

  names: {
    'chatapps-message': 'Nachricht senden',
    question: 'Eine Frage stellen',
  },

  fresh: {
    message: 'Hallo {{contact.name}}!',
    question: 'Was können wir für Sie tun?',
    choices: ['Erste Option', 'Zweite Option'],
    choose: 'Auswählen',
    more: 'Mehr',
    form: 'Bitte füllen Sie dieses Formular aus.',
    open: 'Formular öffnen',
    reason: 'Der Kunde möchte mit einer Person sprechen.',
    way: 'Erster Weg',
    wayA: 'A',
    wayB: 'B',
  },

  picker: {
    add: 'Was kommt als Nächstes?',
    loose: 'Einen Schritt hinzufügen',
    search: 'Schritte suchen',
    after: 'Nach',
    nothing: 'So heißt kein Schritt.',
    options: 'Schritte zur Auswahl',
    groups: {
      talk: 'Sprechen',
      listen: 'Zuhören',
      decide: 'Entscheiden',
      connect: 'Verbinden',
      finish: 'Abschließen',
      here: 'Zu einem Schritt, den es schon gibt',
    },
    buttons: 'Mit Knöpfen fragen',
    buttonsHelp: 'Bis zu drei Optionen als Knöpfe, dann wird auf die Antwort gewartet.',
    list: 'Mit einer Liste fragen',
    listHelp: 'Bis zu zehn Optionen in einer Liste, dann wird auf die Antwort gewartet.',
    ends: 'Hier ist Schluss',
    endsHelp: 'Danach kommt nichts mehr, und so ist es gewollt.',
    open: 'Führt vorerst nirgendwohin',
    openHelp: 'Nimmt die Linie weg. Beide Schritte bleiben.',
  },

  canvas: {
    addFirst: 'Nächsten Schritt hinzufügen',
    addNext: (exit) =>
      exit === '' ? 'Nächsten Schritt hinzufügen' : `Nächsten Schritt hinzufügen nach „${exit}“`,
    addAfter: (exit) => `Einen Schritt nach „${exit}“ hinzufügen`,
    addBetween: 'Hier einen Schritt einfügen',
    exit: 'Zum Verbinden auf einen anderen Schritt ziehen',
    keys: 'A fügt einen Schritt hinzu, C verbindet, F2 benennt um, Entf löscht.',
    tidy: 'Aufräumen: jeden Schritt von selbst anordnen',
    rename: 'Schritt umbenennen',
    name: 'Name',
    cancel: 'Abbrechen',
    save: 'Umbenennen',
    start: 'Auslöser',
    moved: 'Der Schritt wurde verschoben.',
  },

  edits: {
    add: (name) => `„${name}“ hinzufügen`,
    connect: (exit) => `„${exit}“ verbinden`,
    disconnect: (exit) => `„${exit}“ trennen`,
    end: (exit) => `Bei „${exit}“ enden`,
    remove: (name) => `„${name}“ löschen`,
    duplicate: (name) => `„${name}“ verdoppeln`,
    cut: (name) => `„${name}“ ausschneiden`,
    paste: 'Einfügen',
    rename: (name) => `In „${name}“ umbenennen`,
    move: (name) => `„${name}“ verschieben`,
    tidy: 'Aufräumen',
    nameWorkflow: 'Ablauf umbenennen',
  },

  removed: (name, opened) =>
    opened === 0
      ? `„${name}“ ist gelöscht.`
      : `„${name}“ ist gelöscht. ${opened === 1 ? 'Ein Weg endet' : `${opened} Wege enden`} jetzt dort.`,
  undoShort: 'Rückgängig',
  notCopied: 'Das ist kein kopierter Schritt.',
  copied: (name) => `„${name}“ ist kopiert.`,

  undo: (name) => `Rückgängig: ${name}`,
  redo: (name) => `Wiederholen: ${name}`,
  nothingToUndo: 'Nichts rückgängig zu machen',
  nothingToRedo: 'Nichts zu wiederholen',

  saving: {
    saved: 'Gespeichert',
    unsaved: 'Wird gespeichert …',
    saving: 'Wird gespeichert …',
    offline: 'Offline, auf diesem Rechner aufgehoben',
    failed: 'Konnte nicht gespeichert werden',
    broken: 'Hier aufgehoben, bis die Probleme behoben sind',
    conflict: 'Nicht gespeichert',
  },
  retry: 'Noch einmal versuchen',
  conflict: {
    title: 'Jemand anderes hat diesen Ablauf geändert',
    text: 'Gespeichert wurde, während Sie daran arbeiteten. Noch ist nichts verloren: Wählen Sie, welcher Ablauf bleibt. Danach können Sie es rückgängig machen.',
    mine: 'Meinen behalten',
    theirs: 'Den anderen nehmen',
    took: 'Den anderen Ablauf nehmen',
  },

  state: {
    draft: 'Nur Entwurf',
    upToDate: 'Live – aktuell',
    changed: (count) =>
      `Live – ${count === 1 ? '1 Änderung' : `${count} Änderungen`} noch nicht live`,
    broken: 'Live – Änderungen haben Probleme',
  },
  on: 'An',
  publishToTry: 'Das Telefon spielt, was live ist, ohne Ihre Änderungen seither.',
  renameWorkflow: 'Titel ändern',

  publish: {
    button: 'Veröffentlichen',
    title: (name) => `„${name}“ veröffentlichen`,
    first: 'Kunden bekommen diesen Ablauf von jetzt an. Bisher hatte ihn niemand.',
    changes: 'Was sich für Kunden ändert',
    blocked: (count) =>
      count === 1
        ? 'Zuerst muss ein Problem behoben werden:'
        : `Zuerst müssen ${count} Probleme behoben werden:`,
    people: (count) => {
      if (count === 0) return 'Niemand ist mittendrin.';
      return count === 1
        ? 'Eine Person ist mittendrin: Sie beendet ihn in der Version, in der sie begonnen hat.'
        : `${count} Personen sind mittendrin: Sie beenden ihn in der Version, in der sie begonnen haben.`;
    },
    notSaved:
      'Die letzten Änderungen konnten nicht gespeichert werden, darum wurde nichts veröffentlicht.',
    confirm: 'Jetzt veröffentlichen',
    cancel: 'Noch nicht',
    done: (version) => `Version ${version} ist live.`,
  },

  changes: {
    added: (name) => `„${name}“ ist neu.`,
    removed: (name) => `„${name}“ ist weg.`,
    renamed: (was, name) => `„${was}“ heißt jetzt „${name}“.`,
    config: (name) => `„${name}“ sagt oder tut etwas anderes.`,
    kept: (name) => `„${name}“ merkt sich andere Werte.`,
    leads: (name, exit, to) => `„${name}“: „${exit}“ führt jetzt zu „${to}“.`,
    ends: (name, exit) => `„${name}“: Nach „${exit}“ ist jetzt Schluss.`,
    exits: (name) => `„${name}“ hat andere Ausgänge.`,
    start: (name) => `Er beginnt jetzt mit „${name}“.`,
    noStart: 'Er beginnt jetzt mit keinem Schritt.',
    trigger: 'Er wird durch etwas anderes oder auf andere Weise ausgelöst.',
    settings: 'Sein Name oder seine Einstellungen sind andere.',
  },

  list: {
    create: 'Neuer Ablauf',
    createTitle: 'Neuer Ablauf',
    createText: 'Er beginnt leer: mit einem Auslöser und einem Platz für den ersten Schritt.',
    name: 'Name',
    namePlaceholder: 'Termin buchen',
    needsName: 'Geben Sie ihm einen Namen.',
    createButton: 'Anlegen',
    duplicateOf: (name) => `„${name}“ verdoppeln`,
    copyOf: (name) => `${name} (Kopie)`,
    removeOf: (name) => `„${name}“ löschen`,
    removeTitle: (name) => `„${name}“ löschen?`,
    removeText:
      'Der Ablauf, sein Entwurf und alle seine Versionen sind dann weg. Das lässt sich nicht rückgängig machen.',
    keep: 'Behalten',
    confirm: 'Löschen',
  },
};
