import { emojiGroups } from './emoji-groups.ts';

export type EmojiGroup = keyof typeof emojiGroups;

export interface Emoji {
  readonly sign: string;
  readonly group: EmojiGroup;
  /** What it is called, in the language of the page. */
  readonly name: string;
  /** All the words by which it is found, in every language there is. */
  readonly words: string;
}

/** How many stand on one line; every group fills its lines. */
export const emojisPerLine = 8;

/** All emojis, group by group, with names in this language. */
export function emojisIn(language: 'en' | 'de'): Emoji[] {
  return emojiGroupNames.flatMap((group) =>
    emojiGroups[group]
      .trim()
      .split('\n')
      .map((line) => {
        const [sign = ''] = line.split(' ', 1);
        const [english = '', german = ''] = line.slice(sign.length + 1).split(' | ');
        const [name = ''] = (language === 'de' ? german : english).split(', ');
        return { sign, group, name, words: plain(`${english}, ${german}`) };
      }),
  );
}

const emojiGroupNames: readonly EmojiGroup[] = [
  'faces',
  'hands',
  'work',
  'time',
  'things',
  'signs',
];

/** Those that every word of the search is the beginning of a word of; an emoji finds itself. */
export function foundEmojis(emojis: readonly Emoji[], search: string): readonly Emoji[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  return emojis.filter(
    ({ sign, words }) =>
      search.trim() === sign || wanted.every((each) => ` ${words}`.includes(` ${each}`)),
  );
}

/** Without case and accents: whoever types “tschuss” finds the wave. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
