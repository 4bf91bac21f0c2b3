import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { sentenceOf } from '../api/client.ts';
import { type PretendCustomer, usePressKeys } from '../api/simulator.ts';
import { words } from '../words/words.ts';
import styles from './call-keys.module.css';

/** The keys of the phone, for a call that asks for some. */
export function CallKeys({ customer }: { customer: PretendCustomer }) {
  const press = usePressKeys(customer);
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
