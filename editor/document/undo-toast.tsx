import styles from './undo-toast.module.css';

interface UndoToastProps {
  readonly message: string;
  readonly label: string;
  readonly undo: () => void;
}

/** What was deleted, and the way back. */
export function UndoToast({ message, label, undo }: UndoToastProps) {
  return (
    <div className={styles.toast}>
      <span className={styles.message}>{message}</span>
      <button type="button" className={styles.undo} onClick={undo}>
        {label}
      </button>
    </div>
  );
}
