import { Button, NativeSelect } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { keyboardScroll } from '../look/keyboard-scroll.ts';
import { FormattedText } from '../text/formatted-text.tsx';
import type { Journey } from './gallery-api.ts';
import { galleryWords } from './gallery-words.ts';
import styles from './told-conversation.module.css';

type Told = Journey['conversations'][number];
type ToldLine = Told['lines'][number];

const lineMs = 900;

/** The recorded conversations of a journey, one at a time, told line by line. */
export function ToldConversations({ conversations }: { conversations: readonly Told[] }) {
  const [chosen, choose] = useState(0);
  const told = conversations[chosen];
  if (!told) return null;
  return (
    <div className={styles.told}>
      <NativeSelect
        label={galleryWords.which}
        value={String(chosen)}
        data={conversations.map(({ title }, index) => ({ value: String(index), label: title }))}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      />
      <Telling key={chosen} lines={told.lines} />
    </div>
  );
}

function Telling({ lines }: { lines: readonly ToldLine[] }) {
  const isStill = useReducedMotion();
  const [shown, setShown] = useState(1);
  const numbered = lines.map((line, index) => ({ id: `line-${index}`, line }));
  const end = useRef<HTMLLIElement>(null);
  const isWhole = isStill || shown >= lines.length;
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setShown(shown + 1), lineMs);
    return () => clearTimeout(timer);
  }, [isWhole, shown]);
  useEffect(() => {
    if (shown > 1 && !isStill) end.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, isStill]);
  return (
    <>
      <ol className={styles.chat} {...keyboardScroll}>
        {numbered.slice(0, isStill ? lines.length : shown).map(({ id, line }) => (
          <Line key={id} line={line} />
        ))}
        <li ref={end} aria-hidden className={styles.end} />
      </ol>
      <div className={styles.actions}>
        {isWhole ? (
          <Button
            variant="default"
            leftSection={<RotateCcw size={15} aria-hidden />}
            onClick={() => setShown(1)}
          >
            {galleryWords.again}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setShown(lines.length)}>
            {galleryWords.faster}
          </Button>
        )}
      </div>
    </>
  );
}

function Line({ line }: { line: ToldLine }) {
  switch (line.kind) {
    case 'time':
      return <li className={styles.time}>{galleryWords.later(line.minutes)}</li>;
    case 'form':
      return <li className={styles.customer}>{galleryWords.form}</li>;
    default:
      return (
        <li className={styles[line.kind]}>
          <span className="unseen">{galleryWords[line.kind]} </span>
          <FormattedText text={line.text} />
        </li>
      );
  }
}
