import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { CircleAlert, SkipBack, SkipForward } from 'lucide-react';
import { conversationWords as words } from './conversation-words.ts';
import styles from './scrubber.module.css';

interface ScrubberProps {
  /** The moment that is looked at, from 0. */
  readonly index: number;
  readonly count: number;
  /** What happens then, in words. */
  readonly said: string;
  readonly goTo: (index: number) => void;
  /** The moment at which something went wrong; null: nothing did. */
  readonly error: number | null;
}

/** Goes through a conversation moment by moment: by buttons, by keys, by pulling. */
export function Scrubber({ index, count, said, goTo, error }: ScrubberProps) {
  const back = () => goTo(Math.max(0, index - 1));
  const on = () => goTo(Math.min(count - 1, index + 1));
  useWindowEvent('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
    // On some keyboards these two need AltGr, which counts as Control and Alt.
    const isShortcut = (ctrlKey || metaKey) && !altKey;
    if (isShortcut) return;
    if (key === '[') back();
    if (key === ']') on();
  });
  return (
    <div className={styles.scrubber}>
      <Tooltip label={words.previous}>
        <ActionIcon aria-label={words.previous} disabled={index === 0} onClick={back}>
          <SkipBack size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <input
        type="range"
        className={styles.range}
        aria-label={words.moment}
        aria-valuetext={said}
        min={0}
        max={count - 1}
        value={index}
        onChange={(event) => goTo(Number(event.currentTarget.value))}
      />
      <Tooltip label={words.next}>
        <ActionIcon aria-label={words.next} disabled={index === count - 1} onClick={on}>
          <SkipForward size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <span className={styles.said}>
        <span className={styles.of}>{words.of(index + 1, count)}</span> {said}
      </span>
      {error !== null && error !== index && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<CircleAlert size={15} aria-hidden />}
          onClick={() => goTo(error)}
        >
          {words.toError}
        </Button>
      )}
    </div>
  );
}
