import styles from './field.module.css';
import { flowWords } from './flow-player-words.ts';

/** How much is typed of what there is room for. */
export function CharacterCount({ typed, max }: { typed: number; max: number }) {
  return (
    <span className={styles.counter} data-over={typed > max || undefined}>
      <span aria-hidden>{flowWords.count(typed, max)}</span>
      <span className="unseen">{flowWords.ofMost(typed, max)}</span>
    </span>
  );
}
