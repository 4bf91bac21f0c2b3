import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './form.module.css';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';
import { type ConsentWords, useConsentWords, useSaveConsentWords } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.consent;

/** By which words customers say that they want no more messages, and that they want them again. */
export function Consent() {
  const known = useConsentWords();
  return (
    <Section id="consent" title={words.title} text={words.text}>
      {known.data && <Form known={known.data} />}
    </Section>
  );
}

function Form({ known }: { known: ConsentWords }) {
  const save = useSaveConsentWords();
  const [stop, setStop] = useState(known.stop.join('\n'));
  const [start, setStart] = useState(known.start.join('\n'));
  const chosen = { stop: linesOf(stop), start: linesOf(start) };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (chosen.stop.length > 0 && chosen.start.length > 0) save.mutate(chosen);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Words label={words.stop} typed={stop} lines={chosen.stop} onType={setStop} />
      <Words label={words.start} typed={start} lines={chosen.start} onType={setStart} />
      <Problem error={save.error} />
      <Button type="submit" variant="default" loading={save.isPending}>
        {words.save}
      </Button>
      <p role="status">{save.isSuccess && words.saved}</p>
    </form>
  );
}

interface WordsProps {
  readonly label: string;
  readonly typed: string;
  readonly lines: readonly string[];
  onType(typed: string): void;
}

function Words({ label, typed, lines, onType }: WordsProps) {
  return (
    <Textarea
      className={styles.field}
      label={label}
      description={words.hint}
      error={lines.length === 0 && settingsWords.emptyField}
      errorProps={{ role: 'alert' }}
      autosize
      minRows={3}
      maxRows={8}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
