import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Problem } from '../settings/problem.tsx';
import styles from './tests.module.css';
import { type KeptTest, useReplaceTest } from './tests-api.ts';
import { testsWords as words } from './tests-words.ts';

interface RenameTestProps {
  readonly workflowId: string;
  readonly kept: KeptTest;
  readonly close: () => void;
}

/** In a dialog: what the test is called. */
export function RenameTest({ workflowId, kept: { id, test }, close }: RenameTestProps) {
  const renaming = useReplaceTest(workflowId);
  const [given, setGiven] = useState(test.name);
  const name = given.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name !== '') renaming.mutate({ id, test: { ...test, name } }, { onSuccess: close });
  }

  return (
    <form className={styles.dialog} onSubmit={submit} noValidate>
      <TextInput
        label={words.name}
        value={given}
        maxLength={120}
        data-autofocus
        error={name === '' && words.needsName}
        onChange={(event) => setGiven(event.currentTarget.value)}
      />
      <Problem error={renaming.error} />
      <div className={styles.actions}>
        <Button variant="default" onClick={close}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={renaming.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
