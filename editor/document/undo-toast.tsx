import styles from './undo-toast.module.css';

interface UndoToastProps {
  readonly message: string;
  readonly label: string;
  readonly undo: () => void;
  /** The other answer, where one is asked for. */
  readonly keep?: { readonly label: string; readonly close: () => void };
}

/** What was deleted, and the way back. */
export function UndoToast({ message, label, undo, keep }: UndoToastProps) {
  return (
    <div className={styles.toast}>
      <span className={styles.message}>{message}</span>
      {keep && (
        <button type="button" className={styles.undo} onClick={keep.close}>
          {keep.label}
        </button>
      )}
      <button type="button" className={styles.undo} onClick={undo}>
        {label}
      </button>
    </div>
  );
}
