import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CopyField } from './copy-field.tsx';
import styles from './form.module.css';
import { Problem } from './problem.tsx';
import { Section } from './section.tsx';
import { type FormEndpoint as Known, useFormEndpoint, useSaveAppSecret } from './settings-api.ts';
import { settingsWords } from './settings-words.ts';

const words = settingsWords.formEndpoint;

/** What WhatsApp has to be told so that forms can ask workflows for data. */
export function FormEndpoint() {
  const known = useFormEndpoint();
  return (
    <Section id="form-endpoint" title={words.title} text={words.text}>
      <Problem error={known.error} />
      {known.data && <Fields known={known.data} />}
    </Section>
  );
}

function Fields({ known: { endpointUrl, publicKey, hasAppSecret } }: { known: Known }) {
  const save = useSaveAppSecret();
  const [typed, setTyped] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(typed.trim() === '' ? null : typed.trim(), { onSuccess: () => setTyped('') });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate autoComplete="off">
      <CopyField label={words.address} text={words.addressText} value={endpointUrl} />
      <CopyField label={words.key} text={words.keyText} value={publicKey} />
      <PasswordInput
        className={styles.field}
        label={words.secret}
        description={hasAppSecret ? words.secretSet : words.secretText}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Problem error={save.error} />
      <Button type="submit" variant="default" loading={save.isPending}>
        {typed.trim() === '' && hasAppSecret ? words.forget : words.save}
      </Button>
      <p role="status">{save.isSuccess && words.saved}</p>
    </form>
  );
}
