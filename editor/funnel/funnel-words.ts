import { inLanguage } from '../words/language.ts';

/** What is said where the counts stand on the workflow itself. */
export const funnelWords = inLanguage('funnel', {
  title: 'How it goes',
  hint: 'How many conversations took which way',
  conversations: (count: number, figure: string) =>
    count === 1 ? '1 conversation' : `${figure} conversations`,
  all: 'All results',
  came: (count: number, figure: string) => (count === 1 ? '1 came here' : `${figure} came here`),
  nobody: 'Nobody came here',
  exit: (figure: string, percent: string) => `${figure} · ${percent}`,
  waiting: (count: number, figure: string) =>
    count === 1 ? '1 waits here now' : `${figure} wait here now`,
  left: (count: number, figure: string) =>
    count === 1 ? '1 stopped answering here' : `${figure} stopped answering here`,
  failed: (count: number, figure: string) =>
    count === 1 ? '1 failed here' : `${figure} failed here`,
  /** On a card there is little room. */
  short: {
    waiting: (figure: string) => `${figure} waiting now`,
    left: (figure: string) => `${figure} left here`,
    failed: (figure: string) => `${figure} failed`,
  },
  latest: (count: number) => (count === 1 ? 'This one' : `The newest ${count}`),
  somebody: 'Somebody',
  goesTo: (step: string) => `to “${step}”`,
  endsHere: 'it ends here',
  list: 'How it goes, step by step',
  exits: (step: string) => `Ways on from “${step}”`,
});
