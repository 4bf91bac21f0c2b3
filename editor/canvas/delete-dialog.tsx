import { Button, Modal } from '@mantine/core';
import { canvasWords } from './canvas-words.ts';
import styles from './rename-dialog.module.css';

interface DeleteDialogProps {
  readonly count: number;
  readonly remove: () => void;
  readonly close: () => void;
}

/** So many steps at once are asked for first. */
export function DeleteDialog({ count, remove, close }: DeleteDialogProps) {
  const text = canvasWords.confirm;
  return (
    <Modal opened onClose={close} title={text.title(count)}>
      <div className={styles.form}>
        <p>{text.text}</p>
        <div className={styles.actions}>
          <Button variant="default" onClick={close}>
            {text.cancel}
          </Button>
          <Button
            data-autofocus
            onClick={() => {
              close();
              remove();
            }}
          >
            {text.remove}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
