import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useOptionList } from '../look/use-option-list.ts';
import { spokenLanguage } from '../words/language.ts';
import styles from './emoji-list.module.css';
import { emojiWords as words } from './emoji-words.ts';
import { type Emoji, emojisIn, emojisPerLine, foundEmojis } from './emojis.ts';

interface EmojiListProps {
  readonly choose: (emoji: string) => void;
  readonly close: () => void;
}

/** All emojis, or those that a word finds; the arrows go over them in all four directions. */
export function EmojiList({ choose, close }: EmojiListProps) {
  const [search, setSearch] = useState('');
  const emojis = useMemo(() => emojisIn(spokenLanguage()), []);
  const found = useMemo(() => foundEmojis(emojis, search), [emojis, search]);
  const list = useOptionList({
    options: found,
    columns: emojisPerLine,
    choose: ({ sign }: Emoji) => choose(sign),
    close,
  });
  return (
    <>
      <TextInput
        autoFocus
        data-autofocus
        aria-label={words.find}
        placeholder={words.find}
        {...list.field}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          list.restart();
        }}
      />
      <div id={list.listId} className={styles.emojis} role="listbox" aria-label={words.options}>
        {found.map((emoji, at) => (
          <EmojiWithHeading
            key={emoji.sign}
            emoji={emoji}
            isFirst={search.trim() === '' && found[at - 1]?.group !== emoji.group}
            option={list.option(emoji)}
          />
        ))}
      </div>
      <p role="status" className={found.length === 0 ? styles.none : 'unseen'}>
        {found.length === 0 ? words.none : list.active?.name}
      </p>
    </>
  );
}

interface EmojiProps {
  readonly emoji: Emoji;
  /** Of its group. */
  readonly isFirst: boolean;
  readonly option: ReturnType<ReturnType<typeof useOptionList<Emoji>>['option']>;
}

function EmojiWithHeading({ emoji: { sign, group, name }, isFirst, option }: EmojiProps) {
  return (
    <>
      {isFirst && (
        <div className={styles.heading} aria-hidden>
          {words.groups[group]}
        </div>
      )}
      <div className={styles.emoji} title={name} {...option}>
        <span aria-hidden>{sign}</span>
        <span className="unseen">{name}</span>
      </div>
    </>
  );
}
