import { inLanguage } from '../words/language.ts';

/** What is said by the fields that have an editor of their own. */
export const ownInputWords = inLanguage('ownInputs', {
  keywords: {
    add: 'Add a keyword',
    hint: 'Press Enter after each. Case, accents and punctuation do not count.',
    remove: (text: string) => `Remove the keyword “${text}”`,
    found: 'Where the keyword stands',
    ways: {
      phrase: 'Anywhere in the message',
      word: 'As words of the message',
      exact: 'It is the whole message',
    },
    mixed: 'Each in its own way',
    each: 'Each by itself',
  },
  schedule: {
    days: 'On these days',
    time: 'At',
    advanced: 'Advanced',
    unlike: 'It says more than days and a time, and stays as it is.',
    zone: 'In the time of',
    usual: 'This workflow’s own time zone',
  },
});
