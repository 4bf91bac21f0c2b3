import type { emojiWords } from '../../emoji/emoji-words.ts';

/** What is said where emojis are picked, in German. */
export const emoji: typeof emojiWords = {
  insert: 'Emoji einfügen',
  insertInto: (title) => `Emoji einfügen: ${title}`,
  find: 'Emoji suchen',
  options: 'Emojis zur Auswahl',
  none: 'So heißt kein Emoji.',
  groups: {
    faces: 'Gesichter',
    hands: 'Hände und Leute',
    work: 'Haus und Werkzeug',
    time: 'Zeit, Wetter, Orte',
    things: 'Dinge',
    signs: 'Zeichen und Herzen',
  },
};
