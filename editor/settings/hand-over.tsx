import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './form.module.css';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';
import { type Settings, useSaveHandOver } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.handOver;

/** Who is told when a workflow hands a conversation over to a person. */
export function HandOver({ settings: { handOverUrl } }: { settings: Settings }) {
  const save = useSaveHandOver();
  const [url, setUrl] = useState(handOverUrl ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(url.trim() === '' ? null : url.trim());
  }

  return (
    <Section id="hand-over" title={words.title} text={words.text}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput
          className={styles.field}
          type="url"
          label={words.address}
          description={words.hint}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Problem error={save.error} />
        <Button type="submit" variant="default" loading={save.isPending}>
          {words.save}
        </Button>
        <p role="status">{save.isSuccess && words.saved}</p>
      </form>
    </Section>
  );
}
