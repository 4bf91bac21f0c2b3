import { Button } from '@mantine/core';
import styles from './dialog.module.css';
import { Problem } from './problem.tsx';

interface ConfirmProps {
  readonly consequence: string;
  readonly keep: string;
  readonly remove: string;
  readonly removal: { readonly isPending: boolean; readonly error: Error | null };
  onKeep(): void;
  onRemove(): void;
}

/** In a dialog: whether something is to be removed, and what then happens. */
export function Confirm({ consequence, keep, remove, removal, onKeep, onRemove }: ConfirmProps) {
  return (
    <div className={styles.content}>
      <p>{consequence}</p>
      <Problem error={removal.error} />
      <div className={styles.actions}>
        <Button variant="default" onClick={onKeep} data-autofocus>
          {keep}
        </Button>
        <Button
          variant="default"
          className={styles.danger ?? ''}
          loading={removal.isPending}
          onClick={onRemove}
        >
          {remove}
        </Button>
      </div>
    </div>
  );
}
