import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { SavedTest } from '../../engine/index.ts';
import { sentenceOf } from '../api/client.ts';
import { useSaveTest } from '../tests/tests-api.ts';
import styles from './trial-controls.module.css';
import { trialWords } from './trial-words.ts';

interface SaveTestFormProps {
  readonly workflowId: string;
  /** The step in the middle at which the conversation began; null: it began where customers do. */
  readonly beginsAt: string | null;
  readonly test: (name: string) => SavedTest | null;
  readonly close: () => void;
}

export function SaveTestForm({ workflowId, beginsAt, test, close }: SaveTestFormProps) {
  const saving = useSaveTest(workflowId);
  const [name, setName] = useState('');
  const [isNameless, setNameless] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = name.trim();
    setNameless(given === '');
    const tried = given === '' ? null : test(given);
    if (!tried) return;
    saving.mutate(tried, {
      onSuccess() {
        notifications.show({
          message: trialWords.saved(given),
        });
        close();
      },
    });
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p>{trialWords.saveText}</p>
      {beginsAt !== null && <p>{trialWords.saveFrom(beginsAt)}</p>}
      <TextInput
        label={trialWords.saveName}
        placeholder={trialWords.saveNamePlaceholder}
        value={name}
        maxLength={120}
        data-autofocus
        error={isNameless && trialWords.saveNeedsName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {saving.isError && (
        <p className={styles.wrong} role="alert">
          {sentenceOf(saving.error)}
        </p>
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={close}>
          {trialWords.cancel}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {trialWords.save}
        </Button>
      </div>
    </form>
  );
}
