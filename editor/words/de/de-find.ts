import type { findWords } from '../../find/find-words.ts';

/** What finding says, and the commands that can be found, in German. */
export const find: typeof findWords = {
  open: 'Suchen oder tun',
  openKeys: (keys) => `Suchen oder tun (${keys})`,
  keys: (keys) => `Alle Tasten (${keys})`,
  title: 'Etwas suchen oder tun',
  placeholder: 'Ein Schritt, ein Wort aus einer Nachricht, ein anderer Ablauf, etwas zu tun …',
  options: 'Was gefunden wurde',
  nothing: 'So heißt nichts.',
  count: (count) => `${count} gefunden`,
  groups: {
    steps: 'Schritte',
    texts: 'In diesem Ablauf',
    commands: 'Tun',
    workflows: 'Abläufe',
    places: 'Gehen zu',
  },
  in: (step) => `in „${step}“`,
  answer: 'Eine Antwort, die gemerkt wird',
  note: 'Eine Notiz',
  section: 'Ein Abschnitt',
  trigger: 'Was ihn auslöst',

  here: 'In diesem Ablauf suchen',
  next: 'Nächstes',
  previous: 'Voriges',
  close: 'Schließen',
  at: (number, count) => `${number} von ${count}`,
  none: 'Nicht gefunden',

  commands: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    findHere: 'In diesem Ablauf suchen',
    canvas: 'Als Zeichnung zeigen',
    outline: 'Als Liste zeigen',
    trace: 'Ein- oder ausblenden, was geschah',
    bookings: 'Buchungen ein- oder ausblenden',
    phone: 'Telefon ein- oder ausblenden',
    trigger: 'Ändern, was ihn auslöst',
  },
};
