import type { funnelWords } from '../../funnel/funnel-words.ts';

/** What is said where the counts stand on the workflow itself, in German. */
export const funnel: typeof funnelWords = {
  title: 'Wie es läuft',
  hint: 'Wie viele Gespräche welchen Weg nahmen',
  conversations: (count, figure) => (count === 1 ? '1 Gespräch' : `${figure} Gespräche`),
  all: 'Alle Ergebnisse',
  came: (count, figure) => (count === 1 ? '1 kam hierher' : `${figure} kamen hierher`),
  nobody: 'Niemand kam hierher',
  exit: (figure, percent) => `${figure} · ${percent}`,
  waiting: (count, figure) => (count === 1 ? '1 wartet jetzt hier' : `${figure} warten jetzt hier`),
  left: (count, figure) =>
    count === 1 ? '1 antwortete hier nicht mehr' : `${figure} antworteten hier nicht mehr`,
  failed: (count, figure) =>
    count === 1 ? '1 ist hier fehlgeschlagen' : `${figure} sind hier fehlgeschlagen`,
  short: {
    waiting: (figure) => `${figure} warten jetzt`,
    left: (figure) => `${figure} verloren`,
    failed: (figure) => `${figure} Fehler`,
  },
  latest: (count) => (count === 1 ? 'Dieses eine' : `Die neuesten ${count}`),
  somebody: 'Jemand',
  goesTo: (step) => `zu „${step}“`,
  endsHere: 'es endet hier',
  list: 'Wie es läuft, Schritt für Schritt',
  exits: (step) => `Wege weiter von „${step}“`,
};
