import { sentenceOf } from '../api/client.ts';
import styles from './dialog.module.css';

/** Why something could not be done, said aloud as soon as it is known. */
export function Problem({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p className={styles.problem} role="alert">
      {sentenceOf(error)}
    </p>
  );
}
