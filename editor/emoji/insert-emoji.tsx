import { ActionIcon, Popover } from '@mantine/core';
import { Smile } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { emojiWords as words } from './emoji-words.ts';

const EmojiList = lazy(async () => ({ default: (await import('./emoji-list.tsx')).EmojiList }));

interface InsertEmojiProps {
  /** Of the field that it is put into. */
  readonly title: string;
  readonly insert: (emoji: string) => void;
  /** The field has the focus again. */
  readonly leave: () => void;
}

/** A list of emojis, to be put into a text. */
export function InsertEmoji({ title, insert, leave }: InsertEmojiProps) {
  const [isOpen, setOpen] = useState(false);

  function close() {
    setOpen(false);
    requestAnimationFrame(leave);
  }

  return (
    <Popover
      opened={isOpen}
      onChange={(opens) => (opens ? setOpen(true) : close())}
      width={320}
      position="bottom-start"
      radius="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <ActionIcon
          size={28}
          aria-label={words.insertInto(title)}
          title={words.insert}
          onClick={() => setOpen(!isOpen)}
        >
          <Smile size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={10}>
        <Suspense fallback={null}>
          <EmojiList
            choose={(emoji) => {
              setOpen(false);
              insert(emoji);
            }}
            close={close}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
