import { CircleAlert, TriangleAlert } from 'lucide-react';
import { phrase } from '../words/phrase.ts';
import { useInspected } from './inspected.ts';
import styles from './inspector.module.css';
import type { Path } from './json-value.ts';

interface FieldNotesProps {
  readonly path: Path;
  /** Errors too, where no field shows them itself. */
  readonly withErrors?: boolean;
}

/** What is worth a look in this field, with what to do about it. */
export function FieldNotes({ path, withErrors = false }: FieldNotesProps) {
  const problems = useInspected()
    .problemsAt(path)
    .filter(({ severity }) => withErrors || severity === 'warning');
  return problems.map(({ code, message, fix, severity }) => (
    <p key={`${code} ${message}`} className={styles.note} data-severity={severity}>
      {severity === 'error' ? (
        <CircleAlert size={14} aria-hidden />
      ) : (
        <TriangleAlert size={14} aria-hidden />
      )}
      <span>
        {phrase(message)} {phrase(fix ?? '')}
      </span>
    </p>
  ));
}
