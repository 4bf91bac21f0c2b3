import { CloudOff } from 'lucide-react';
import buttons from './buttons.module.css';
import styles from './flow-player.module.css';
import { flowWords } from './flow-player-words.ts';

/** The endpoint did not answer: why, and the way to ask it again. */
export function FlowFailure({ message, retry }: { message: string; retry: () => void }) {
  return (
    <div className={styles.failure} role="alert">
      <CloudOff size={20} aria-hidden />
      <p>
        <strong>{flowWords.notAnswered}</strong> {message}
      </p>
      <button type="button" className={buttons.quiet} onClick={retry}>
        {flowWords.retry}
      </button>
    </div>
  );
}
