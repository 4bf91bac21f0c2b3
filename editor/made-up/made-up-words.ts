import { inLanguage } from '../words/language.ts';

/** What is said where answers of other systems are made up. */
export const madeUpWords = inLanguage('madeUp', {
  title: 'Made-up answers',
  text: 'What each system would answer. Nobody is asked, and nothing is booked.',
  open: 'See and change the answers',
  example: 'An example',
  status: 'What it answers',
  statuses: {
    worked: 'It worked',
    refused: 'It refuses',
    notFound: 'It finds nothing',
    broken: 'It is in trouble',
    silent: 'No answer comes',
  },
  goesOnBy: (exit: string) => `The conversation goes on by “${exit}”.`,
  fields: 'As fields',
  json: 'As JSON',
  jsonLabel: (step: string) => `What “${step}” is answered, as JSON`,
  tooMuch: 'It is too much to show as fields.',
  unread: 'This cannot be read as JSON yet.',
  whole: 'The answer',
  item: (number: number) => `No. ${number}`,
  emptyList: 'An empty list',
  add: (list: string) => `${list}: one more`,
  remove: (item: string, list: string) => `${list}: take out ${item}`,
  fromLast: 'As it answered last time',
  fromExample: 'An example again',
  use: 'Use these answers',
  useAndAsk: 'Use it and ask again',
  cancel: 'Cancel',
});
