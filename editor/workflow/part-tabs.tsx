import { words } from '../words/words.ts';
import type { Part } from './panels.ts';
import styles from './workbench.module.css';

const parts: readonly Part[] = ['canvas', 'phone', 'trace', 'bookings'];

/** On a small screen: which part is seen. */
export function PartTabs({ part, show }: { part: Part; show: (part: Part) => void }) {
  return (
    <nav className={styles.tabs} aria-label={words.workflow.parts}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-current={each === part || undefined}
          onClick={() => show(each)}
        >
          {words.workflow[each]}
        </button>
      ))}
    </nav>
  );
}
