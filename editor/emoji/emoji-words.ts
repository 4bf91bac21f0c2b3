import { inLanguage } from '../words/language.ts';
import type { EmojiGroup } from './emojis.ts';

/** What is said where emojis are picked. */
export const emojiWords = inLanguage('emoji', {
  insert: 'Insert an emoji',
  insertInto: (title: string) => `Insert an emoji: ${title}`,
  find: 'Find an emoji',
  options: 'Emojis',
  none: 'No emoji is called like this.',
  groups: {
    faces: 'Faces',
    hands: 'Hands and people',
    work: 'Home and tools',
    time: 'Time, weather, places',
    things: 'Things',
    signs: 'Signs and hearts',
  } satisfies Record<EmojiGroup, string>,
});
