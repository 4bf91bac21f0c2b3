import type { problemsWords } from '../../problems/problems-words.ts';

/** What is said where problems are listed, shown and put right, in German. */
export const problems: typeof problemsWords = {
  title: 'Probleme',
  count: (count) => (count === 1 ? '1 Problem' : `${count} Probleme`),
  mustFix: 'Muss behoben werden',
  mustFixHelp: 'Bis dahin lässt er sich nicht veröffentlichen.',
  worthChecking: 'Einen Blick wert',
  none: 'Alles in Ordnung',
  noneHelp: 'Worüber Kunden stolpern würden, steht hier, während Sie zeichnen.',
  announced: (errors, warnings) =>
    errors + warnings === 0
      ? 'Keine Probleme mehr.'
      : `${errors} zu beheben, ${warnings} einen Blick wert.`,
  keys: 'Die Tasten [ und ] gehen von einem Problem zum nächsten.',
  close: 'Probleme schließen',
  next: 'Nächstes Problem',
  previous: 'Voriges Problem',
  start: 'Auslöser',
  whole: 'Der ganze Ablauf',
  repair: 'Beheben',
  repairOf: (place, message) => `Beheben: ${place}: ${message}`,
  repairAll: (count) => `Alle ${count} beheben`,
  repairedAll: 'Probleme beheben',
  way: {
    label: 'Der Weg zu diesem Problem',
    title: 'Auf diesem Weg:',
    dismiss: 'Wieder den ganzen Ablauf zeigen',
    more: '…',
  },
  window: {
    inside: 'Immer innerhalb von 24 Stunden nach der letzten Nachricht des Kunden',
    maybe: 'Vielleicht mehr als 24 Stunden nach der letzten Nachricht des Kunden',
    outside: 'Immer mehr als 24 Stunden nach der letzten Nachricht des Kunden',
  },
  mend: {
    title: 'Dieser Ablauf lässt sich nicht zeichnen',
    text: 'Etwas darin ist nicht so, wie es in einem Ablauf sein muss. Unten steht, was falsch ist, und der Ablauf, wie er aufgehoben ist. Bessern Sie ihn dort aus; nichts ändert sich, bevor Sie speichern.',
    crashed:
      'Etwas in diesem Ablauf lässt sich nicht zeigen. Nichts ist verloren: Unten steht er, wie er aufgehoben ist.',
    document: 'Der Ablauf, wie er aufgehoben ist',
    notJson:
      'Das lässt sich nicht lesen: Eine Klammer, ein Komma oder ein Anführungszeichen fehlt oder ist zu viel.',
    problems: 'Was falsch ist',
    readable: 'Was davon zu lesen ist',
    readableText: (unreadable) => {
      if (unreadable === 0) return 'Jeder Schritt ist zu lesen.';
      return unreadable === 1
        ? 'Ein Schritt ist nicht zu lesen; nur sein Name wird gezeigt.'
        : `${unreadable} Schritte sind nicht zu lesen; nur ihre Namen werden gezeigt.`;
    },
    startUnknown: 'Was ihn startet, ist nicht zu lesen.',
    unreadable: (name) => `Nicht zu lesen: ${name}`,
    fine: 'Nichts hindert ihn daran, gezeichnet zu werden.',
    save: 'Speichern und zeichnen',
    back: 'Zurück zu allen Abläufen',
  },
};
