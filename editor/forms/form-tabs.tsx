import { formWords } from '../words/en-forms.ts';
import styles from './form-tabs.module.css';

/** On a small screen one part is seen at a time. */
export type FormPart = (typeof parts)[number];

const parts = ['screens', 'content', 'details', 'phone'] as const;

export function FormTabs({ part, show }: { part: FormPart; show: (part: FormPart) => void }) {
  return (
    <nav className={styles.tabs} aria-label={formWords.parts}>
      {parts.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-current={each === part || undefined}
          onClick={() => show(each)}
        >
          {formWords[each]}
        </button>
      ))}
    </nav>
  );
}
