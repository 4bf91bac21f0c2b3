import type { notesWords } from '../../notes/notes-words.ts';

/** What is said of notes and sections, in German. */
export const notes: typeof notesWords = {
  add: 'Notiz hinzufügen',
  addByKey: 'Notiz hinzufügen (Umschalt+S)',
  note: (text) => `Notiz: ${text}`,
  empty: 'Leere Notiz',
  text: 'Text der Notiz',
  placeholder: 'Schreiben Sie eine Notiz. *Sterne* machen Wörter fett.',
  kind: 'Notiz',
  help: 'Enter schreibt, Alt und eine Pfeiltaste verschiebt, Entf löscht.',
  tools: 'Was mit der Notiz zu tun ist',
  colors: {
    yellow: 'Gelb',
    green: 'Grün',
    blue: 'Blau',
    violet: 'Violett',
    grey: 'Grau',
  },
  smaller: 'Kleiner',
  larger: 'Größer',
  pin: (name) => `An „${name}“ heften`,
  unpin: (name) => `Von „${name}“ lösen`,
  pinned: (name) => `An „${name}“ geheftet.`,
  remove: 'Notiz löschen',
  removeNumbered: (number) => `Notiz ${number} löschen`,
  removed: 'Die Notiz ist gelöscht.',
  list: 'Notizen',
  numbered: (number) => `Notiz ${number}`,

  makeSection: 'Abschnitt bilden',
  newSection: 'Abschnitt',
  section: (title, steps) =>
    steps === 1 ? `Abschnitt: ${title}, 1 Schritt` : `Abschnitt: ${title}, ${steps} Schritte`,
  sectionKind: 'Abschnitt',
  sectionHelp:
    'Enter benennt um, die Leertaste klappt ein, Alt und eine Pfeiltaste verschiebt alle Schritte, Entf löst ihn auf.',
  collapse: (title) => `„${title}“ zu einer Karte einklappen`,
  collapsed: (title, steps) =>
    steps === 1
      ? `Abschnitt „${title}“, 1 Schritt, eingeklappt. Enter öffnet ihn.`
      : `Abschnitt „${title}“, ${steps} Schritte, eingeklappt. Enter öffnet ihn.`,
  stepsInside: (steps) =>
    steps === 1 ? 'Abschnitt mit 1 Schritt' : `Abschnitt mit ${steps} Schritten`,
  problemsInside: (count) => (count === 1 ? '1 Problem darin' : `${count} Probleme darin`),
  openSection: (title) => `„${title}“ öffnen`,
  title: 'Titel des Abschnitts',
  takeApart: 'Auflösen',
  takenApart: (title) => `Der Abschnitt „${title}“ ist aufgelöst. Seine Schritte bleiben.`,

  edits: {
    add: 'Notiz hinzufügen',
    write: 'Notiz schreiben',
    color: 'Notiz färben',
    move: 'Notiz verschieben',
    resize: 'Größe einer Notiz ändern',
    pin: 'Notiz anheften',
    unpin: 'Notiz lösen',
    remove: 'Notiz löschen',
    makeSection: 'Abschnitt bilden',
    renameSection: 'Abschnitt umbenennen',
    takeApart: (title) => `„${title}“ auflösen`,
  },
};
