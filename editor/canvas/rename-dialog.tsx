import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { editingWords } from '../words/en-editing.ts';
import styles from './rename-dialog.module.css';

interface RenameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly rename: (name: string) => void;
  readonly close: () => void;
}

export function RenameDialog({ title, name, rename, close }: RenameDialogProps) {
  const [typed, setTyped] = useState(name);
  const text = editingWords.canvas;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === '') return;
    rename(typed.trim());
    close();
  }

  return (
    <Modal opened onClose={close} title={title}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={text.name}
          value={typed}
          maxLength={120}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button variant="default" onClick={close}>
            {text.cancel}
          </Button>
          <Button type="submit">{text.save}</Button>
        </div>
      </form>
    </Modal>
  );
}
