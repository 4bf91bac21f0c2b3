import { Button, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './form.module.css';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';
import { type QuietHours as Known, useQuietHours, useSaveQuietHours } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.quietHours;
const usual = { start: '21:00', end: '08:00' };

/** When customers are left in peace, and what is sent all the same. */
export function QuietHours() {
  const known = useQuietHours();
  return (
    <Section id="quiet-hours" title={words.title} text={words.text}>
      {known.data && <Form known={known.data.quietHours} />}
    </Section>
  );
}

function Form({ known }: { known: Known }) {
  const save = useSaveQuietHours();
  const [isOn, setOn] = useState(known !== null);
  const [start, setStart] = useState(known?.start ?? usual.start);
  const [end, setEnd] = useState(known?.end ?? usual.end);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(isOn ? { start, end } : null);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Switch
        label={words.isOn}
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      <Time label={words.start} value={start} isOn={isOn} onChange={setStart} />
      <Time label={words.end} value={end} isOn={isOn} onChange={setEnd} />
      <p>{words.atOnce}</p>
      <Problem error={save.error} />
      <Button type="submit" variant="default" loading={save.isPending}>
        {words.save}
      </Button>
      <p role="status">{save.isSuccess && words.saved}</p>
    </form>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly isOn: boolean;
  onChange(value: string): void;
}

function Time({ label, value, isOn, onChange }: TimeProps) {
  return (
    <TextInput
      type="time"
      label={label}
      value={value}
      disabled={!isOn}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
