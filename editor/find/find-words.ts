import { inLanguage } from '../words/language.ts';

/** What finding says, and the commands that can be found. */
export const findWords = inLanguage('find', {
  open: 'Find or do',
  openKeys: (keys: string) => `Find or do (${keys})`,
  keys: (keys: string) => `All keys (${keys})`,
  title: 'Find or do something',
  placeholder: 'A step, what a message says, another workflow, something to do …',
  options: 'What was found',
  nothing: 'Nothing is called that.',
  count: (count: number) => (count === 1 ? '1 found' : `${count} found`),
  groups: {
    steps: 'Steps',
    texts: 'In this workflow',
    commands: 'Do',
    workflows: 'Workflows',
    places: 'Go to',
  },
  in: (step: string) => `in “${step}”`,
  answer: 'An answer that is kept',
  trigger: 'What starts it',
  note: 'A note',
  section: 'A section',

  here: 'Find in this workflow',
  next: 'Next',
  previous: 'Previous',
  close: 'Close',
  at: (number: number, count: number) => `${number} of ${count}`,
  none: 'Not found',

  commands: {
    undo: 'Undo',
    redo: 'Redo',
    findHere: 'Find in this workflow',
    canvas: 'Show it as a drawing',
    outline: 'Show it as a list',
    trace: 'Show or hide what happened',
    bookings: 'Show or hide the bookings',
    phone: 'Show or hide the phone',
    trigger: 'Change what starts it',
  },
});
