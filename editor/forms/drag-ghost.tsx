import styles from './drag-ghost.module.css';
import { useDragStore } from './drag-store.ts';

/** What is being dragged, at the pointer. */
export function DragGhost() {
  const { dragged, label, x, y } = useDragStore();
  if (!dragged) return null;
  return (
    <div className={styles.ghost} style={{ translate: `${x + 12}px ${y + 8}px` }} aria-hidden>
      {label}
    </div>
  );
}
