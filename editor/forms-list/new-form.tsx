import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useCreateFlow } from '../api/flows.ts';
import styles from '../settings/dialog.module.css';
import { Problem } from '../settings/problem.tsx';
import { formsWords } from './forms-words.ts';

const text = formsWords;

/** Asks for a name, makes an empty form, and opens it. */
export function NewForm() {
  const [, goTo] = useLocation();
  const create = useCreateFlow();
  const [name, setName] = useState('');
  const [isChecked, setChecked] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '') return;
    create.mutate({ name: name.trim() }, { onSuccess: ({ id }) => goTo(`/forms/${id}`) });
  }

  return (
    <form className={styles.content} onSubmit={submit} noValidate>
      <p>{text.newText}</p>
      <TextInput
        label={text.newName}
        description={text.newNameHint}
        error={isChecked && name.trim() === '' && text.emptyName}
        errorProps={{ role: 'alert' }}
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Problem error={create.error} />
      <Button type="submit" loading={create.isPending}>
        {text.create}
      </Button>
    </form>
  );
}
