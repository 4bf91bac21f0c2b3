import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { words } from '../words/words.ts';
import styles from './call-keys.module.css';
import { usePhoneLine } from './phone-line.ts';

/** The keys of the phone, for a call that asks for some. */
export function CallKeys() {
  const { pressKeys } = usePhoneLine();
  const press = useMutation({ mutationFn: pressKeys });
  const [keys, setKeys] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (keys !== '') press.mutate(keys, { onSuccess: () => setKeys('') });
  }

  return (
    <form className={styles.keys} onSubmit={submit}>
      <TextInput
        className={styles.field}
        size="sm"
        inputMode="tel"
        maxLength={64}
        aria-label={words.phone.keys}
        placeholder={words.phone.keys}
        value={keys}
        onChange={(event) => setKeys(event.currentTarget.value.replace(/[^\d*#]/g, ''))}
        error={press.isError && sentenceOf(press.error)}
      />
      <Button type="submit" size="sm" variant="default" loading={press.isPending}>
        {words.phone.press}
      </Button>
    </form>
  );
}
