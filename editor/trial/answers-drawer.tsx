import { NativeSelect, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Copy } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useAnswerNames } from '../text/use-answer-names.ts';
import styles from './answers-drawer.module.css';
import { type KnownValue, knownValues, type ValueChange } from './known-values.ts';
import type { Played } from './played.ts';
import type { TrialPlayer } from './trial-player.ts';
import { trialWords } from './trial-words.ts';

interface AnswersDrawerProps {
  readonly played: Played;
  readonly setAnswer: TrialPlayer['setAnswer'];
}

/** Every answer by the name people know it by. */
export function AnswersDrawer({ played, setAnswer }: AnswersDrawerProps) {
  const names = useAnswerNames(played.workflow);
  const values = knownValues(played, names);
  const { copy } = useClipboard();
  const [copied, setCopied] = useState('');
  return (
    <>
      <p className={styles.help}>{trialWords.answersHelp}</p>
      <ul className={styles.answers}>
        {values.map((value) => (
          <li key={value.expression} className={styles.answer}>
            <button
              type="button"
              className={styles.chip}
              title={trialWords.copyAnswer(value.label)}
              aria-label={trialWords.copyAnswer(value.label)}
              onClick={() => {
                copy(`{{${value.expression}}}`);
                setCopied(value.label);
              }}
            >
              {value.label}
              <Copy size={12} aria-hidden />
            </button>
            <Value
              // What changed meanwhile is not what somebody began to write.
              key={value.shown}
              value={value}
              change={({ sets }, to, text) =>
                setAnswer({ sets, to }, trialWords.answerChanged(value.label, text))
              }
            />
          </li>
        ))}
      </ul>
      <p role="status" className={styles.help}>
        {copied !== '' && trialWords.answerCopied(copied)}
      </p>
    </>
  );
}

interface ValueProps {
  readonly value: KnownValue;
  readonly change: (change: ValueChange, to: ReturnType<ValueChange['read']>, text: string) => void;
}

function Value({ value: { label, shown, change: changing }, change }: ValueProps) {
  const [text, setText] = useState(shown);
  if (!changing) return <p className={styles.value}>{shown}</p>;
  const { options, read } = changing;
  if (options.length > 0) {
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={shown}
        data={options.map(({ title }) => title)}
        onChange={(event) => {
          const chosen = options.find(({ title }) => title === event.currentTarget.value);
          if (chosen) change(changing, chosen.to, chosen.title);
        }}
      />
    );
  }
  const take = () => {
    if (text !== shown) change(changing, read(text), text);
  };
  return (
    <TextInput
      size="xs"
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
